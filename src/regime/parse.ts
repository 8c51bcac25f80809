import { listProblems } from './problem.js';
import type { Problem } from './problem.js';
import type { Regime } from './regime.js';
import { resolveRegime } from './resolve/regime.js';
import { validate } from './schema/validate.js';
import { readTree } from './text/read-tree.js';
import { checkLimits } from './check/limits.js';
import { warnOfTheUnused } from './check/unused.js';

/** The longest file that is read, in bytes of UTF-8. */
export const MOST_BYTES = 1024 * 1024;

/** What reading a regime gave. */
export interface ParseResult {
  /** Null where any problem is an error. */
  readonly regime: Regime | null;
  /** In the order of the file; warnings only where there is no error. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a regime from its YAML text. It never throws: whatever is wrong with the text is in `problems`, all of it at once.
 * `fileName` is only for messages.
 */
export function parseRegime(text: string, fileName: string): ParseResult {
  const list = listProblems(fileName, text);
  const regime = read(text, list);
  return { regime: list.hasErrors() ? null : regime, problems: list.problems() };
}

function read(text: string, list: ReturnType<typeof listProblems>): Regime | null {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MOST_BYTES) {
    list.error(
      { start: 0, end: 1 },
      { found: `the file has ${bytes} bytes`, accepted: 'at most 1 MiB (1048576 bytes)' },
    );
    return null;
  }
  const tree = readTree(text, list);
  if (tree === null) return null;
  if (tree.kind !== 'map') {
    list.error(
      { start: tree.span.start, end: tree.span.start + 1 },
      { found: 'the file is no map of keys', accepted: 'a regime, which begins with `regime:`' },
    );
    return null;
  }
  const regime = resolveRegime(tree, validate(tree, list), list);
  if (!list.hasErrors()) checkLimits(regime, tree, list);
  if (!list.hasErrors()) warnOfTheUnused(regime, tree, list);
  return regime;
}
