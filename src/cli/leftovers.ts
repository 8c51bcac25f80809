import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where results are written before they are moved to a path: hidden beside it, and named after this process. */
export function freshName(path: string): string {
  return join(dirname(path), `${freshPrefix(path)}${process.pid}`);
}

/** Where the results that are being replaced at a path are kept meanwhile. */
export function oldName(path: string): string {
  return join(dirname(path), `.${basename(path)}.glasshouse-old`);
}

/**
 * Tidies up after processes that were killed while they wrote to a path: old results that had been moved aside are put
 * back if nothing has taken their place, and what was not finished is removed.
 */
export async function tidyUp(path: string): Promise<void> {
  const old = oldName(path);
  if ((await kindOf(old)) === 'folder') {
    if ((await kindOf(path)) === 'nothing') await rename(old, path);
    else await rm(old, { recursive: true, force: true });
  }
  const prefix = freshPrefix(path);
  for (const name of await namesIn(dirname(path))) {
    if (!name.startsWith(prefix) || isRunning(Number(name.slice(prefix.length)))) continue;
    await rm(join(dirname(path), name), { recursive: true, force: true });
  }
}

/** What there is at a path. */
export async function kindOf(path: string): Promise<'nothing' | 'folder' | 'file'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

function freshPrefix(path: string): string {
  return `.${basename(path)}.glasshouse-new-`;
}

async function namesIn(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch {
    return [];
  }
}

/** Whether there is a process of that number; one that may not be asked runs too. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
