import type { Report } from '../problem.js';
import { replaced, treeAt } from '../text/tree.js';
import type { ListTree, MapEntry, MapTree, ScalarTree, Tree } from '../text/tree.js';
import { isFault } from '../text/words.js';
import { isSelector, readSelector, SELECTOR_WORDS } from './selector.js';
import { readWish } from './wish.js';

const PROVENANCE = new Set(['source', 'status', 'note', 'calibrated-to']);

/**
 * A patch with plain values in the place of its wishes (a bound for `at most` it; what cannot stand alone is left out), so that
 * it can be checked as the change of a regime is. Wishes and selectors that cannot be read are reported.
 */
export function plainChange(patch: MapTree, report: Report): MapTree {
  const change = treeAt(patch, ['change']);
  if (change?.kind !== 'map') return patch;
  const taken = replaced(patch, ['change'], plainMap(change, report));
  return taken.kind === 'map' ? taken : patch;
}

function plainMap(map: MapTree, report: Report): MapTree {
  const entries = new Map<string, MapEntry>();
  for (const [key, { keySpan, value }] of map.entries) {
    if (isSelector(key) && readSelector(key) === null) {
      const found = `"${key}" says in no known way which are meant`;
      report.error(keySpan, { found, accepted: SELECTOR_WORDS });
      continue;
    }
    if (PROVENANCE.has(key)) {
      const found = `"${key}" stands inside the change of a patch`;
      report.error(keySpan, { found, accepted: `"${key}" at the head of the patch` });
      continue;
    }
    const taken = plainValue(key, value, report);
    if (taken !== undefined) entries.set(key, { keySpan, value: taken });
  }
  return { ...map, entries };
}

function plainValue(key: string, value: Tree, report: Report): Tree | undefined {
  if (value.kind === 'map') return plainMap(value, report);
  if (value.kind === 'scalar') return plainScalar(key, value, report);
  return plainList(key, value, report);
}

function plainList(key: string, list: ListTree, report: Report): Tree | undefined {
  let [wishes, others, faults] = [0, 0, 0];
  for (const item of list.items) {
    const wish = item.kind === 'scalar' ? readWish(key, item.value) : null;
    if (wish === null) others += 1;
    else if (isFault(wish)) {
      report.error(item.span, wish.fault);
      faults += 1;
    } else wishes += 1;
  }
  if (wishes > 0 && others > 0) {
    report.error(list.span, {
      found: `"${key}" says some of what it wants beside what is there, and some in its place`,
      accepted: 'one or the other: a list that replaces, or only items that change what is there',
    });
  }
  return wishes + faults === 0 ? list : undefined;
}

function plainScalar(key: string, scalar: ScalarTree, report: Report): ScalarTree | undefined {
  const wish = readWish(key, scalar.value);
  if (wish === null) return scalar;
  if (isFault(wish)) {
    report.error(scalar.span, wish.fault);
    return undefined;
  }
  if (!('bound' in wish.value)) return undefined;
  return { ...scalar, value: wish.value.bound };
}
