import { describe, expect, it } from 'vitest';
import { gini } from '../../../src/metrics/gini.js';
import { mobilityIndex } from '../../../src/metrics/mobility-index.js';
import { mobilityMatrix } from '../../../src/metrics/mobility-matrix.js';
import { theil } from '../../../src/metrics/theil.js';

const each = (...amounts: readonly number[]) => amounts.map((amount) => ({ amount, people: 1 }));

describe('the Gini coefficient', () => {
  it('is that of a hand-worked case', () => {
    // 1, 2, 3, 4: mean difference of the 16 ordered pairs is 20 / 16 = 1.25, mean 2.5, so 1.25 / 5.
    expect(gini(each(4, 1, 3, 2))).toBeCloseTo(0.25, 12);
  });

  it('is 0 where all have as much, and near 1 where one of many has all', () => {
    expect(gini(each(5, 5, 5))).toBe(0);
    expect(
      gini([
        { amount: 0, people: 999 },
        { amount: 7, people: 1 },
      ]),
    ).toBeCloseTo(0.999, 12);
  });

  it('takes many who have as much as that many of one', () => {
    const many = [
      { amount: 1, people: 3 },
      { amount: 4, people: 2 },
    ];
    expect(gini(many)).toBeCloseTo(gini(each(1, 1, 1, 4, 4)) ?? Number.NaN, 12);
  });

  it('has no answer of nothing', () => {
    expect(gini([])).toBeNull();
    expect(gini([{ amount: 0, people: 5 }])).toBeNull();
  });
});

describe('the Theil index', () => {
  it('is ln n where one of n has all', () => {
    expect(
      theil([
        { amount: 0, people: 9 },
        { amount: 3, people: 1 },
      ]),
    ).toBeCloseTo(Math.log(10), 12);
  });

  it("is AIF360's generalized_entropy_index of alpha 1", () => {
    // AIF360, generalized_entropy_index: mean of (b / mean) ln(b / mean). Of 1 and 3: (0.5 ln 0.5 + 1.5 ln 1.5) / 2.
    expect(theil(each(1, 3))).toBeCloseTo((0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 2, 12);
  });

  it('is 0 where all have as much, and has no answer of nothing', () => {
    expect(theil(each(2, 2, 2))).toBeCloseTo(0, 12);
    expect(theil([])).toBeNull();
  });
});

describe('mobility', () => {
  const matrix = mobilityMatrix([80, 20, 0, 10, 70, 20, 0, 30, 70], 3);

  it('has rows of shares', () => {
    expect(matrix).toEqual([
      [0.8, 0.2, 0],
      [0.1, 0.7, 0.2],
      [0, 0.3, 0.7],
    ]);
  });

  it('has the index (n - trace) / (n - 1) of Shorrocks', () => {
    expect(mobilityIndex(matrix)).toBeCloseTo((3 - 2.2) / 2, 12);
  });

  it('is 0 where nobody moves, 1 where the next class is by lot', () => {
    expect(mobilityIndex(mobilityMatrix([5, 0, 0, 5], 2))).toBe(0);
    expect(mobilityIndex(mobilityMatrix([5, 5, 5, 5], 2))).toBe(1);
  });

  it('leaves out classes that nobody was in', () => {
    expect(mobilityMatrix([0, 0, 3, 1], 2)).toEqual([null, [0.75, 0.25]]);
    expect(mobilityIndex([null, [0.75, 0.25]])).toBeNull();
  });
});
