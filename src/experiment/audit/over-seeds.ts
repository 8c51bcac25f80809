import { isTooFew } from '../../metrics/too-few.js';
import { intervalOf } from '../../metrics/uncertainty/interval.js';
import type { Measurement } from '../evidence/evidence.js';

/** A number over several simulations that differ in luck alone. */
export interface OverSeeds {
  /** The mean over simulations that have an answer; null where none has, or where it rests on too few. */
  readonly value: number | null;
  /** A 95 % interval of that mean; null with too few simulations (see samples-min.ts). */
  readonly interval: readonly [low: number, high: number] | null;
  /** How many simulations had an answer. */
  readonly seeds: number;
  /** On how many it rests in all simulations together; of what is counted whole, in the largest one. */
  readonly n: number;
}

/**
 * Puts together what simulations of different seeds measured: the mean of those that have an answer, with the BCa interval
 * of `metrics/uncertainty`, kept within `range`.
 *
 * @param few whether a number that rests on too few (see too-few.ts) is worthless; not so where all things of a kind are counted
 */
export function overSeeds(
  measured: readonly Measurement[],
  range: readonly [least: number, most: number],
  few = true,
): OverSeeds {
  const counts = measured.map((each) => each.n);
  const n = Math.round(few ? counts.reduce((sum, each) => sum + each, 0) : Math.max(0, ...counts));
  const values = measured.flatMap(({ value }) => (value === null ? [] : [value]));
  const seeds = values.length;
  if (seeds === 0 || (few && isTooFew(n))) return { value: null, interval: null, seeds, n };
  const { value, low, high } = intervalOf(values, mean);
  const [least, most] = range;
  const interval =
    low === null || high === null ? null : ([Math.max(least, low), Math.min(most, high)] as const);
  return { value, interval, seeds, n };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
