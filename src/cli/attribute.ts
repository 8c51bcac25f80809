import { writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Command, Option } from 'commander';
import type { Attribution, AttributionRequest } from '../experiment/attribution/attribution.js';
import type { Mechanism } from '../experiment/mechanisms/mechanism.js';
import type { RunRequest } from '../experiment/result.js';
import { SAMPLES_MIN } from '../metrics/uncertainty/samples-min.js';
import type { Regime } from '../regime/regime.js';
import { attributePerson, type PersonOptions } from './attribute-person.js';
import { commandText, quoted } from './command-text.js';
import { didYouMean, Failure, usage } from './failure.js';
import { fleetOf } from './fleet-of.js';
import type { Io } from './io.js';
import { loadOrFail, requestOf } from './load.js';
import type { SimulationOptions } from './load.js';
import {
  type FolderOptions,
  folderOptions,
  monthOption,
  oneOf,
  parseIndex,
  peopleOption,
  seedOption,
  seedsOption,
  threadsOption,
  untilOption,
  wholeNumber,
  withOption,
} from './options.js';
import { produce } from './produce.js';
import { claimFolder } from './results-folder.js';
import type { Tools } from './tools.js';
import { version } from './version.js';

interface AttributeOptions extends SimulationOptions, PersonOptions, FolderOptions {
  readonly seeds: number;
  readonly orders: number;
  readonly mechanisms?: string;
  readonly json?: true;
}

/** What `attribute` writes; the first says whose it is. */
const FILES = ['attribute.json', 'attribute.html'];
const MOST_ORDERS = 10_000;
const DEFAULT_ORDERS = 24;

/** `glasshouse attribute FILE` */
export function attributeCommand(tools: Tools, io: Io): Command {
  const command = new Command('attribute')
    .summary('find out which mechanism causes which harm')
    .description(
      'Switches the mechanisms of a regime off, in every combination, on the same people with the same luck, and says how much of each harm each of them causes.',
    )
    .argument('<file>', 'a regime file')
    .option(
      '--mechanisms <names>',
      'only these, separated by commas; the others stay as they are (default: all that the regime has)',
    )
    .addOption(
      new Option(
        '--orders <n>',
        'with more than 8 mechanisms: in how many orders they are switched on, drawn at random',
      )
        .default(DEFAULT_ORDERS)
        .argParser((text) => wholeNumber(text, SAMPLES_MIN, MOST_ORDERS)),
    )
    .addOption(
      new Option(
        '--person <i>',
        'instead: without which mechanisms would this person not have been restricted?',
      )
        .argParser(parseIndex)
        .conflicts('find'),
    )
    .addOption(
      oneOf(
        ['wrongful'],
        new Option('--find <kind>', 'the same of whoever is restricted wrongly for longest'),
      ),
    )
    .addOption(monthOption())
    .addOption(withOption())
    .addOption(peopleOption())
    .addOption(untilOption())
    .addOption(seedOption())
    .addOption(seedsOption())
    .addOption(threadsOption());
  for (const option of folderOptions("out/, the file's name and -attribute", 'attribute.json'))
    command.addOption(option);
  return command.action((file: string, options: AttributeOptions) =>
    attribute(file, options, tools, io),
  );
}

async function attribute(
  file: string,
  options: AttributeOptions,
  tools: Tools,
  io: Io,
): Promise<void> {
  const request = requestOf(file, await loadOrFail(file, tools, io, options.with), options);
  const mechanisms = await chosen(request.regime, file, options.mechanisms, tools);
  const fleet = await fleetOf(request, options.seeds, tools);
  if (options.person !== undefined || options.find !== undefined) {
    await attributePerson(request, fleet, mechanisms, options, tools, io);
    return;
  }
  if (options.month !== undefined)
    throw usage('--month is about one person', '--month with --person I or --find wrongful');
  const asked = {
    ...fleet,
    mechanisms,
    orders: options.orders,
  };
  const out = options.out ?? join('out', `${basename(file, extname(file))}-attribute`);
  const folder = await claimFolder(out, options.force === true, FILES);
  await produce(
    {
      people: fleet.people,
      folder,
      json: options.json === true,
      find: async (watch) => tools.attribute({ ...asked, ...watch }),
      write: async (directory, found) =>
        writeFiles(directory, request, asked, found, commandOf(file, options)),
      text: (found) => jsonText(request, found),
      async summary(found, shown) {
        const { attributeSummary } = await import('./attribute-summary.js');
        return attributeSummary(asked, found, shown, io.columns);
      },
    },
    io,
  );
}

/** The mechanisms that are asked about; one that the regime has not is wrong usage. */
async function chosen(
  regime: Regime,
  file: string,
  names: string | undefined,
  tools: Tools,
): Promise<readonly Mechanism[]> {
  const all = await tools.mechanismsOf(regime);
  if (all.length === 0)
    throw new Failure({
      what: 'there is nothing to attribute harm to',
      where: file,
      why: 'none of the mechanisms that can be switched off is in this regime',
      todo: 'docs/cli.md lists them; what people’s own acts bring on them is no mechanism',
    });
  if (names === undefined) return all;
  const asked = names.split(',').map((name) => name.trim());
  const strange = asked.find((name) => !all.some((one) => one.name === name));
  if (strange !== undefined) throw await unknown(strange, file, all);
  return all.filter(({ name }) => asked.includes(name));
}

/** A mechanism that there is, but not in this regime, is another mistake than one that there is not. */
async function unknown(name: string, file: string, all: readonly Mechanism[]): Promise<Failure> {
  const { MECHANISMS } = await import('../experiment/mechanisms/mechanisms.js');
  const here = all.map((one) => one.name);
  const known = MECHANISMS.find((one) => one.name === name);
  return known === undefined
    ? usage(`there is no mechanism "${name}"${didYouMean(name, here)}`, here.join(', '))
    : usage(
        `${file} does not have the mechanism "${name}" (${known.about}), so there is nothing to switch off`,
        here.join(', '),
      );
}

async function writeFiles(
  directory: string,
  request: RunRequest,
  asked: AttributionRequest,
  attribution: Attribution,
  command: string,
): Promise<void> {
  const { attributionReport } = await import('../report/attribution/attribution-report.js');
  await writeFile(join(directory, 'attribute.json'), jsonText(request, attribution));
  const page = attributionReport(asked, attribution, version(), command);
  await writeFile(join(directory, 'attribute.html'), page);
}

function jsonText({ regime, regimeHash }: RunRequest, attribution: Attribution): string {
  const document = {
    glasshouse: version(),
    regime: { name: regime.title, hash: regimeHash },
    standingFor: regime.population.standingFor,
    ...attribution,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function commandOf(file: string, options: AttributeOptions): string {
  const { mechanisms, orders } = options;
  return commandText('attribute', [file], options, [
    ...(mechanisms === undefined ? [] : [`--mechanisms ${quoted(mechanisms)}`]),
    ...(orders === DEFAULT_ORDERS ? [] : [`--orders ${orders}`]),
  ]);
}
