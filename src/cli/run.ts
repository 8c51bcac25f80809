import { basename, extname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { carryOut } from './carry-out.js';
import { Failure, WRONG_USAGE } from './failure.js';
import type { Io } from './io.js';
import { loadOrFail, requestOf } from './load.js';
import type { SimulationOptions } from './load.js';
import {
  checkpointOption,
  engineOption,
  pairedOption,
  peopleOption,
  seedOption,
  seedsOption,
  threadsOption,
  untilOption,
  withOption,
} from './options.js';
import { claimFolder } from './results-folder.js';
import { refuseTooMany, refuseTwoWorlds } from './too-many.js';
import type { Tools } from './tools.js';
import { version } from './version.js';

interface RunOptions extends SimulationOptions {
  readonly seeds: number;
  readonly out?: string;
  readonly json?: true;
  readonly force?: true;
  readonly checkpoint?: number;
  readonly lives: boolean;
}

/** `glasshouse run FILE` */
export function runCommand(tools: Tools, io: Io): Command {
  return new Command('run')
    .summary('simulate a regime and write a report')
    .description(
      'Simulates a regime, prints what happened to whom, and writes run.json, series.parquet and report.html into a folder.',
    )
    .argument('<file>', 'a regime file')
    .addOption(withOption())
    .addOption(peopleOption())
    .addOption(untilOption())
    .addOption(seedOption())
    .addOption(seedsOption())
    .addOption(engineOption())
    .addOption(threadsOption())
    .addOption(pairedOption('three simulations more for each seed'))
    .option('--out <dir>', "folder for the results (default: out/ and the file's name)")
    .addOption(checkpointOption('only when a run of more than a minute is stopped'))
    .option('--no-lives', 'tell no lives, which takes a second simulation of everybody')
    .option('--json', 'print run.json and nothing else')
    .option('--force', 'replace results that are there already')
    .action((file: string, options: RunOptions) => run(file, options, tools, io));
}

async function run(file: string, options: RunOptions, tools: Tools, io: Io): Promise<void> {
  refuseCheckpoints(options);
  const loaded = await loadOrFail(file, tools, io, options.with);
  const request = { ...requestOf(file, loaded, options), lives: options.lives };
  await refuseTooMany(request, tools);
  if (options.paired) await refuseTwoWorlds(request, request, tools);
  const { regime, hash, text, patches } = loaded;
  const out = options.out ?? join('out', basename(file, extname(file)));
  await carryOut(
    {
      request,
      seeds: options.seeds,
      folder: await claimFolder(out, options.force === true),
      about: {
        glasshouse: version(),
        regime: {
          hash,
          text,
          file,
          path: resolve(file),
          patches: patches.map((patch) => ({ ...patch, path: resolve(patch.file) })),
        },
        seed: request.seed,
        people: request.people ?? regime.population.people,
        until: request.until ?? regime.calendar.until,
        asked: {
          people: options.people ?? null,
          until: options.until ?? null,
          every: options.checkpoint ?? null,
          lives: options.lives,
          paired: options.paired === true,
        },
      },
      checkpoint: null,
      json: options.json === true,
    },
    tools,
    io,
  );
}

function refuseCheckpoints({ seeds, checkpoint }: RunOptions): void {
  if (seeds === 1 || checkpoint === undefined) return;
  throw new Failure(
    {
      what: `--checkpoint and --seeds ${seeds} do not go together`,
      why: 'a checkpoint holds one simulation, and a run that goes on from it has one seed',
      todo: 'leave out --checkpoint, or save a run of one seed: leave out --seeds',
    },
    WRONG_USAGE,
  );
}
