import { drawBelow, STATIC, type Luck } from '../random/draws.js';
import { sharedBytes } from './shared.js';

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
  drawBelow(luck, 0, count, STATIC, purpose, index, threshold, bits);
  return bits;
}

/** 1 where thing i is kept, else 0. */
export function isKept(bits: Uint8Array, i: number): number {
  return (bits[i >>> 3] >>> (i & 7)) & 1;
}
