import { STANDING } from 'glasshouse';
import { describe, expect, it } from 'vitest';
import { familyCost, struckIn } from '../../../../web/src/story/family-cost.ts';
import { townOf } from './towns-of-seen.ts';

const A = STANDING.adult;
const W = A | STANDING.wrongly;
const R = A | STANDING.rightly;
const CHILD = 0;

describe('whom a mistake struck', () => {
  it('is who is closed out wrongly in one town and not in the other, that month', () => {
    const town = townOf([
      [A, A, A, A],
      [W, W, R, A],
      [W, W, R, W],
    ]);
    const without = townOf([
      [A, A, A, A],
      [A, W, A, A],
      [A, W, A, A],
    ]);
    expect(struckIn(town, without, 1)).toEqual([0]);
    expect(struckIn(town, null, 1)).toEqual([0, 1]);
  });

  it('is nobody in a month that there is not', () => {
    expect(struckIn(townOf([[W]]), null, 7)).toEqual([]);
  });
});

describe('what it costs a family', () => {
  // Person 0 with another adult and two children; person 4 alone.
  const households = [[0, 1, 2, 3], [4]];
  const without = townOf(
    [
      [A, A, CHILD, CHILD, A],
      [A, A, CHILD, CHILD, W],
    ],
    { totals: { hardship: 10 } },
  );
  const town = townOf(
    [
      [W, A, CHILD, CHILD, W],
      [W, W, CHILD, CHILD, W],
    ],
    { totals: { hardship: 13 } },
  );

  it('is the difference between the two towns, as a mean', () => {
    expect(familyCost(town, without, households)).toEqual({
      families: 2,
      // Two months of person 0, and one of person 4, who would have been listed anyway in the other.
      own: 1.5,
      others: 0.5,
      // Two months of two children.
      children: 2,
      // Three people more in each of two months.
      hardship: 3,
    });
  });

  it('is nothing where nothing differs', () => {
    const { own, others, children, hardship } = familyCost(town, town, households);
    expect([own, others, children, hardship]).toEqual([0, 0, 0, 0]);
  });

  it('is nothing where nobody was struck', () => {
    expect(familyCost(town, without, [])).toEqual({
      families: 0,
      own: 0,
      others: 0,
      children: 0,
      hardship: 0,
    });
  });
});
