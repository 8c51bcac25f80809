import { type Interval, intervalOf } from '../metrics/uncertainty/interval.js';
import { meanOf } from '../metrics/uncertainty/paired-difference.js';

/** A mean and how sure it is. */
export interface MeanInterval extends Interval {
  readonly value: number;
}

/**
 * The mean of values that were drawn alike and by themselves, with its 95 % bootstrap interval.
 *
 * @param values one or more; with few there is no interval (see samples-min.ts)
 */
export function intervalOfMean(values: readonly number[]): MeanInterval {
  const value = meanOf(values);
  if (value === null) throw new RangeError('of no values there is no mean');
  return { ...intervalOf(values, meanOf, { stream: 'mean' }), value };
}
