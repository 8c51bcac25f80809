import type { Layout } from '../town/layout.ts';

/** Of some people the one who lives nearest to a place in the picture, at most so many dots away; null: nobody. */
export function nearest(
  layout: Layout,
  people: readonly number[],
  to: number,
  reach: number,
): number | null {
  const placeOf = (person: number): readonly [number, number] => {
    const cell = layout.cellOf(person);
    return [cell % layout.columns, Math.floor(cell / layout.columns)];
  };
  const [x, y] = placeOf(to);
  let best: number | null = null;
  let least = reach * reach;
  for (const person of people) {
    const [column, row] = placeOf(person);
    const distance = (column - x) ** 2 + (row - y) ** 2;
    if (distance > least) continue;
    least = distance;
    best = person;
  }
  return best;
}
