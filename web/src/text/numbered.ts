import { EN } from './en.ts';
import type { Key } from './text.ts';

/** The keys `x-1`, `x-2` and so on, as far as there are any: the paragraphs or items of a longer text. */
export function numbered(beginning: string): Key[] {
  const keys: Key[] = [];
  for (let at = 1; `${beginning}-${at}` in EN; at++) keys.push(`${beginning}-${at}` as Key);
  return keys;
}
