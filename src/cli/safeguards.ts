import { writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Command, Option } from 'commander';
import type { FleetRequest } from '../experiment/attribution/attribution.js';
import { HARM_NAMES, type HarmName } from '../experiment/harms.js';
import type { RunRequest } from '../experiment/result.js';
import { DEFAULT_HARM, objectiveOf } from '../experiment/safeguards/objective.js';
import type { SafeguardSearch } from '../experiment/safeguards/safeguard.js';
import { commandText, quoted } from './command-text.js';
import { Failure } from './failure.js';
import { fleetOf } from './fleet-of.js';
import type { Io } from './io.js';
import { loadOrFail, requestOf } from './load.js';
import type { SimulationOptions } from './load.js';
import {
  type FolderOptions,
  folderOptions,
  oneOf,
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

interface SafeguardsOptions extends SimulationOptions, FolderOptions {
  readonly harm: HarmName;
  readonly beam: number;
  readonly most: number;
  readonly seeds: number;
}

/** What `safeguards` writes; the first says whose it is. */
const FILES = ['safeguards.json', 'safeguards.html'];
const DEFAULT_BEAM = 6;
const MOST_BEAM = 100;
const DEFAULT_MOST = 3;
const MOST_TOGETHER = 5;

/** `glasshouse safeguards FILE` */
export function safeguardsCommand(tools: Tools, io: Io): Command {
  const command = new Command('safeguards')
    .summary('find out which safeguards would lower the harm')
    .description(
      'Tries every safeguard alone, then the best pairs and triples, on the same people with the same luck: how much harm each removes, and which earned restrictions it loses. It looks only for less harm.',
    )
    .argument('<file>', 'a regime file')
    .addOption(
      oneOf(HARM_NAMES, new Option('--harm <name>', 'the harm that is to be lowered')).default(
        DEFAULT_HARM,
      ),
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
    .addOption(threadsOption());
  for (const option of folderOptions("out/, the file's name and -safeguards", 'safeguards.json'))
    command.addOption(option);
  return command.action((file: string, options: SafeguardsOptions) =>
    safeguards(file, options, tools, io),
  );
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
  await produce(
    {
      people: fleet.people,
      folder,
      json: options.json === true,
      find: async (watch) => tools.searchSafeguards({ ...asked, ...watch }),
      write: async (directory, found) =>
        writeFiles(directory, request, fleet, found, commandOf(file, options)),
      text: (found) => jsonText(request, found),
      async summary(found, shown) {
        const { safeguardsSummary } = await import('./safeguards-summary.js');
        return safeguardsSummary(fleet, found, shown, io.columns);
      },
    },
    io,
  );
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
  return commandText('safeguards', [file], options, [
    ...(harm === DEFAULT_HARM ? [] : [`--harm ${quoted(harm)}`]),
    ...(most === DEFAULT_MOST ? [] : [`--most ${most}`]),
    ...(beam === DEFAULT_BEAM ? [] : [`--beam ${beam}`]),
  ]);
}
