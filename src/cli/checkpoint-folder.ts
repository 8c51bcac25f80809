import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { monthsInName, UNFINISHED } from '../experiment/checkpoint/names.js';

/** Where the checkpoints of a run are, in the folder of its results. */
export const CHECKPOINT_FOLDER = 'checkpoint';

/** Whether a path is a folder with checkpoints and nothing else. */
export async function isCheckpointFolder(path: string): Promise<boolean> {
  const names = await namesIn(path);
  return names?.every((name) => name === UNFINISHED || monthsInName(name) !== null) ?? false;
}

/** Whether a folder of results holds checkpoints alone. */
export async function holdsOnlyCheckpoints(directory: string): Promise<boolean> {
  const names = await namesIn(directory);
  return (
    names?.join() === CHECKPOINT_FOLDER &&
    (await isCheckpointFolder(join(directory, CHECKPOINT_FOLDER)))
  );
}

/** Whether a folder of results holds nothing but a first checkpoint that was never completed. */
export async function isUnfinishedAlone(directory: string): Promise<boolean> {
  return (await holdsOnlyCheckpoints(directory)) && (await savedIn(directory)) === 0;
}

/** How many checkpoints a folder of results holds, whole or damaged. */
export async function savedIn(directory: string): Promise<number> {
  const names = (await namesIn(join(directory, CHECKPOINT_FOLDER))) ?? [];
  return names.filter((name) => monthsInName(name) !== null).length;
}

/** The names in a folder; null where there is no folder. */
async function namesIn(path: string): Promise<string[] | null> {
  try {
    return await readdir(path);
  } catch {
    return null;
  }
}
