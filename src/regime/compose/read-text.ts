import { open, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { suggest } from '../text/suggest.js';
import type { Words } from '../text/words.js';
import { MOST_BYTES } from './read-map.js';

/** What a file is meant to be. */
type Kind = 'regime' | 'patch';

/** The text of a file, or why there is none. It never rejects. */
export async function readText(path: string, kind: Kind = 'regime'): Promise<string | Words> {
  const bytes = await readBytes(path, kind);
  if ('found' in bytes) return bytes;
  if (bytes.length > MOST_BYTES)
    return { found: `the file has more than ${MOST_BYTES} bytes`, accepted: 'at most 1 MiB' };
  return decode(bytes) ?? { found: 'the file is not UTF-8 text', accepted: 'a YAML file in UTF-8' };
}

/** The bytes of a file, of one that is too long one more than is allowed; or why they cannot be read. */
async function readBytes(path: string, kind: Kind): Promise<Uint8Array | Words> {
  try {
    return await readAtMost(path, MOST_BYTES + 1);
  } catch (error) {
    return await whyUnread(path, error, kind);
  }
}

/** The beginning of a file. Its size is not asked for: that of a device or a pipe says nothing of what comes. */
async function readAtMost(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(most);
    let length = 0;
    while (length < most) {
      const { bytesRead } = await file.read(bytes, length, most - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

async function whyUnread(path: string, error: unknown, kind: Kind): Promise<Words> {
  const accepted = `a ${kind} file that can be read`;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EISDIR') return { found: `${path} is a folder`, accepted };
  if (code === 'EACCES') return { found: `${path} may not be read by this user`, accepted };
  if (code !== 'ENOENT')
    return {
      found: `the file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      accepted,
    };
  const suggestion = await nearestFile(path);
  const words = { found: `there is no file ${path}`, accepted: `the path of a ${kind} file` };
  return suggestion === undefined ? words : { ...words, suggestion };
}

/** The file in the same folder that was probably meant: the same name with its ending, or one much like it. */
async function nearestFile(path: string): Promise<string | undefined> {
  try {
    const names = (await readdir(dirname(path))).filter((name) => /\.ya?ml$/u.test(name));
    const stemOf = (name: string): string => name.replace(/\.ya?ml$/u, '');
    const stem = suggest(stemOf(basename(path)), names.map(stemOf));
    const name = names.find((each) => stemOf(each) === stem);
    return name === undefined ? undefined : join(dirname(path), name);
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
