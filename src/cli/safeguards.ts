import { writeFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { Command, Option } from 'commander';
import type { FleetRequest } from '../experiment/attribution/attribution.js';
import { HARM_NAMES, type HarmName } from '../experiment/harms.js';
import type { RunRequest } from '../experiment/result.js';
import { DEFAULT_HARM, objectiveOf } from '../experiment/safeguards/objective.js';
import type { SafeguardSearch } from '../experiment/safeguards/safeguard.js';
import { quoted } from './command-text.js';
import { Failure } from './failure.js';
import { fleetCommand, fleetOf, seedsOption, wholeNumber } from './fleet-options.js';
import { interruptible } from './interruption.js';
import type { Io } from './io.js';
import { loadOrFail, requestOf } from './load.js';
import type { SimulationOptions } from './load.js';
import { peopleOption, seedOption, threadsOption, untilOption, withOption } from './options.js';
import { tellProgress } from './progress.js';
import { claimFolder, fillFolder } from './results-folder.js';
import type { Tools } from './tools.js';
import { version } from './version.js';

interface SafeguardsOptions extends SimulationOptions {
  readonly harm: HarmName;
  readonly beam: number;
  readonly most: number;
  readonly seeds: number;
  readonly out?: string;
  readonly force?: true;
  readonly json?: true;
}

/** What `safeguards` writes; the first says whose it is. */
const FILES = ['safeguards.json', 'safeguards.html'];
const DEFAULT_BEAM = 6;
const MOST_BEAM = 100;
const DEFAULT_MOST = 3;
const MOST_TOGETHER = 5;

/** `glasshouse safeguards FILE` */
export function safeguardsCommand(tools: Tools, io: Io): Command {
  return new Command('safeguards')
    .summary('find out which safeguards would lower the harm')
    .description(
      'Tries every safeguard alone, then the best pairs and triples, on the same people with the same luck: how much harm each removes, and which earned restrictions it loses. It looks only for less harm.',
    )
    .argument('<file>', 'a regime file')
    .addOption(
      new Option('--harm <name>', 'the harm that is to be lowered')
        .choices(HARM_NAMES)
        .default(DEFAULT_HARM),
    )
    .addOption(
      new Option('--most <n>', 'how many safeguards are put together at most')
        .default(DEFAULT_MOST)
        .argParser((text) => wholeNumber(text, 1, MOST_TOGETHER)),
    )
    .addOption(
      new Option('--beam <n>', 'how many of the best sets are taken further')
        .default(DEFAULT_BEAM)
        .argParser((text) => wholeNumber(text, 1, MOST_BEAM)),
    )
    .addOption(withOption())
    .addOption(peopleOption())
    .addOption(untilOption())
    .addOption(seedOption())
    .addOption(seedsOption())
    .addOption(threadsOption())
    .option(
      '--out <dir>',
      "folder for the results (default: out/, the file's name and -safeguards)",
    )
    .option('--json', 'print safeguards.json and nothing else')
    .option('--force', 'replace results that are there already')
    .action((file: string, options: SafeguardsOptions) => safeguards(file, options, tools, io));
}

async function safeguards(
  file: string,
  options: SafeguardsOptions,
  tools: Tools,
  io: Io,
): Promise<void> {
  const request = requestOf(file, await loadOrFail(file, tools, io, options.with), options);
  const offered = await tools.safeguardsFor(file, options.with ?? []);
  if (offered.safeguards.length === 0)
    throw new Failure({ what: 'there is no safeguard to try', where: file });
  const fleet = await fleetOf(request, options.seeds, tools);
  const { beam, harm, most } = options;
  const asked = { ...fleet, ...offered, objective: objectiveOf(harm), beam, most };
  const out = options.out ?? join('out', `${basename(file, extname(file))}-safeguards`);
  const folder = await claimFolder(out, options.force === true, FILES);
  const search = await interruptible(async (signal) => {
    const progress = tellProgress(io, options.json === true);
    try {
      const { onProgress } = progress;
      const found = await tools.searchSafeguards({ ...asked, signal, onProgress });
      progress.say('Writing the report …');
      const write = async (directory: string): Promise<void> =>
        writeFiles(directory, request, fleet, found, commandOf(file, options));
      await fillFolder(folder, write, signal);
      return found;
    } finally {
      progress.end();
    }
  });
  if (options.json === true) {
    io.out(jsonText(request, search));
    return;
  }
  const { safeguardsSummary } = await import('./safeguards-summary.js');
  const shown = relative('.', folder.path) || '.';
  io.out(safeguardsSummary(fleet, search, shown, io.columns));
}

async function writeFiles(
  directory: string,
  request: RunRequest,
  fleet: FleetRequest,
  search: SafeguardSearch,
  command: string,
): Promise<void> {
  const { safeguardReport } = await import('../report/safeguards/safeguard-report.js');
  await writeFile(join(directory, 'safeguards.json'), jsonText(request, search));
  const page = safeguardReport(fleet, search, version(), command);
  await writeFile(join(directory, 'safeguards.html'), page);
}

function jsonText({ regime, regimeHash }: RunRequest, search: SafeguardSearch): string {
  const document = {
    glasshouse: version(),
    regime: { name: regime.title, hash: regimeHash },
    standingFor: regime.population.standingFor,
    ...search,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function commandOf(file: string, options: SafeguardsOptions): string {
  const { beam, harm, most } = options;
  return fleetCommand('safeguards', file, options, [
    ...(harm === DEFAULT_HARM ? [] : [`--harm ${quoted(harm)}`]),
    ...(most === DEFAULT_MOST ? [] : [`--most ${most}`]),
    ...(beam === DEFAULT_BEAM ? [] : [`--beam ${beam}`]),
  ]);
}
