import { ratio } from './ratio.js';

/**
 * Share told: of the times that somebody is put on a blacklist without knowing of being on one already, the share in which
 * they are told. The same of those who find out by themselves, when something is refused. Who knows already is not told again
 * of a further list, so listings are not what is counted.
 *
 * Name: share told; share found out.
 * Formula: told / unaware when listed, over the whole run; the same of those who found out, cut off at 1, since who
 * was listed when the calendar began can find out too, and is not among those put on a list.
 * Source: the duty to give notice of an adverse decision, as in 12 CFR 1002.9 and GDPR art. 12(3).
 * Unit: share of times. Range: 0 to 1.
 *
 * @param told times that somebody was told of a listing, or found out
 * @param unaware times that somebody was put on a blacklist and knew of being on none
 * @returns the share, cut off at 1, or null where nobody was listed unaware
 */
export function shareTold(told: number, unaware: number): number | null {
  const share = ratio(told, unaware);
  return share === null ? null : Math.min(1, share);
}
