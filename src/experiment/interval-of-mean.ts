import { type Interval, intervalOf } from '../metrics/uncertainty/interval.js';
import { meanOf } from '../metrics/uncertainty/paired-difference.js';

/** A mean and how sure it is. */
export interface MeanInterval extends Interval {
  readonly value: number;
}

/**
 * Fewer values have no interval. A bootstrap interval lies between the smallest and the largest of the values, and of n values
 * all lie on one side of the median with the chance 2^(1 - n): below 5 % from six on.
 */
export const VALUES_MIN = 6;

/**
 * The mean of values that were drawn alike and by themselves, with its 95 % bootstrap interval.
 *
 * @param values one or more; with fewer than {@link VALUES_MIN} there is no interval
 */
export function intervalOfMean(values: readonly number[]): MeanInterval {
  const value = meanOf(values);
  if (value === null) throw new RangeError('of no values there is no mean');
  const interval = intervalOf(values, meanOf, { stream: 'mean' });
  return values.length < VALUES_MIN
    ? { ...interval, value, low: null, high: null }
    : { ...interval, value };
}
