import { mkdir, open, readdir, readFile, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { quoted } from './command-text.js';
import { Failure, messageOf, usage } from './failure.js';
import {
  CHECKPOINT_FOLDER,
  holdsOnlyCheckpoints,
  isCheckpointFolder,
  isUnfinishedAlone,
  savedIn,
} from './checkpoint-folder.js';
import { freshName, kindOf, oldName, tidyUp } from './leftovers.js';

/** The files that Glasshouse writes into a folder of results. */
export const RESULT_FILES = ['run.json', 'series.parquet', 'report.html'] as const;

/** A folder that results will be written to. */
export interface ResultsFolder {
  readonly path: string;
  /** Whether there are results in it that are to be replaced. */
  readonly replaces: boolean;
  /** What is written into it; the first is JSON and says that it is Glasshouse's. {@link RESULT_FILES} where not said. */
  readonly files?: readonly string[];
}

/**
 * Makes sure that results can be written to a folder, before anything is simulated. What is there already is only ever
 * replaced by force, and only where it is results of Glasshouse and nothing else.
 */
export async function claimFolder(
  directory: string,
  force: boolean,
  files: readonly string[] = RESULT_FILES,
): Promise<ResultsFolder> {
  // An empty path would mean the current folder.
  if (directory === '') throw usage('no folder is named for the results', 'the path of a folder');
  const asked = resolve(directory);
  await tidyUp(asked);
  // A run that was killed before its first checkpoint was complete left nothing that is worth keeping.
  if (await isUnfinishedAlone(asked)) await rm(asked, { recursive: true });
  const kind = await kindOf(asked);
  if (kind === 'nothing') {
    await checkWritable(asked);
    return { path: asked, replaces: false, files };
  }
  if (kind === 'file') throw isFile(directory);
  const path = await realpath(asked);
  if (!force && (await savedIn(path)) > 0) {
    throw new Failure({
      what: `${directory} holds a run that is not finished`,
      why: 'it was saved before its end',
      todo: `go on with it: glasshouse resume ${quoted(directory)}; or begin anew with --force`,
    });
  }
  if (!force) {
    throw new Failure({
      what: `${directory} exists already`,
      why: 'results are never overwritten unasked',
      todo: 'name another folder with --out DIR, or replace these results with --force',
    });
  }
  await checkReplaceable(directory, path, undefined, files);
  await checkWritable(path);
  return { path, replaces: true, files };
}

/** Makes sure, as {@link claimFolder} does, that the results of a run that goes on can take the place of its checkpoints. */
export async function claimSaved(directory: string): Promise<ResultsFolder> {
  const path = await realpath(resolve(directory));
  await checkReplaceable(directory, path, 'move away what is yours');
  await checkWritable(path);
  return { path, replaces: true };
}

/**
 * Writes a folder of results so that it is either there as a whole or not at all: everything goes into a folder beside
 * it, which is renamed when it is on the disk. Results that are replaced, and the
 * checkpoints of the run, are removed only when the new ones are in place.
 *
 * @param write fills the folder that it is given with its files
 * @param signal is looked at before the results are put in place
 */
export async function fillFolder(
  { path, replaces, files = RESULT_FILES }: ResultsFolder,
  write: (directory: string) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const fresh = freshName(path);
  try {
    await mkdir(dirname(path), { recursive: true });
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh);
    await write(fresh);
    for (const file of files) await flush(join(fresh, file));
    await flush(fresh);
    signal.throwIfAborted();
    if (replaces || (await holdsOnlyCheckpoints(path))) await exchange(fresh, path);
    else await rename(fresh, path);
    await flush(dirname(path));
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw new Failure({
      what: `the results could not be written: ${messageOf(error)}`,
      where: path,
      todo: 'nothing was changed there; mend the cause or name another folder with --out DIR',
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function exchange(fresh: string, path: string): Promise<void> {
  const old = oldName(path);
  await rm(old, { recursive: true, force: true });
  await rename(path, old);
  try {
    await rename(fresh, path);
  } catch (error) {
    await rename(old, path);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

async function checkReplaceable(
  asked: string,
  path: string,
  todo = 'move away what is yours, or name another folder with --out DIR',
  files: readonly string[] = RESULT_FILES,
): Promise<void> {
  const entries = await readdir(path);
  const results = (await isCheckpointFolder(join(path, CHECKPOINT_FOLDER)))
    ? entries.filter((name) => name !== CHECKPOINT_FOLDER)
    : entries;
  const foreign = results.filter((name) => !files.includes(name));
  if (results.length === 0) return;
  const [json = 'run.json'] = files;
  if (foreign.length === 0 && (await isRunJson(join(path, json)))) return;
  throw new Failure({
    what: `${asked} holds more than results of glasshouse, so it is not replaced`,
    where: path,
    why:
      foreign.length === 0
        ? `its ${json} is missing or was not written by glasshouse`
        : `not written by glasshouse: ${foreign.slice(0, 3).join(', ')}`,
    todo,
  });
}

async function isRunJson(path: string): Promise<boolean> {
  try {
    const found: unknown = JSON.parse(await readFile(path, 'utf8'));
    return typeof found === 'object' && found !== null && 'glasshouse' in found;
  } catch {
    return false;
  }
}

/**
 * Finds out early that nothing can be written: the nearest folder that exists must take a new one, as it will have to when
 * the results are there. What it may take is not asked of its mode, which says little to the administrator or of a file
 * system that is made up. Nothing is left behind.
 */
async function checkWritable(path: string): Promise<void> {
  let last = path;
  while ((await kindOf(dirname(last))) === 'nothing') last = dirname(last);
  const parent = dirname(last);
  if ((await kindOf(parent)) === 'file') throw isFile(parent);
  const trial = freshName(last);
  try {
    await mkdir(trial);
    await rmdir(trial);
  } catch (error) {
    throw new Failure({
      what: `no folder of results can be made in ${parent}`,
      // Not which folder was tried: its name means nothing to the user.
      why: messageOf(error).replace(/, (?:mkdir|rmdir) '.*'$/u, ''),
      todo: 'name another folder with --out DIR',
    });
  }
}

function isFile(path: string): Failure {
  return new Failure({ what: `${path} is a file`, todo: 'name a folder with --out DIR' });
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
