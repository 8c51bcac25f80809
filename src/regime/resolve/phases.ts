import { overlay } from '../merge/overlay.js';
import type { Phase } from '../regime.js';
import type { MapTree } from '../text/tree.js';
import type { ResolveRules } from './rules.js';

/** Rules that differ from a month on. */
export interface Change {
  /** An index of the calendar. */
  readonly month: number;
  readonly rules: MapTree;
}

/**
 * The phases of one place: the base, and then each change laid over what was there before it, in the order of their months
 * (changes of one month in the order given). The first phase always begins in month 0.
 */
export function resolvePhases(
  base: MapTree,
  changes: readonly Change[],
  resolve: ResolveRules,
): readonly Phase[] {
  const trees = new Map<number, MapTree>([[0, base]]);
  let now = base;
  for (const { month, rules } of changes.toSorted((a, b) => a.month - b.month)) {
    if (rules.entries.size === 0) continue;
    now = overlay(now, rules);
    trees.set(Math.max(0, month), now);
  }
  return [...trees].map(([from, tree]) => ({ from, rules: resolve(tree) }));
}
