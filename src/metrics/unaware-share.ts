import { ratio } from './ratio.js';

/**
 * Of those wrongly restricted in a month, the share who do not know why: nobody told them, no refusal gave it away,
 * and no published score shows it. They cannot appeal against what they do not know of.
 *
 * Name: unaware share.
 * Formula: restricted wrongly and untold / restricted wrongly.
 * Source: GDPR art. 12 to 15 (to be told and to have access) as the right that is missing.
 * Unit: share of the wrongly restricted. Range: 0 (best) to 1.
 *
 * @param unaware people restricted wrongly who know of nothing that is wrongly closed to them why it is
 * @param wrongly people restricted wrongly
 * @returns the share, or null where nobody is restricted wrongly
 */
export function unawareShare(unaware: number, wrongly: number): number | null {
  return ratio(unaware, wrongly);
}
