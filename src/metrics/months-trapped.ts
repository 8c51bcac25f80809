import { type Spells, survival } from './survival.js';

/** Months that are followed. A longer run does not follow them for longer, so that runs can be compared. */
export const TRAP_HORIZON = 24;

/**
 * Months trapped: how many of the two years after the beginning of a wrongful restriction a person is restricted
 * without a break, on average.
 *
 * Name: months trapped.
 * Formula: Σ S(t) over t from 0 to 23, S by Kaplan and Meier (see survival.ts) of the spells from the beginning of a
 * wrongful restriction until nothing is closed.
 * Source: the restricted mean survival time, Royston and Parmar, 2013.
 * Unit: months. Range: 1 to 24.
 *
 * @param spells from a wrong until freedom
 * @returns the mean, or null where there is no spell, or none of those that last was followed for so long
 */
export function monthsTrapped(spells: Spells): number | null {
  const curve = survival(spells);
  const end = curve.at(-1);
  // A curve that ends before is known to the end only where it has come to nothing.
  if (end === undefined || (curve.length < TRAP_HORIZON && end > 0)) return null;
  return curve.slice(0, TRAP_HORIZON).reduce((sum, share) => sum + share, 0);
}
