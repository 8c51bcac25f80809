/**
 * Equalised-odds difference, its two halves: how much more often the worst-treated group is restricted than the best-treated
 * one, among people whose own acts close nothing; and how far groups lie apart in being restricted among people who have
 * earned it.
 *
 * Name: false-positive gap; true-positive gap.
 * Formula: max - min over groups of the false-positive share (false-positive-share.ts), or of the true-positive share
 * (true-positive-share.ts).
 * Source: Hardt, Price and Srebro, "Equality of opportunity in supervised learning", 2016.
 * Unit: difference of shares. Range: 0 (equal) to 1.
 *
 * @param shares the share of each group; null where a group has none
 * @returns the difference, or null with fewer than two groups that have a share
 */
export function falsePositiveGap(shares: readonly (number | null)[]): number | null {
  const known = shares.filter((share) => share !== null);
  if (known.length < 2) return null;
  return Math.max(...known) - Math.min(...known);
}
