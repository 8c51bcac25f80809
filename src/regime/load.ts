import { completeText } from './compose/complete-text.js';
import { DISK } from './compose/files.js';
import { hashText } from './compose/hash-text.js';
import { MOST_BYTES, readMap } from './compose/read-map.js';
import { readExtended } from './compose/read-extended.js';
import { readText } from './compose/read-text.js';
import { applyPatches } from './patch/apply-patches.js';
import type { Patch, PatchAbout } from './patch/patch.js';
import { readPatch } from './patch/read-patch.js';
import { resolveTree } from './parse.js';
import type { ParseResult } from './parse.js';
import { listProblems, listProblemsOf } from './problem.js';
import type { Problem } from './problem.js';
import { gatherSources } from './text/sources.js';
import type { Words } from './text/words.js';

/** What loading a regime file gave. */
export interface LoadResult extends ParseResult {
  /**
   * SHA-256, in hex, of `text` with line ends as `\n` and without a byte order mark, in UTF-8; so a regime has one hash on
   * every system. Empty where a file cannot be read.
   */
  readonly hash: string;
  /**
   * The file's text; of a regime that extends another, or to which patches were applied, a text that is complete in itself
   * and covers every file it was made of. Empty where a file cannot be read.
   */
  readonly text: string;
  /** The patches that were applied, in order; none where it is left out. */
  readonly patches?: readonly PatchAbout[];
}

/**
 * Loads a regime file, with what it extends, and applies patches to it in the order given. It never rejects: a file that
 * cannot be read is a problem of the result like any other.
 *
 * @param files where they are read from; the disk, if it is left out
 */
export async function loadRegime(
  path: string,
  patchPaths: readonly string[] = [],
  files = DISK,
): Promise<LoadResult> {
  const text = await readText(path, files);
  if (typeof text !== 'string') return refused(path, text);
  const sources = gatherSources();
  const list = listProblemsOf(sources);
  const read = await readExtended(path, text, { sources, report: list, files, above: [] });
  if (read === null) {
    const problems = list.problems();
    return { regime: null, problems, hash: hashText(text), text };
  }
  const patched = await applyPatches(read, patchPaths, sources, list, files);
  if ('unread' in patched) return refused(patched.unread, patched.words);
  const { tree, made, patches } = patched;
  const whole = made.length === 1 ? text : completeText(tree, made);
  if (new TextEncoder().encode(whole).length > MOST_BYTES && made.length > 1) {
    list.error(tree.span, {
      found: 'the regime and what it is made of have more than 1 MiB together',
      accepted: 'less',
    });
  }
  const regime = list.hasErrors() ? null : (patched.regime ?? resolveTree(tree, list));
  return { regime, problems: list.problems(), hash: hashText(whole), text: whole, patches };
}

/** The hash of a regime's text, as {@link LoadResult.hash} describes it. */
export function hashRegime(text: string): string {
  return hashText(text);
}

/** A file as a whole is refused: there is no line to show. */
function refused(path: string, words: Words): LoadResult {
  const list = listProblems(path, '');
  list.error({ start: 0, end: 0 }, words);
  const problems: readonly Problem[] = list.problems().map((each) => ({ ...each, excerpt: '' }));
  return { regime: null, problems, hash: '', text: '' };
}

/** What checking a patch file by itself gave. */
export interface PatchResult {
  /** Null where any problem is an error. */
  readonly patch: (PatchAbout & Pick<Patch, 'source'>) | null;
  readonly problems: readonly Problem[];
}

/** Checks a patch file by itself, as far as that goes without a regime. Null where the file is no patch, or cannot be read. */
export async function loadPatch(path: string, files = DISK): Promise<PatchResult | null> {
  const text = await readText(path, files);
  if (typeof text !== 'string' || !/^patch[ \t]*:/mu.test(text)) return null;
  const list = listProblems(path, text);
  const tree = readMap(text, 0, list);
  const patch = tree === null ? null : readPatch(tree, path, list);
  return { patch, problems: list.problems() };
}
