import { type Interval, intervalOf, type IntervalOptions } from './interval.js';

/**
 * The mean difference between two worlds that were run with the same seeds, with its bootstrap interval: the same people
 * with the same luck, so that what differs is caused by the rules.
 *
 * Formula: mean over seeds of (second - first). A seed in which either has no answer is left out, and `n` says how many
 * are left.
 * Source: common random numbers, as in Law, "Simulation modeling and analysis", chapter 11; interval as in interval.ts.
 * Unit: that of the figures. Range: any number.
 *
 * @param first the figure in the first world, one for each seed
 * @param second the figure in the second world, for the same seeds in the same order
 * @throws RangeError where they are not equally many, since then they are not pairs
 */
export function pairedDifference(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  options: IntervalOptions = {},
): Interval {
  if (first.length !== second.length)
    throw new RangeError(
      `${first.length} figures cannot be paired with ${second.length}: one of each for every seed`,
    );
  const differences = first.flatMap((before, seed) => {
    const after = second[seed] ?? null;
    return before === null || after === null ? [] : [after - before];
  });
  return intervalOf(differences, meanOf, { stream: 'paired difference', ...options });
}

/** The mean of numbers; null of none. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
