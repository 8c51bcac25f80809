import { ratio } from './ratio.js';

/**
 * True-positive share: of those to whom their own seen acts close something, the share who are restricted and in
 * nothing wrongly.
 *
 * Name: true-positive share.
 * Formula: (restricted - wrongly) / earned. Somebody rightly kept from one part of life and wrongly from another counts
 * as wronged, so the true share is this or more. It is cut off at 0 and 1.
 * Source: error rates of a binary classifier, as in Fawcett, "An introduction to ROC analysis", 2006.
 * Unit: share of people. Range: 0 to 1.
 *
 * @param restricted people with any domain closed
 * @param wrongly those of them with a domain wrongly closed
 * @param earned people to whom their own seen acts close a domain
 * @returns the share, or null where nobody has earned a restriction
 */
export function truePositiveShare(
  restricted: number,
  wrongly: number,
  earned: number,
): number | null {
  const share = ratio(Math.max(0, restricted - wrongly), earned);
  return share === null ? null : Math.min(1, share);
}
