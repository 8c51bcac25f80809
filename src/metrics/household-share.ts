import { ratio } from './ratio.js';

/**
 * Household share: of the listings on blacklists, the share that fell on somebody only because of another member
 * of their household.
 *
 * Name: household share.
 * Formula: entries by household / entries by any cause, over the whole run.
 * Source: the family share of loss in the design of Glasshouse, for listings; collective punishment of kin.
 * Unit: share of listings. Range: 0 to 1.
 *
 * @param household entries whose cause is a household member
 * @param entered all entries
 * @returns the share, or null where nobody was listed
 */
export function householdShare(household: number, entered: number): number | null {
  return ratio(household, entered);
}
