import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RunMemory } from '../memory.js';
import type { CheckpointAbout } from './format.js';
import { checkpointName, monthsInName, UNFINISHED } from './names.js';
import { writeCheckpoint } from './write-checkpoint.js';

/** Saves the checkpoints of one run into a folder, and keeps the last two. */
export interface CheckpointSaver {
  /**
   * Saves a run as it is. Rejects if that fails, for instance because the disk is full; the checkpoints that were there
   * are as they were then.
   */
  readonly save: (memory: RunMemory) => Promise<void>;
}

/** What is asked of the file system where it can fail. */
export interface Disk {
  readonly open: typeof open;
  readonly rename: typeof rename;
}

/**
 * Readies the saving of a run. The folder is made when it is needed.
 *
 * @param good the name of the checkpoint that the run goes on from; null for a run from the beginning. Others that are in
 * the folder are damaged, or of another run, and go when the first new one is on the disk.
 */
export function saveCheckpoints(
  folder: string,
  about: CheckpointAbout,
  good: string | null,
  disk: Disk = { open, rename },
): CheckpointSaver {
  let last = good;
  return {
    async save(memory) {
      const name = checkpointName(memory.monthsDone);
      await makeFolder(folder);
      const unfinished = join(folder, UNFINISHED);
      try {
        await writeFlushed(disk, unfinished, about, memory);
        await disk.rename(unfinished, join(folder, name));
        await flush(folder);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      await removeOthers(folder, [name, last]);
      last = name;
    },
  };
}

async function writeFlushed(
  disk: Disk,
  path: string,
  about: CheckpointAbout,
  memory: RunMemory,
): Promise<void> {
  const file = await disk.open(path, 'w');
  try {
    await writeCheckpoint(file, about, memory);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function removeOthers(folder: string, kept: readonly (string | null)[]): Promise<void> {
  for (const name of await readdir(folder)) {
    if (monthsInName(name) === null || kept.includes(name)) continue;
    await rm(join(folder, name), { force: true });
  }
}

/** Makes a folder so that it is still there after a loss of power. */
async function makeFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true });
  if (made === undefined) return;
  for (let each = folder; each.length >= made.length; each = dirname(each))
    await flush(dirname(each));
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
