import type { Holding } from './gini.js';

/**
 * Theil index: how unequally something is shared out, weighing more than the Gini coefficient what the best-off have.
 * Of scores: points above the lowest possible score.
 *
 * Name: Theil of scores.
 * Formula: mean of (x / m) ln(x / m), with m the mean; 0 ln 0 is 0.
 * Source: Theil, "Economics and information theory", 1967; the generalised entropy index of alpha 1 in AIF360.
 * Unit: nats. Range: 0 (all have as much) to ln n.
 *
 * @param holdings how many people have how much, in any order
 * @returns the index, or null where there is nobody or nothing to share out
 */
export function theil(holdings: readonly Holding[]): number | null {
  let everybody = 0;
  let all = 0;
  for (const { amount, people } of holdings) {
    everybody += people;
    all += amount * people;
  }
  if (!(all > 0)) return null;
  const mean = all / everybody;
  let sum = 0;
  for (const { amount, people } of holdings)
    if (amount > 0) sum += people * (amount / mean) * Math.log(amount / mean);
  return Math.max(0, sum / everybody);
}
