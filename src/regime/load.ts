import { createHash } from 'node:crypto';
import { open, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { listProblems } from './problem.js';
import type { Problem } from './problem.js';
import { MOST_BYTES, parseRegime } from './parse.js';
import type { ParseResult } from './parse.js';
import { suggest } from './text/suggest.js';
import type { Words } from './text/words.js';

/** What loading a regime file gave. */
export interface LoadResult extends ParseResult {
  /**
   * SHA-256, in hex, of the file's text with line ends as `\n` and without a byte order mark, in UTF-8; so a file has one
   * hash on every system. Empty where the file cannot be read.
   */
  readonly hash: string;
  /** The file's text; empty where it cannot be read. */
  readonly text: string;
}

/** Loads a regime file. It never rejects: a file that cannot be read is a problem of the result like any other. */
export async function loadRegime(path: string): Promise<LoadResult> {
  const bytes = await readBytes(path);
  if ('found' in bytes) return refused(path, bytes);
  if (bytes.length > MOST_BYTES)
    return refused(path, {
      found: `the file has more than ${MOST_BYTES} bytes`,
      accepted: 'at most 1 MiB',
    });
  const text = decode(bytes);
  if (text === null)
    return refused(path, { found: 'the file is not UTF-8 text', accepted: 'a YAML file in UTF-8' });
  return { ...parseRegime(text, path), hash: hashRegime(text), text };
}

/** The hash of a regime's text, as {@link LoadResult.hash} describes it. */
export function hashRegime(text: string): string {
  const canonical = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}

/** The bytes of a file, of one that is too long one more than is allowed; or why they cannot be read. */
async function readBytes(path: string): Promise<Uint8Array | Words> {
  try {
    return await readAtMost(path, MOST_BYTES + 1);
  } catch (error) {
    return await whyUnread(path, error);
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

async function whyUnread(path: string, error: unknown): Promise<Words> {
  const accepted = 'a regime file that can be read';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EISDIR') return { found: `${path} is a folder`, accepted };
  if (code === 'EACCES') return { found: `${path} may not be read by this user`, accepted };
  if (code !== 'ENOENT')
    return {
      found: `the file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      accepted,
    };
  const suggestion = await nearestFile(path);
  const words = { found: `there is no file ${path}`, accepted: 'the path of a regime file' };
  return suggestion === undefined ? words : { ...words, suggestion };
}

/** The regime file in the same folder that was probably meant: the same name with its ending, or one much like it. */
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

/** A file as a whole is refused: there is no line to show. */
function refused(path: string, words: Words): LoadResult {
  const list = listProblems(path, '');
  list.error({ start: 0, end: 0 }, words);
  const problems: readonly Problem[] = list.problems().map((each) => ({ ...each, excerpt: '' }));
  return { regime: null, problems, hash: '', text: '' };
}
