/** How many spells lasted how long: the index is the number of months. */
export interface Spells {
  /** Those that came to their end after so many months. */
  readonly ended: ArrayLike<number>;
  /** Those that were seen for so many months, and whose end was not seen. */
  readonly censored: ArrayLike<number>;
}

/**
 * Kaplan-Meier curve: the share of spells that last longer than so many months, taking fairly into account those whose
 * end was not seen.
 *
 * Name: survival curve.
 * Formula: S(t) = product over u up to t of (1 - ended after u months / spells that lasted u months or more).
 * Source: Kaplan and Meier, "Nonparametric estimation from incomplete observations", 1958.
 * Unit: share of spells. Range: 1 at 0 months, then falling, to 0 at the lowest.
 *
 * @returns S by months, from 0 to the longest spell that was seen
 */
export function survival({ ended, censored }: Spells): number[] {
  const months = Math.max(ended.length, censored.length);
  let atRisk = spellsIn({ ended, censored });
  const curve: number[] = [];
  let share = 1;
  for (let month = 0; month < months && atRisk > 0; month++) {
    const here = ended[month] ?? 0;
    share *= 1 - here / atRisk;
    atRisk -= here + (censored[month] ?? 0);
    curve.push(share);
  }
  return curve;
}

/** How many spells there are. */
export function spellsIn({ ended, censored }: Spells): number {
  return sumOf(ended) + sumOf(censored);
}

/** The sum of numbers, also of those in a typed array. */
export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] ?? 0;
  return sum;
}
