import type { MapEntry, MapTree, Tree } from '../text/tree.js';
import { isFault } from '../text/words.js';
import { isSelector } from './selector.js';
import { readWish } from './wish.js';

/**
 * What a patch says, where the regime says nothing that it could be seen from: a bound counts as the value itself, and what is
 * relative to something else is left out. Undefined where nothing is left.
 */
export function wholeValue(wanted: MapTree): MapTree | undefined {
  const entries = new Map<string, MapEntry>();
  for (const [key, { keySpan, value }] of wanted.entries) {
    const whole = isSelector(key) ? undefined : wholeOf(key, value);
    if (whole !== undefined) entries.set(key, { keySpan, value: whole });
  }
  return entries.size === 0 ? undefined : { ...wanted, entries };
}

function wholeOf(key: string, value: Tree): Tree | undefined {
  if (value.kind === 'map') return wholeValue(value);
  const scalar = value.kind === 'list' ? value.items[0] : value;
  const wish = scalar?.kind === 'scalar' ? readWish(key, scalar.value) : null;
  if (wish === null) return value;
  if (isFault(wish) || !('bound' in wish.value)) return undefined;
  return { kind: 'scalar', value: wish.value.bound, source: '', span: value.span };
}
