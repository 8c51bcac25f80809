import { Command } from 'commander';
import type { NetworkStatistics } from '../population/network-statistics.js';
import { publishedFor } from '../population/published-networks.js';
import type { PublishedFigure } from '../population/published-networks.js';
import type { Regime } from '../regime/regime.js';
import { full, plural } from '../report/text/numbers.js';
import type { Io } from './io.js';
import { loadOrFail, requestOf } from './load.js';
import type { SimulationOptions } from './load.js';
import { peopleOption, seedOption, withOption } from './options.js';
import { paragraph, textTable } from './text-table.js';
import type { Tools } from './tools.js';
import { version } from './version.js';

interface NetworkOptions extends SimulationOptions {
  readonly json?: true;
}

/** `glasshouse network FILE` */
export function networkCommand(tools: Tools, io: Io): Command {
  return new Command('network')
    .summary('measure the ties between the synthetic people')
    .description(
      'Measures the ties between the synthetic people, beside what was published of real networks.',
    )
    .argument('<file>', 'a regime file')
    .addOption(withOption())
    .addOption(peopleOption())
    .addOption(seedOption())
    .option('--json', 'print the measurements as JSON and nothing else')
    .action((file: string, options: NetworkOptions) => network(file, options, tools, io));
}

async function network(file: string, options: NetworkOptions, tools: Tools, io: Io): Promise<void> {
  const loaded = await loadOrFail(file, tools, io, options.with);
  const { regime: declared, regimeHash, patches = [] } = requestOf(file, loaded, options);
  const people = options.people ?? declared.population.people;
  const regime = { ...declared, population: { ...declared.population, people } };
  const measured = await tools.measureNetwork(regime, options.seed);
  if (options.json === true) {
    const origin = {
      glasshouse: version(),
      regime: { name: regime.title, hash: regimeHash },
      patches: patches.map(({ title }) => title),
    };
    io.out(`${JSON.stringify({ ...origin, seed: options.seed, people, ...measured }, null, 2)}\n`);
  } else {
    io.out(networkText(regime, measured, io.columns));
  }
}

/** Measurements beside published figures, to be read. */
function networkText(regime: Regime, measured: NetworkStatistics, columns: number): string {
  const { degree, byKind, local, global, assortativity, coleman, giantComponent, meanPath } =
    measured;
  const degrees = [{ kind: 'all kinds', degree }, ...byKind].map(({ kind, degree: each }) => [
    kind,
    ...[each.mean, each.sd, each.p5, each.p50, each.p95].map((value) => full(value, 1)),
  ]);
  return `${[
    `The ties between ${plural(regime.population.people, 'person', 'people')}: ${regime.title}`,
    `How many ties people have\n${textTable([['', 'mean', 'spread', '5 % have at most', '50 % at most', '95 % at most'], ...degrees])}\n${howToRead(regime, columns)}`,
    block(
      `Two of one's ties are tied to each other: ${full(local, 3)} of pairs, mean over people (${full(global, 3)} over pairs)`,
      publishedFor('local'),
      columns,
    ),
    block(
      `People in the largest connected part: ${partOfAll(giantComponent)}`,
      publishedFor('giantComponent'),
      columns,
    ),
    block(
      `Steps from one person to another: ${full(meanPath, 2)} on average`,
      publishedFor('meanPath'),
      columns,
    ),
    block(
      `Ties within one's own group: ${regime.population.groups.map((group, index) => `${group.name} ${full(coleman[index] ?? 0, 3)}`).join(', ')} (0 is chance, 1 is only one's own); over all groups together (assortativity): ${full(assortativity, 3)}, where 0 is chance and 1 is that every tie stays within a group`,
      publishedFor('coleman'),
      columns,
    ),
    block('Published numbers of ties, for comparison', publishedFor('degree'), columns),
  ].join('\n\n')}\n`;
}

function partOfAll(part: number): string {
  if (part === 1) return 'all';
  return part > 0.99995 ? 'nearly all' : `${full(part, 4)} of all`;
}

function howToRead({ population }: Regime, columns: number): string {
  const whole =
    population.network.kind === 'procedural'
      ? ' Circles are kept or left out as a whole: of one kind many people have none, and others a whole circle, so that the mean can lie far from the middle.'
      : '';
  return paragraph(
    `Spread is the standard deviation: about two in three people lie within it of the mean.${whole}`,
    columns,
    '  ',
  );
}

function block(measured: string, published: readonly PublishedFigure[], columns: number): string {
  const figures = published.map(({ low, high, what, source }) =>
    paragraph(
      `published: ${low === high ? full(low, 4) : `${full(low, 4)} to ${full(high, 4)}`}: ${what} (${source})`,
      columns,
      '  ',
      '    ',
    ),
  );
  return [paragraph(measured, columns), ...figures].join('\n');
}
