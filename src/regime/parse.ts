import { checkLimits } from './check/limits.js';
import { warnOfTheUnused } from './check/unused.js';
import { readMap } from './compose/read-map.js';
import { listProblems } from './problem.js';
import type { Problem, ProblemList } from './problem.js';
import type { Regime } from './regime.js';
import { resolveRegime } from './resolve/regime.js';
import { validate } from './schema/validate.js';
import { keySpanAt } from './text/tree.js';
import type { MapTree } from './text/tree.js';

/** What reading a regime gave. */
export interface ParseResult {
  /** Null where any problem is an error. */
  readonly regime: Regime | null;
  /** In the order of the file; warnings only where there is no error. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a regime from its YAML text. It never throws: whatever is wrong with the text is in `problems`, all of it at once.
 * `fileName` is only for messages. A text that extends another file is refused: `loadRegime` reads those.
 */
export function parseRegime(text: string, fileName: string): ParseResult {
  const list = listProblems(fileName, text);
  const tree = readMap(text, 0, list);
  if (tree === null || refusesExtends(tree, list))
    return { regime: null, problems: list.problems() };
  const regime = resolveTree(tree, list);
  return { regime, problems: list.problems() };
}

/** The regime that a tree says, whichever files it came from; null where anything in it is an error. */
export function resolveTree(tree: MapTree, list: ProblemList): Regime | null {
  if (refusesPatch(tree, list)) return null;
  const regime = resolveRegime(tree, validate(tree, list), list);
  if (!list.hasErrors()) checkLimits(regime, tree, list);
  if (!list.hasErrors()) warnOfTheUnused(regime, tree, list);
  return list.hasErrors() ? null : regime;
}

function refusesExtends(tree: MapTree, list: ProblemList): boolean {
  if (!tree.entries.has('extends')) return false;
  list.error(keySpanAt(tree, ['extends']), {
    found: '"extends" names another file, and only this text is read',
    accepted:
      'a regime that is complete in itself; a file that extends another is loaded as a file',
  });
  return true;
}

function refusesPatch(tree: MapTree, list: ProblemList): boolean {
  if (!tree.entries.has('patch') || tree.entries.has('regime')) return false;
  list.error(keySpanAt(tree, ['patch']), {
    found: 'this is a patch, and no regime',
    accepted: 'a regime; a patch is laid over one: glasshouse run REGIME --with PATCH',
  });
  return true;
}
