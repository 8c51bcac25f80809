import { type Spells, survival } from './survival.js';

/** Months within which somebody who got free is looked at. */
const RELAPSE_MONTHS = 12;

/**
 * Re-restriction: of those who had been restricted wrongly and came free, the share to whom something is closed again
 * within twelve months, rightly or not.
 *
 * Name: re-restriction.
 * Formula: 1 - S(12), S by Kaplan and Meier (see survival.ts) of the spells from freedom until the next restriction.
 * Source: recidivism by survival, as in Schmidt and Witte, "Predicting recidivism using survival models", 1988.
 * Unit: share of those who came free. Range: 0 to 1.
 *
 * @param spells of freedom after a wrong
 * @returns the share, or null where nobody came free, or was followed for so long
 */
export function reRestriction(spells: Spells): number | null {
  const curve = survival(spells);
  const end = curve.at(-1);
  // A curve that ends before is known to the end only where it has come to nothing.
  const left = curve[RELAPSE_MONTHS] ?? (end === 0 ? 0 : undefined);
  return left === undefined ? null : 1 - left;
}
