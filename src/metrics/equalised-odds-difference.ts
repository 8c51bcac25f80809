import { falsePositiveGap } from './false-positive-gap.js';

/**
 * Equalised-odds difference: how far groups lie apart in being restricted, given what their own seen acts have earned;
 * the larger of its two halves, among those who have earned nothing and among those who have.
 *
 * Name: equalised-odds difference.
 * Formula: max(max - min of the false-positive share, max - min of the true-positive share), over groups. Where one of the
 * halves has no answer there is none: the other half alone is another figure (false-positive-gap.ts).
 * Source: Hardt, Price and Srebro, "Equality of opportunity in supervised learning", 2016; the larger half as in
 * Fairlearn's equalized_odds_difference with its default agg="worst_case".
 * Unit: difference of shares. Range: 0 (equal) to 1.
 *
 * @param falsePositive the false-positive share of each group; null where a group has none
 * @param truePositive the true-positive share of each group; null where a group has none
 * @returns the difference, or null where either half has fewer than two groups
 */
export function equalisedOddsDifference(
  falsePositive: readonly (number | null)[],
  truePositive: readonly (number | null)[],
): number | null {
  const [free, deserving] = [falsePositiveGap(falsePositive), falsePositiveGap(truePositive)];
  return free === null || deserving === null ? null : Math.max(free, deserving);
}
