import { ratio } from './ratio.js';

/**
 * False-positive share of restriction: of those whose own seen acts close nothing to them, the share to whom
 * something is wrongly closed all the same.
 *
 * Name: false-positive share.
 * Formula: FP / (FP + TN), with FP the people with a domain wrongly closed and FP + TN the people whose earned
 * standing closes nothing. Somebody rightly kept from one domain and wrongly from another is among FP too, so the
 * quotient is cut off at 1.
 * Source: error rates of a binary classifier, as in Fawcett, "An introduction to ROC analysis", 2006.
 * Unit: share of people. Range: 0 (best) to 1.
 *
 * @param wrongly people with a domain wrongly closed
 * @param earned people to whom their own seen acts close a domain
 * @param people all who can be restricted (adults)
 * @returns the share, or null where nobody could have been wronged
 */
export function falsePositiveShare(wrongly: number, earned: number, people: number): number | null {
  const share = ratio(wrongly, people - earned);
  return share === null ? null : Math.min(1, share);
}
