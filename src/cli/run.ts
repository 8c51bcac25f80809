import { basename, extname, join, relative } from 'node:path';
import { Command } from 'commander';
import { commandText } from './command-text.js';
import { interruptible } from './interruption.js';
import type { Io } from './io.js';
import { loadOrFail, requestOf } from './load.js';
import type { SimulationOptions } from './load.js';
import { engineOption, peopleOption, seedOption, untilOption } from './options.js';
import { tellProgress, timeOf } from './progress.js';
import { claimFolder, fillFolder } from './results-folder.js';
import { refuseTooMany } from './too-many.js';
import type { Tools } from './tools.js';
import { version } from './version.js';

interface RunOptions extends SimulationOptions {
  readonly out?: string;
  readonly json?: true;
  readonly force?: true;
}

/** `glasshouse run FILE` */
export function runCommand(tools: Tools, io: Io): Command {
  return new Command('run')
    .summary('simulate a regime and write a report')
    .description(
      'Simulates a regime, prints what happened to whom, and writes run.json, series.parquet and report.html into a folder.',
    )
    .argument('<file>', 'a regime file')
    .addOption(peopleOption())
    .addOption(untilOption())
    .addOption(seedOption())
    .addOption(engineOption())
    .option('--out <dir>', "folder for the results (default: out/ and the file's name)")
    .option('--json', 'print run.json and nothing else')
    .option('--force', 'replace results that are there already')
    .action((file: string, options: RunOptions) => run(file, options, tools, io));
}

async function run(file: string, options: RunOptions, tools: Tools, io: Io): Promise<void> {
  const loaded = await loadOrFail(file, tools, io);
  const request = { ...requestOf(file, loaded, options), lives: true };
  await refuseTooMany(request, tools);
  const out = options.out ?? join('out', basename(file, extname(file)));
  const folder = await claimFolder(out, options.force === true);
  const { runJsonText, writeResults } = await import('./write-results.js');
  const origin = { version: version(), command: commandText(request) };

  const result = await interruptible(async (signal) => {
    const progress = tellProgress(io, options.json === true);
    try {
      const found = await tools.runRegime({
        ...request,
        signal,
        onProgress(step) {
          progress.onProgress(step);
          if (step.monthsDone < step.months) return;
          // Lives are followed by simulating everybody once more.
          progress.say(`Following three lives, about ${timeOf(step.seconds)} …`);
        },
      });
      progress.say('Writing the report …');
      await fillFolder(folder, (directory) => writeResults(directory, found, origin), signal);
      return found;
    } finally {
      progress.end();
    }
  });

  if (options.json === true) {
    io.out(runJsonText(result, origin.version));
    return;
  }
  const { runSummary } = await import('./run-summary.js');
  io.out(runSummary(result, relative('.', folder.path) || '.', io.columns));
}
