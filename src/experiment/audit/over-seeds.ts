import type { Measurement } from '../evidence/evidence.js';

/** A number over several simulations that differ in luck alone. */
export interface OverSeeds {
  /** The mean over simulations that have an answer; null where none has, or where it rests on too few. */
  readonly value: number | null;
  /** A 95 % interval of that mean; null with fewer than two simulations. */
  readonly interval: readonly [low: number, high: number] | null;
  /** How many simulations had an answer. */
  readonly seeds: number;
  /** On how many it rests in all simulations together. */
  readonly n: number;
}

/** Under so many in all, no number is told. */
export const TOO_FEW = 10;

/**
 * Student's t for a 95 % interval, by degrees of freedom from 1 to 30: Student, "The probable error of a mean", Biometrika
 * 1908, as tabled in any handbook of statistics.
 */
const T = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145,
  2.131, 2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048,
  2.045, 2.042,
];
const NORMAL = 1.96;

/**
 * Puts together what simulations of different seeds measured.
 *
 * Formula: mean ± t · s / √k over the k simulations with an answer, kept within `range`.
 *
 * @param few whether fewer than {@link TOO_FEW} make a number worthless; not so where all things of a kind are counted
 */
export function overSeeds(
  measured: readonly Measurement[],
  range: readonly [number, number],
  few = true,
): OverSeeds {
  const n = Math.round(measured.reduce((sum, each) => sum + each.n, 0));
  const values = measured.flatMap(({ value }) => (value === null ? [] : [value]));
  const seeds = values.length;
  if (seeds === 0 || (few && n < TOO_FEW)) return { value: null, interval: null, seeds, n };
  const mean = values.reduce((sum, value) => sum + value, 0) / seeds;
  if (seeds === 1) return { value: mean, interval: null, seeds, n };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (seeds - 1);
  const half = (T[seeds - 2] ?? NORMAL) * Math.sqrt(variance / seeds);
  const [least, most] = range;
  return {
    value: mean,
    interval: [Math.max(least, mean - half), Math.min(most, mean + half)],
    seeds,
    n,
  };
}
