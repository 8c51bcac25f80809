import { ratio } from './ratio.js';

/**
 * Family share: of the months of restriction, the share borne by members of the household of somebody listed: adults
 * who are on blacklists through the household alone, and children to whom a school is closed.
 *
 * Name: family share.
 * Formula: (adult-months through the household alone + child-months) / (restricted adult-months + child-months).
 * Source: the prohibition of collective punishment of kin, article 33 of the Fourth Geneva Convention as the best-known
 * form; the measure is of the design of Glasshouse.
 * Unit: share of person-months. Range: 0 (only who is listed for themselves) to 1.
 *
 * @param adultsThrough adult-months restricted through the household alone
 * @param adults restricted adult-months
 * @param children child-months
 * @returns the share, or null where nobody was restricted
 */
export function familyShare(
  adultsThrough: number,
  adults: number,
  children: number,
): number | null {
  return ratio(adultsThrough + children, adults + children);
}
