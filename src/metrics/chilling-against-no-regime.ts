import { ratio } from './ratio.js';

/**
 * Chilling against no regime: of the lawful, protected acts that the same people with the same luck do where nobody
 * watches, scores or lists them, the share that is missing under the regime, for whatever reason.
 *
 * Name: chilling against no regime.
 * Formula: 1 - acts under the regime / acts in the paired world without it, over the whole run.
 * Source: the counterfactual of Penney, "Chilling effects: online surveillance and Wikipedia use", 2016, made exact by
 * common random numbers.
 * Unit: share of acts. Range: at most 1; below 0 where people say more under the regime.
 *
 * @param acts protected acts under the regime
 * @param actsWithout the same in the world without it
 * @returns the share, or null where nobody does any without the regime
 */
export function chillingAgainstNoRegime(acts: number, actsWithout: number): number | null {
  const kept = ratio(acts, actsWithout);
  return kept === null ? null : 1 - kept;
}
