import { ratio } from './ratio.js';

/**
 * Of the months of wrongful restriction, the share in which people do not know why: nobody told them, no refusal gave it
 * away, and no published score shows it. They cannot appeal against what they do not know of.
 *
 * Name: unaware share.
 * Formula: restricted wrongly and untold / restricted wrongly, in person-months over the whole run.
 * Source: GDPR art. 12 to 15 (to be told and to have access) as the right that is missing.
 * Unit: share of person-months. Range: 0 (best) to 1.
 *
 * @param unaware person-months of people restricted wrongly who know of nothing that is wrongly closed to them why it is
 * @param wrongly person-months restricted wrongly
 * @returns the share, or null where nobody is restricted wrongly
 */
export function unawareShare(unaware: number, wrongly: number): number | null {
  return ratio(unaware, wrongly);
}
