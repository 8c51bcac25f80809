import { draw, mulhi, STATIC, type Luck } from '../random/draws.js';

/**
 * Shuffles the first `count` entries of an array in place, every order equally likely (Fisher and Yates 1938, in
 * Durstenfeld's form, 1964). `purpose` and `index` name the draws; the entry's position stands for the person.
 */
export function shuffle<T extends Uint8Array | Uint16Array | Uint32Array>(
  entries: T,
  count: number,
  luck: Luck,
  purpose: number,
  index: number,
): T {
  for (let last = count - 1; last > 0; last--) {
    // mulhi(draw, n) is a whole number below n: the draw as a fraction of 2^32, times n.
    const chosen = mulhi(draw(luck, last, STATIC, purpose, index), last + 1);
    const kept = entries[last];
    entries[last] = entries[chosen];
    entries[chosen] = kept;
  }
  return entries;
}
