import { normalChance, normalQuantile } from './normal.js';

/** The two ends of a BCa interval, and the two corrections that made it. */
export interface Bca {
  readonly low: number;
  readonly high: number;
  /** How far the resamples' median lies from the estimate, in standard normal units. */
  readonly bias: number;
  /** How fast the standard error changes with the true value. */
  readonly acceleration: number;
}

/**
 * The bias-corrected and accelerated (BCa) bootstrap interval.
 *
 * Formula: from the resamples' quantile at Φ(b + (b - z) / (1 - a (b - z))) to that at Φ(b + (b + z) / (1 - a (b + z))),
 * with b = Φ⁻¹(share of resamples under the estimate, those equal to it by half) and
 * a = Σ d³ / (6 (Σ d²)^(3/2)), d = mean of the leave-one-out values - each of them.
 * Source: Efron, "Better bootstrap confidence intervals", 1987; a by the jackknife as in Efron and Tibshirani,
 * "An introduction to the bootstrap", 1993, chapter 14.
 *
 * @param estimate the statistic of the sample
 * @param resamples its values in samples drawn from the sample
 * @param leftOut its values with each observation left out in turn
 * @param z how many standard errors an interval reaches to each side where nothing is corrected
 */
export function bca(
  estimate: number,
  resamples: readonly number[],
  leftOut: readonly number[],
  z: number,
): Bca {
  const sorted = resamples.toSorted((a, b) => a - b);
  const under = sorted.filter((value) => value < estimate).length;
  const equal = sorted.filter((value) => value === estimate).length;
  const bias = normalQuantile((under + equal / 2) / sorted.length);
  const acceleration = accelerationOf(leftOut);
  const end = (reach: number): number => {
    const shifted = bias + reach;
    return quantile(sorted, normalChance(bias + shifted / (1 - acceleration * shifted)));
  };
  return { low: end(-z), high: end(z), bias, acceleration };
}

function accelerationOf(leftOut: readonly number[]): number {
  const mean = leftOut.reduce((sum, value) => sum + value, 0) / leftOut.length;
  let squares = 0;
  let cubes = 0;
  for (const value of leftOut) {
    squares += (mean - value) ** 2;
    cubes += (mean - value) ** 3;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}

/** The value at a share of sorted values, between neighbours in proportion: the p-th of n + 1 equal parts. */
function quantile(sorted: readonly number[], p: number): number {
  const at = Math.min(Math.max(p * (sorted.length + 1) - 1, 0), sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (at - Math.floor(at)) * (above - below);
}
