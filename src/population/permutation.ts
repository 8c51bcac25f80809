import type { Luck } from '../random/draws.js';
import { shuffle } from './shuffle.js';

/**
 * A random order of 64 to 4096 slots, made once for a whole population. `place[slot]` is where a slot stands in the
 * order, `slot[place]` who stands there: each undoes the other.
 *
 * Every building or block gets an order of its own from a key, a number below `size`, by exclusive or: slot s stands at
 * `place[s ^ key]`, and at place p stands `slot[p] ^ key`.
 */
export interface Permutation {
  readonly size: number;
  readonly place: Uint16Array;
  readonly slot: Uint16Array;
}

/** Makes a permutation of `size` slots by the draws of a purpose. */
export function makePermutation(size: number, luck: Luck, purpose: number): Permutation {
  const slot = shuffle(
    Uint16Array.from({ length: size }, (_, s) => s),
    size,
    luck,
    purpose,
    0,
  );
  const place = new Uint16Array(size);
  for (let p = 0; p < size; p++) place[slot[p]] = p;
  return { size, place, slot };
}
