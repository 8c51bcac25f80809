import { isTooFew } from '../../metrics/too-few.js';
import { intervalOf } from '../../metrics/uncertainty/interval.js';
import type { MeasuredEvidence, Measurement } from '../evidence/evidence.js';

/** A number over several simulations that differ in luck alone. */
export interface OverSeeds {
  /**
   * Of counts, the value of all simulations together; else the mean over those that have an answer. Null where there is none,
   * or where it rests on too few.
   */
  readonly value: number | null;
  /** A 95 % interval of that value; null with too few simulations (see samples-min.ts). */
  readonly interval: readonly [low: number, high: number] | null;
  /** How many simulations it rests on: of counts all of them, else those that had an answer. */
  readonly seeds: number;
  /** On how many it rests in all simulations together; of what is counted whole, in the largest one. */
  readonly n: number;
}

/**
 * Puts together what simulations of different seeds measured, with the BCa interval of `metrics/uncertainty`, kept within
 * `range`: the value of their counts added up, or the mean of those that have an answer.
 *
 * @param fromCounts what counts come to; without it the values are what there is
 * @param few whether a number that rests on too few (see too-few.ts) is worthless; not so where all things of a kind are counted
 */
export function overSeeds(
  measured: readonly Measurement[],
  range: readonly [least: number, most: number],
  fromCounts?: MeasuredEvidence['fromCounts'],
  few = true,
): OverSeeds {
  const rested = measured.map((each) => each.n);
  const n = Math.round(few ? rested.reduce((sum, each) => sum + each, 0) : Math.max(0, ...rested));
  const samples =
    fromCounts === undefined
      ? measured.flatMap(({ value }) => (value === null ? [] : [[value]]))
      : measured.map(({ counts = [] }) => counts);
  const seeds = samples.length;
  if (seeds === 0 || (few && isTooFew(n))) return { value: null, interval: null, seeds, n };
  const { value, low, high } = intervalOf(samples, (some) =>
    fromCounts === undefined ? mean(some) : fromCounts(addUp(some)),
  );
  const [least, most] = range;
  const interval =
    low === null || high === null ? null : ([Math.max(least, low), Math.min(most, high)] as const);
  return { value, interval, seeds, n };
}

function mean(samples: readonly (readonly number[])[]): number | null {
  const [sum = 0] = addUp(samples);
  return samples.length === 0 ? null : sum / samples.length;
}

/** The first of each with the first of all others, and so on. */
function addUp(samples: readonly (readonly number[])[]): number[] {
  return (samples[0] ?? []).map((_, at) =>
    samples.reduce((sum, counts) => sum + (counts[at] ?? 0), 0),
  );
}
