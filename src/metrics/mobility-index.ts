/**
 * Shorrocks' mobility index: how freely people move between the classes of the score. Where it is near 0 people stay
 * where they are, also those who have changed their ways.
 *
 * Name: mobility index.
 * Formula: (n - trace) / (n - 1) of the mobility matrix of the n classes that anybody was in; see mobility-matrix.ts.
 * Source: Shorrocks, "The measurement of mobility", Econometrica 46, 1978.
 * Unit: none. Range: 0 (nobody moves) to n / (n - 1) (everybody does); 1 where the class of next year does not depend
 * on this year's.
 *
 * @param matrix rows of shares, as mobility-matrix.ts gives them
 * @returns the index, or null with fewer than two classes that anybody was in
 */
export function mobilityIndex(matrix: readonly (readonly number[] | null)[]): number | null {
  const stays = matrix.flatMap((row, at) => (row === null ? [] : [row[at] ?? 0]));
  const classes = stays.length;
  if (classes < 2) return null;
  return (classes - stays.reduce((sum, stay) => sum + stay, 0)) / (classes - 1);
}
