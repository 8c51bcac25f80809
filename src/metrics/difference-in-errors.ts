/** So many of so many. */
export interface Proportion {
  readonly part: number;
  readonly whole: number;
}

/**
 * How many standard errors lie between two proportions: about 2 and less can be chance.
 *
 * Name: difference in errors.
 * Formula: |p - q| / sqrt(r (1 - r) (1/n + 1/m)), with p = part/whole of the first, q of the second, and r of both together.
 * Source: the two-proportion z-test with pooled variance; Fleiss, "Statistical methods for rates and proportions", 1981.
 * People of one household fare alike, so real errors are larger than these, which take everybody as independent.
 * Unit: standard errors. Range: 0 and more.
 *
 * @param first counts of simulated people, not of those they stand for
 * @param second the same of the other group
 * @returns the distance, or null where it cannot be told: an empty group, or none or all in both
 */
export function differenceInErrors(first: Proportion, second: Proportion): number | null {
  const whole = first.whole + second.whole;
  if (first.whole <= 0 || second.whole <= 0) return null;
  const pooled = (first.part + second.part) / whole;
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.whole + 1 / second.whole));
  if (!(error > 0)) return null;
  return Math.abs(first.part / first.whole - second.part / second.whole) / error;
}
