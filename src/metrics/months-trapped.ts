import { type Spells, survival } from './survival.js';

/** Months beyond which the mean is not followed, so that runs of different length can be compared. */
export const TRAP_HORIZON = 60;

/**
 * Months trapped: how many of the sixty months after the beginning of a wrongful restriction a person is restricted
 * without a break, on average; fewer than sixty where the run is shorter.
 *
 * Name: months trapped.
 * Formula: Σ S(t) over t from 0 to 59, S by Kaplan and Meier (see survival.ts) of the spells from the beginning of a
 * wrongful restriction until nothing is closed.
 * Source: the restricted mean survival time, Royston and Parmar, 2013.
 * Unit: months. Range: 1 to 60.
 *
 * @param spells from a wrong until freedom
 * @returns the mean, or null where there is no spell
 */
export function monthsTrapped(spells: Spells): number | null {
  const curve = survival(spells).slice(0, TRAP_HORIZON);
  return curve.length === 0 ? null : curve.reduce((sum, share) => sum + share, 0);
}
