import { ratio } from './ratio.js';

/**
 * Share told: of the listings on blacklists, the share of which the person was told. The same of those who found out by
 * themselves, when something was refused.
 *
 * Name: share told; share found out.
 * Formula: told / entered, over the whole run. Who was listed when the calendar began counts in neither.
 * Source: the duty to give notice of an adverse decision, as in 12 CFR 1002.9 and GDPR art. 12(3).
 * Unit: share of listings. Range: 0 to 1.
 *
 * @param told people told of a listing, or who found out
 * @param entered entries to blacklists since the calendar began
 * @returns the share, cut off at 1, or null where nobody was listed
 */
export function shareTold(told: number, entered: number): number | null {
  const share = ratio(told, entered);
  return share === null ? null : Math.min(1, share);
}
