import { drawPeople, STATIC, type Luck } from '../random/draws.js';
import { sharedBytes } from './shared.js';

const drawn = new Uint32Array(4096);

/**
 * Which of `count` things (groups of people, bundles of ties) exist, as bits: thing i is kept where its static draw is
 * below `threshold`. `count` is a multiple of 8; thing i is bit `i & 7` of byte `i >>> 3`.
 */
export function keptBits(
  luck: Luck,
  count: number,
  purpose: number,
  index: number,
  threshold: number,
): Uint8Array {
  const bits = sharedBytes(count / 8);
  for (let first = 0; first < count; first += drawn.length) {
    const many = Math.min(drawn.length, count - first);
    drawPeople(luck, first, many, STATIC, purpose, index, drawn);
    for (let i = 0; i < many; i++) {
      if (drawn[i] < threshold) bits[(first + i) >>> 3] |= 1 << (i & 7);
    }
  }
  return bits;
}

/** 1 where thing i is kept, else 0. */
export function isKept(bits: Uint8Array, i: number): number {
  return (bits[i >>> 3] >>> (i & 7)) & 1;
}
