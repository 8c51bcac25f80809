import { ratio } from './ratio.js';

/**
 * True-positive share: of the months of people to whom their own seen acts close something, the share in which they are
 * restricted.
 *
 * Name: true-positive share.
 * Formula: TP / (TP + FN), in person-months over the whole run, with TP those of people who are restricted and have earned a
 * restriction, in the same part of life or in another, and TP + FN those of all who have earned one.
 * Source: error rates of a binary classifier, as in Fawcett, "An introduction to ROC analysis", 2006.
 * Unit: share of person-months. Range: 0 to 1.
 *
 * @param restricted person-months restricted
 * @param falsePositives those of them with nothing earned
 * @param earned person-months of those to whom their own seen acts close something
 * @returns the share, or null where nobody has earned a restriction
 */
export function truePositiveShare(
  restricted: number,
  falsePositives: number,
  earned: number,
): number | null {
  return ratio(restricted - falsePositives, earned);
}
