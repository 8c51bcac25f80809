import { EMPTY_MAP } from '../text/tree.js';
import type { MapEntry, MapTree, Tree } from '../text/tree.js';

/**
 * Lays what differs over what it differs from: maps merge key by key, everything else is replaced. Values keep the places
 * they came from, and what does not differ stays the same object, so that it is resolved once.
 */
export function overlay(base: MapTree, over: MapTree): MapTree {
  if (over.entries.size === 0) return base;
  const entries = new Map<string, MapEntry>(base.entries);
  for (const [key, entry] of over.entries) {
    const under = entries.get(key)?.value;
    entries.set(key, { keySpan: entry.keySpan, value: overlayValue(key, under, entry.value) });
  }
  return { kind: 'map', entries, span: base === EMPTY_MAP ? over.span : base.span };
}

function overlayValue(key: string, under: Tree | undefined, over: Tree): Tree {
  if (under?.kind !== 'map') return over;
  if (key === 'grades' && over.kind === 'map') return overlayGrades(under, over);
  return over.kind === 'map' ? overlay(under, over) : over;
}

/** A grade may be written as its lowest score alone: that must not drop what the grade opens and closes. */
function overlayGrades(under: MapTree, over: MapTree): MapTree {
  const spelled = new Map<string, MapEntry>();
  for (const [grade, entry] of over.entries) {
    const merges = under.entries.get(grade)?.value.kind === 'map' && entry.value.kind === 'scalar';
    const from: MapEntry = { keySpan: entry.keySpan, value: entry.value };
    const value: Tree = merges
      ? { kind: 'map', entries: new Map([['from', from]]), span: entry.value.span }
      : entry.value;
    spelled.set(grade, { keySpan: entry.keySpan, value });
  }
  return overlay(under, { ...over, entries: spelled });
}
