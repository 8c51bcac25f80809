import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swapTable } from '../../../src/model/swap-table.js';
import { checkProperty } from '../../helpers/check-property.js';

const ALL = 2 ** 32;

/** How many people have each value after the swap, on average. */
function after(histogram: readonly number[], top: number, bottom: number): number[] {
  const { ways } = swapTable(Float64Array.from(histogram), top, bottom);
  const result = [...histogram];
  histogram.forEach((people, value) => {
    let before = 0;
    for (const { until, to } of ways[value]) {
      const moved = (people * (until - before)) / ALL;
      result[value] -= moved;
      result[to] += moved;
      before = until;
    }
  });
  return result;
}

/** Where each value goes: the places, and the share of its people that goes there. */
function waysOf(histogram: readonly number[], top: number, bottom: number): [number, number][][] {
  return swapTable(Float64Array.from(histogram), top, bottom).ways.map((ways) =>
    ways.map(({ until, to }, at) => {
      const before = at === 0 ? 0 : ways[at - 1].until;
      return [to, Math.round(((until - before) / ALL) * 1000) / 1000];
    }),
  );
}

const near = (values: readonly number[]): number[] =>
  values.map((value) => expect.closeTo(value, 5) as number);

describe('a swap of the top and the bottom', () => {
  it('sends the best to the worst place and the worst to the best, inwards', () => {
    const stay: [number, number][] = [];
    expect(waysOf([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 0.2, 0.2)).toEqual([
      [[9, 1]],
      [[8, 1]],
      stay,
      stay,
      stay,
      stay,
      stay,
      stay,
      [[1, 1]],
      [[0, 1]],
    ]);
  });

  it('takes those who share the value at the edge by chance, so that the shares are exact', () => {
    expect(waysOf([10, 80, 10], 0.05, 0.1)).toEqual([[[2, 1]], [], [[0, 0.5]]]);
  });

  it('passes over values that nobody has', () => {
    expect(waysOf([0, 5, 0, 90, 0, 5, 0], 0.05, 0.05)).toEqual([
      [],
      [[5, 1]],
      [],
      [],
      [],
      [[1, 1]],
      [],
    ]);
  });

  it('spreads those who share one value over all the places of the other end', () => {
    expect(waysOf([20, 60, 10, 10], 0.2, 0.2)).toEqual([
      [
        [3, 0.5],
        [2, 0.5],
      ],
      [],
      [[0, 1]],
      [[0, 1]],
    ]);
  });

  it('moves nobody where there is nobody, or nothing to swap', () => {
    expect(waysOf([0, 0, 0, 0], 0.5, 0.5)).toEqual([[], [], [], []]);
    expect(waysOf([5, 5], 0, 0)).toEqual([[], []]);
    expect(waysOf([5, 5], 0.2, 0)).toEqual([[], []]);
  });

  it('keeps the number of people at each value where both ends are as large', () => {
    for (const histogram of [
      [5, 5, 80, 5, 5],
      [3, 7, 80, 9, 1],
      [10, 80, 2, 2, 6],
      // Both ends meet in the value that nearly all share.
      [0, 95, 5],
      [0, 100, 0],
      [2, 2, 2, 94],
    ])
      expect(after(histogram, 0.1, 0.1)).toEqual(near(histogram));
  });

  it('only ever sends people to a value of the other end, and loses nobody', () => {
    const counts = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 12 });
    const part = fc.integer({ min: 0, max: 50 }).map((parts) => parts / 100);
    checkProperty(
      fc.property(counts, part, part, (histogram, top, bottom) => {
        const { ways } = swapTable(Float64Array.from(histogram), top, bottom);
        const people = histogram.reduce((sum, here) => sum + here, 0);
        for (const [value, all] of ways.entries())
          for (const [at, { until, to }] of all.entries()) {
            expect(histogram[value]).toBeGreaterThan(0);
            expect(histogram[to]).toBeGreaterThan(0);
            expect(until).toBeLessThan(ALL);
            expect(until).toBeGreaterThanOrEqual(at === 0 ? 0 : all[at - 1].until);
          }
        const total = after(histogram, top, bottom).reduce((sum, here) => sum + here, 0);
        expect(total).toBeCloseTo(people, 6);
      }),
      300,
    );
  });
});
