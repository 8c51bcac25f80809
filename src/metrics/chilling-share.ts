import { ratio } from './ratio.js';

/**
 * Chilling: of the lawful, protected acts that people wished for, the share that fear left undone.
 *
 * Name: chilling share; chilling share of the never restricted.
 * Formula: 1 - expressed / desired = silenced / (expressed + silenced).
 * Source: Schauer, "Fear, risk and the First Amendment", 1978; measured as in Daymude, Axelrod and Forrest, 2025.
 * Unit: share of acts. Range: 0 (nobody holds back) to 1 (silence).
 *
 * @param silenced acts wished for and left undone out of fear
 * @param expressed acts done
 * @returns the share, or null where nobody wished for any
 */
export function chillingShare(silenced: number, expressed: number): number | null {
  return ratio(silenced, silenced + expressed);
}
