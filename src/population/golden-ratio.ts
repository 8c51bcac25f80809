/**
 * The golden-ratio sequence: the fractional parts of k / phi, as 32-bit numbers. However many of its terms are taken,
 * from wherever, they cover 0 to 1 more evenly than random numbers do (Knuth, The Art of Computer Programming 3,
 * section 6.4), so that shares are met closely even by a few dozen blocks.
 */
const INVERSE_PHI = 0x9e3779b9;

/** Term k of the sequence, shifted by `offset`: a number from 0 to 2^32 - 1. */
export function goldenRatio(k: number, offset: number): number {
  return (Math.imul(k, INVERSE_PHI) + offset) >>> 0;
}
