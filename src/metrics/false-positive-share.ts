import { ratio } from './ratio.js';

/**
 * False-positive share of restriction: of the months of people whose own seen acts close nothing to them, the share in
 * which something is closed to them all the same.
 *
 * Name: false-positive share.
 * Formula: FP / (FP + TN), in person-months over the whole run, with FP those of people who are restricted and have
 * earned no restriction in anything, and FP + TN those of all who have earned none. Somebody rightly kept from one part
 * of life and wrongly from another is restricted wrongly (count-at-end.ts), and a true positive here: that they are
 * restricted at all is earned. Who has left the country has earned nothing, and is restricted in nothing.
 * Source: error rates of a binary classifier, as in Fawcett, "An introduction to ROC analysis", 2006.
 * Unit: share of person-months. Range: 0 (best) to 1.
 *
 * @param falsePositives person-months restricted with nothing earned
 * @param earned person-months of those to whom their own seen acts close something
 * @param adults person-months of all who can be restricted
 * @returns the share, or null where everybody has earned a restriction
 */
export function falsePositiveShare(
  falsePositives: number,
  earned: number,
  adults: number,
): number | null {
  return ratio(falsePositives, adults - earned);
}
