import type { HarmUnit } from '../harms.js';

/** A harm that rests on fewer simulated cases says on how many. */
export const FEW_CASES = 100;

/**
 * On how many simulated cases (months of one person, listings and so on) an amount of harm rests; null for a share, which
 * says none.
 *
 * @param scale how many people were simulated, and for how many they stand
 */
export function simulatedCases(
  unit: HarmUnit,
  amount: number,
  scale: { readonly people: number; readonly standingFor: number },
): number | null {
  return unit === 'share' ? null : Math.round((amount * scale.people) / scale.standingFor);
}
