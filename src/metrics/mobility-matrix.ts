import { ratio } from './ratio.js';

/**
 * Mobility matrix: of the people of each class, the share who are in each class twelve months later.
 *
 * Name: mobility matrix.
 * Formula: row i, column j: moves from i to j / moves from i to anywhere, staying included.
 * Source: Shorrocks, "The measurement of mobility", Econometrica 46, 1978.
 * Unit: share of people. Range: 0 to 1; each row adds up to 1.
 *
 * @param moves how many people went from class i to class j: [i × classes + j]
 * @param classes how many classes there are
 * @returns the rows; null for a class that nobody was in
 */
export function mobilityMatrix(
  moves: ArrayLike<number>,
  classes: number,
): (readonly number[] | null)[] {
  return Array.from({ length: classes }, (_, from) => {
    const row = Array.from({ length: classes }, (__, to) => moves[from * classes + to] ?? 0);
    const people = row.reduce((sum, value) => sum + value, 0);
    return people > 0 ? row.map((value) => ratio(value, people) ?? 0) : null;
  });
}
