import { ratio } from './ratio.js';
import { isTooFew } from './too-few.js';

/** The people of one group in one class of the score: how many, and how many of them the outcome befell. */
export interface ClassOutcome {
  readonly people: number;
  readonly outcomes: number;
}

/**
 * Calibration by group: whether the same class of score means the same for every group. In a score that is calibrated,
 * people of one class do harm in the next twelve months equally often, whatever their group.
 *
 * Name: calibration difference.
 * Formula: max over classes s and groups r, q of |P(Y = 1 | S = s, R = r) - P(Y = 1 | S = s, R = q)|, with S the class
 * at the end of a year of the run (a grade; free or restricted where there is no score that everybody has) and Y a
 * harmful act in the twelve months after it. Cells of too few people are left out.
 * Source: Chouldechova, "Fair prediction with disparate impact", 2017, equation 2.1 (predictive parity and calibration).
 * Unit: difference of shares. Range: 0 (calibrated alike) to 1.
 *
 * @param groups for each group, its classes in one order
 * @returns the difference, or null where no class has two groups with people enough
 */
export function calibrationDifference(groups: readonly (readonly ClassOutcome[])[]): number | null {
  let largest: number | null = null;
  for (const at of (groups[0] ?? []).keys()) {
    const rates = groups.flatMap((classes) => {
      const { people, outcomes } = classes[at] ?? { people: 0, outcomes: 0 };
      const rate = isTooFew(people) ? null : ratio(outcomes, people);
      return rate === null ? [] : [rate];
    });
    if (rates.length >= 2)
      largest = Math.max(largest ?? 0, Math.max(...rates) - Math.min(...rates));
  }
  return largest;
}
