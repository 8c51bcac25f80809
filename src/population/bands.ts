import { threshold } from '../random/draws.js';

/**
 * Upper limits of bands: band i holds the 32-bit draws below `limits[i]` and not below the limit before. The shares
 * are made to add up to 1 by dividing them by their sum, and the last band takes whatever rounding leaves.
 */
export function bandLimits(shares: readonly number[]): Uint32Array {
  const sum = shares.reduce((total, share) => total + share, 0);
  let reached = 0;
  return Uint32Array.from(shares, (share) => {
    reached += share;
    return threshold(reached / sum);
  });
}

/** The band of a draw: the first whose limit is above it; the last one if none is. `at` is where the limits begin. */
export function bandOf(draw: number, limits: Uint32Array, at: number, bands: number): number {
  let band = 0;
  while (band < bands - 1 && draw >= limits[at + band]) band++;
  return band;
}
