import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../web/src/town/layout.ts';

const SIZES = [1, 64, 65, 1000, 10_000, 250_000];

describe.each(SIZES)('a town of %i', (people) => {
  const layout = layOut(people);
  const placeOf = (person: number): readonly [number, number] => {
    const cell = layout.cellOf(person);
    return [cell % layout.columns, Math.floor(cell / layout.columns)];
  };

  it('gives everybody a place of their own, inside the picture', () => {
    const cells = new Set<number>();
    for (let person = 0; person < people; person++) {
      const [column, row] = placeOf(person);
      cells.add(layout.cellOf(person));
      if (column >= layout.columns || row >= layout.rows)
        throw new Error(`person ${person} is outside`);
    }
    expect(cells.size).toBe(people);
  });

  it('finds everybody at their place', () => {
    const lost: number[] = [];
    for (let person = 0; person < people; person++)
      if (layout.personAt(...placeOf(person)) !== person) lost.push(person);
    expect(lost).toEqual([]);
  });

  it('finds as many people as there are, and nobody outside', () => {
    let found = 0;
    for (let row = -1; row <= layout.rows; row++)
      for (let column = -1; column <= layout.columns; column++)
        if (layout.personAt(column, row) !== null) found++;
    expect(found).toBe(people);
  });
});

it('keeps the 64 of a building together', () => {
  const layout = layOut(10_000);
  const columns = Array.from({ length: 64 }, (_, at) => layout.cellOf(64 + at) % layout.columns);
  expect(Math.max(...columns) - Math.min(...columns)).toBe(7);
});

it('leaves a street between buildings, where nobody lives', () => {
  expect(layOut(10_000).personAt(8, 0)).toBeNull();
});

it('has no streets where there is no room for them', () => {
  expect(layOut(250_000).personAt(8, 0)).toBe(64);
});
