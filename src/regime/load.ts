import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { listProblems } from './problem.js';
import type { Problem } from './problem.js';
import { MOST_BYTES, parseRegime } from './parse.js';
import type { ParseResult } from './parse.js';

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
  if (typeof bytes === 'string') return refused(path, bytes, 'a regime file that can be read');
  if (bytes.length > MOST_BYTES)
    return refused(path, `the file has more than ${MOST_BYTES} bytes`, 'at most 1 MiB');
  const text = decode(bytes);
  if (text === null) return refused(path, 'the file is not UTF-8 text', 'a YAML file in UTF-8');
  return { ...parseRegime(text, path), hash: hashRegime(text), text };
}

/** The hash of a regime's text, as {@link LoadResult.hash} describes it. */
export function hashRegime(text: string): string {
  const canonical = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}

/** The bytes of a file, or why they cannot be read. */
async function readBytes(path: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(path);
    // What is too long is not read at all; one byte more than is allowed says so.
    return size > MOST_BYTES ? new Uint8Array(MOST_BYTES + 1) : await readFile(path);
  } catch (error) {
    return `the file cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refused(path: string, found: string, accepted: string): LoadResult {
  const list = listProblems(path, '');
  list.error({ start: 0, end: 0 }, { found, accepted });
  const problems: readonly Problem[] = list.problems();
  return { regime: null, problems, hash: '', text: '' };
}
