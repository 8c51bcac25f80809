/** So many people who have so much, 0 or more. */
export interface Holding {
  readonly amount: number;
  readonly people: number;
}

/**
 * Gini coefficient: how unequally something is shared out. Of scores: points above the lowest possible score. Of months
 * restricted: whether the months of restriction fall on few.
 *
 * Name: Gini of scores; Gini of months restricted.
 * Formula: mean absolute difference of two people / (2 × mean) = Σ (2 i - n - 1) x_i / (n Σ x_i), x sorted upwards.
 * Source: Gini, "Variabilità e mutabilità", 1912; the formula as in Cowell, "Measuring inequality", 2011.
 * Unit: none. Range: 0 (all have as much) to 1 (one has all).
 *
 * @param holdings how many people have how much, in any order
 * @returns the coefficient, or null where there is nobody or nothing to share out
 */
export function gini(holdings: readonly Holding[]): number | null {
  const sorted = holdings
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => a.amount - b.amount);
  const everybody = sorted.reduce((sum, { people }) => sum + people, 0);
  let before = 0;
  let weighted = 0;
  let all = 0;
  for (const { amount, people } of sorted) {
    // The mean rank of these, who all have as much, is before + (people + 1) / 2.
    weighted += amount * people * (2 * before + people - everybody);
    all += amount * people;
    before += people;
  }
  return all > 0 ? weighted / (everybody * all) : null;
}
