import { join, relative } from 'node:path';
import type { CheckpointAbout } from '../experiment/checkpoint/format.js';
import { PAIRED_SIMULATIONS } from '../experiment/paired/paired-simulations.js';
import type { RunRequest } from '../experiment/result.js';
import { and } from '../report/text/lists.js';
import { CHECKPOINT_FOLDER } from './checkpoint-folder.js';
import { quoted, runCommandText } from './command-text.js';
import { interruptible, Interruption } from './interruption.js';
import type { Io } from './io.js';
import { type CheckpointKeeper, keepCheckpoints } from './keep-checkpoints.js';
import { tellProgress, timeOf } from './progress.js';
import { fillFolder, type ResultsFolder } from './results-folder.js';
import type { Tools } from './tools.js';
import { version } from './version.js';
import { warnOfFew } from './warn-of-few.js';

/** A run that is all set, from its beginning or from a checkpoint. */
export interface Task {
  readonly request: RunRequest;
  /** How many seeds are simulated, counted up from that of the request. No checkpoint is made of several. */
  readonly seeds: number;
  readonly folder: ResultsFolder;
  /** What its checkpoints say of it. */
  readonly about: CheckpointAbout;
  /** The name of the checkpoint that it goes on from; null: from the beginning. */
  readonly checkpoint: string | null;
  /** Whether run.json is printed instead of a summary. */
  readonly json: boolean;
}

/** Simulates, writes the results and prints them; saves the run when it is time to and when it is stopped. */
export async function carryOut(task: Task, tools: Tools, io: Io): Promise<void> {
  const { request, seeds, folder, about, json } = task;
  const { runJsonText, writeResults } = await import('./write-results.js');
  const { saveCheckpoints } = await import('../experiment/checkpoint/save-checkpoints.js');
  const origin = { version: version(), command: runCommandText(request, seeds) };
  const shown = relative('.', folder.path) || '.';

  warnOfFew(request.people ?? request.regime.population.people, io);
  const needed = await tools.memoryNeeded(request);
  // Two of the paired worlds are in memory at once.
  const worlds = request.paired === true ? 2 : 1;
  const keepsLast = worlds * needed.bytes + needed.stateBytes <= tools.machine().memoryFree;
  const result = await interruptible(async (signal) => {
    const progress = tellProgress(io, json);
    const keeper = keepCheckpoints({
      saver: saveCheckpoints(join(folder.path, CHECKPOINT_FOLDER), about, task.checkpoint),
      every: about.asked.every,
      from: request.from?.monthsDone ?? null,
      keepsLast,
      warn(text) {
        progress.end();
        io.err(text);
      },
    });
    try {
      const watched: RunRequest = {
        ...request,
        signal,
        onProgress(step) {
          progress.onProgress(step);
          // The first simulation is done; further seeds have no lives.
          if (step.monthsDone !== step.months / (step.simulations ?? 1)) return;
          const next = whatFollows(request, step.seconds);
          if (next !== null) progress.say(next);
        },
      };
      const found = await (seeds === 1
        ? tools.runRegime({ ...watched, afterMonth: (memory) => keeper.afterMonth(memory) })
        : tools.runSeeds(watched, seeds));
      progress.say('Writing the report …');
      await fillFolder(folder, (directory) => writeResults(directory, found, origin), signal);
      return found;
    } catch (error) {
      progress.end();
      throw await parting(error, keeper, shown, io);
    } finally {
      progress.end();
    }
  });

  if (json) {
    io.out(runJsonText(result, origin.version));
    return;
  }
  const { runSummary } = await import('./run-summary.js');
  io.out(runSummary(result, shown, io.columns));
}

/** What is simulated when the months are done, and about how long it takes; null: nothing. */
function whatFollows({ lives, paired = false }: RunRequest, seconds: number): string | null {
  // Lives are followed by simulating everybody once more.
  const parts = [
    ...(paired ? [{ what: 'the paired worlds', simulations: PAIRED_SIMULATIONS }] : []),
    ...(lives ? [{ what: 'three lives', simulations: 1 }] : []),
  ];
  if (parts.length === 0) return null;
  const simulations = parts.reduce((sum, part) => sum + part.simulations, 0);
  return `Following ${and(parts.map(({ what }) => what))}, about ${timeOf(simulations * seconds)} …`;
}

/** Saves a run that was stopped, and says how any run that did not finish can go on. */
async function parting(
  error: unknown,
  keeper: CheckpointKeeper,
  directory: string,
  io: Io,
): Promise<unknown> {
  const isStopped = error instanceof Interruption;
  if (isStopped) await keeper.stop();
  const saved = keeper.saved();
  if (saved === null) return error;
  const months = saved.months === null ? '' : ` of ${saved.months}`;
  const note = `the run is saved up to month ${saved.monthsDone}${months}; to go on: glasshouse resume ${quoted(directory)}`;
  if (isStopped) return new Interruption(error.signal, note);
  io.err(`${note}\n`);
  return error;
}
