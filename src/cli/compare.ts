import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Command } from 'commander';
import type { CompareRequest } from '../experiment/compare/comparison.js';
import { type PairingFault, pairingFaults } from '../experiment/compare/pairing.js';
import { seedsFrom } from '../random/seeds-from.js';
import { placeOf } from '../regime/place-of.js';
import { plural } from '../report/text/numbers.js';
import { commandText } from './command-text.js';
import { Failure, usage } from './failure.js';
import type { Io } from './io.js';
import { loadOrFail, requestOf, type SimulationOptions } from './load.js';
import {
  engineOption,
  type FolderOptions,
  folderOptions,
  pairedOption,
  peopleOption,
  seedOption,
  seedsOption,
  threadsOption,
  untilOption,
  withOption,
} from './options.js';
import { produce } from './produce.js';
import { claimFolder } from './results-folder.js';
import { refuseTwoWorlds } from './too-many.js';
import type { Tools } from './tools.js';
import { version } from './version.js';

interface CompareOptions extends SimulationOptions, FolderOptions {
  readonly seeds: number;
}

/** The files that a comparison writes into a folder; the first says that it is Glasshouse's. */
const COMPARE_FILES = [
  'compare.json',
  'compare.parquet',
  'transitions.parquet',
  'compare.html',
] as const;

/** `glasshouse compare A B` */
export function compareCommand(tools: Tools, io: Io): Command {
  const command = new Command('compare')
    .summary('set two regimes side by side on the same people')
    .description(
      'Simulates two regimes on the same people with the same luck, and says which rules differ, what that does, and to whom: who is freed, who is newly restricted, person by person. Writes compare.json, compare.parquet, transitions.parquet and compare.html into a folder.',
    )
    .argument('<a>', 'a regime file: the world to start from')
    .argument(
      '[b]',
      'another, of the same people and calendar: the world to go to (default: A, with the patches of --with)',
    )
    .addOption(withOption())
    .addOption(seedsOption())
    .addOption(peopleOption())
    .addOption(untilOption())
    .addOption(seedOption())
    .addOption(engineOption())
    .addOption(threadsOption())
    .addOption(pairedOption('six simulations more for each seed'));
  for (const option of folderOptions("out/ and the files' names", 'compare.json'))
    command.addOption(option);
  return command.action((a: string, b: string | undefined, options: CompareOptions) =>
    compare(a, b, options, tools, io),
  );
}

async function compare(
  fileA: string,
  otherFile: string | undefined,
  options: CompareOptions,
  tools: Tools,
  io: Io,
): Promise<void> {
  const patches = options.with ?? [];
  if (otherFile === undefined && patches.length === 0)
    throw usage('there is nothing to compare with', 'a second regime file, or --with PATCH');
  const fileB = otherFile ?? fileA;
  const a = { file: fileA, ...(await loadOrFail(fileA, tools, io)) };
  const b = { file: fileB, ...(await loadOrFail(fileB, tools, io, patches)) };
  // A month outside either calendar is wrong usage.
  const requestA = requestOf(fileA, a, options);
  const requestB = requestOf(fileB, b, options);
  await refuseUnpaired(fileA, fileB, pairingFaults(a.regime, b.regime, options));
  await refuseTwoWorlds(requestA, requestB, tools);
  const stem = (file: string): string => basename(file, extname(file));
  const others = [...(otherFile === undefined ? [] : [otherFile]), ...patches];
  const out = options.out ?? join('out', [fileA, ...others].map(stem).join('-and-'));
  const folder = await claimFolder(out, options.force === true, COMPARE_FILES);
  const request: CompareRequest = {
    a: { file: fileA, regime: a.regime, regimeHash: a.hash },
    b: { file: fileB, patches: b.patches, regime: b.regime, regimeHash: b.hash },
    seeds: seedsFrom(options.seed, options.seeds),
    people: options.people,
    until: options.until,
    engine: options.engine,
    threads: options.threads,
    paired: options.paired,
  };
  const files = otherFile === undefined ? [fileA] : [fileA, otherFile];
  const command = commandText('compare', files, options);
  const { compareJsonText, writeComparison } = await import('./write-comparison.js');
  await produce(
    {
      people: options.people ?? a.regime.population.people,
      folder,
      json: options.json === true,
      find: async (watch) => tools.compareRegimes({ ...request, ...watch }),
      write: async (directory, found) => writeComparison(directory, found, version(), command),
      text: (found) => compareJsonText(found, version()),
      async summary(found, shown) {
        const { compareSummary } = await import('./compare-summary.js');
        return compareSummary(found, shown, io.columns);
      },
    },
    io,
  );
}

/** Says what keeps two regimes from being compared person by person, and how to align them. */
async function refuseUnpaired(
  fileA: string,
  fileB: string,
  faults: readonly PairingFault[],
): Promise<void> {
  if (faults.length === 0) return;
  const [a, b] = await Promise.all([fileA, fileB].map(placesIn));
  const told = faults.flatMap((fault) => [
    `  ${fault.what}:`,
    `    A  ${a?.(fault.path) ?? fileA}: ${fault.a}`,
    `    B  ${b?.(fault.path) ?? fileB}: ${fault.b}`,
    `    ${fault.option === null ? '' : `align them with ${fault.option}, or `}make these lines say the same${lineFor(fault)}`,
  ]);
  throw new Failure({
    what: `the two regimes cannot be paired: ${plural(faults.length, 'difference')} would make the same person another one, or the same month\n${told.join('\n')}`,
    why: 'a comparison follows the same people with the same luck, so both regimes must declare the same people and the same months; only rules may differ',
    todo: 'align what is told above, then compare again',
  });
}

/**
 * A line that would do: B says what A says, or the other way round where a country would stand for fewer people than are
 * simulated. Nothing where an option does it, or what is said is too long for a line.
 */
function lineFor({ path, a, b, option }: PairingFault): string {
  if (option !== null || ![a, b].every((said) => /^[\d.-]+$/u.test(said))) return '';
  const key = path.at(-1) ?? '';
  const above = path.slice(0, -1).map((name) => ` under \`${name}\``);
  const isInA = key === 'standing-for' && Number(b) > Number(a);
  return `, such as \`${key}: ${isInA ? b : a}\`${above.join('')} in ${isInA ? 'A' : 'B'}`;
}

/** Where a file itself, and nothing that it extends, says something. */
async function placesIn(file: string): Promise<(path: readonly string[]) => string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return (path) => {
    const place = placeOf(text, path);
    return place === null
      ? `${file} (not said there: add \`${path.join(': ')}\`)`
      : `${file}:${place.line}:${place.column}`;
  };
}
