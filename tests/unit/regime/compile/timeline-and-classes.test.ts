import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOf, groupOf, incomeOf, packTraits } from '../../../../src/population/traits.js';
import {
  CLASSES,
  eachClass,
  factorOf,
  FIRM_CLASSES,
  NOBODY,
  RATE_ROWS,
} from '../../../../src/regime/compile/classes.js';
import { valueAt } from '../../../../src/regime/compile/timeline.js';
import type { Timeline } from '../../../../src/regime/regime.js';
import { checkProperty } from '../../../helpers/check-property.js';
import { makePopulation, onlyIn } from '../../../helpers/make-regime.js';

/** The class of a group, an age band and an income band: the low bits of the traits. */
const classOf = (group: number, age: number, income: number): number =>
  packTraits(group, age, income, 0, 0, 0);

describe('the value of a timeline', () => {
  const line: Timeline = [
    { month: 2, value: 10 },
    { month: 6, value: 20 },
    { month: 8, value: 0 },
  ];

  it.each([
    [0, 10],
    [2, 10],
    [3, 12.5],
    [6, 20],
    [7, 10],
    [8, 0],
    [99, 0],
  ])('in month %i is %f', (month, value) => {
    expect(valueAt(line, month)).toBeCloseTo(value, 12);
  });

  it('is constant where there is one anchor, and nothing where there is none', () => {
    expect([-5, 0, 9].map((month) => valueAt([{ month: 0, value: 3 }], month))).toEqual([3, 3, 3]);
    expect(valueAt([], 4)).toBe(0);
  });

  it('begins before the calendar where the anchors do', () => {
    const early = [
      { month: -10, value: 0 },
      { month: 10, value: 1 },
    ];
    expect(valueAt(early, 0)).toBeCloseTo(0.5, 12);
  });

  it('is that of the anchor in its month, and never outside its neighbours', () => {
    const anchors = fc.uniqueArray(
      fc.record({ month: fc.nat({ max: 40 }), value: fc.nat({ max: 100 }) }),
      { selector: (anchor) => anchor.month, minLength: 1, maxLength: 5 },
    );
    checkProperty(
      fc.property(anchors, fc.integer({ min: -5, max: 50 }), (some, month) => {
        const sorted = some.toSorted((a, b) => a.month - b.month);
        const here = valueAt(sorted, month);
        const exact = sorted.find((anchor) => anchor.month === month);
        expect(exact === undefined || Math.abs(exact.value - here) < 1e-9).toBe(true);
        const before = sorted.findLast((anchor) => anchor.month <= month) ?? sorted[0];
        const after = sorted.find((anchor) => anchor.month >= month) ?? sorted[sorted.length - 1];
        expect(here).toBeGreaterThanOrEqual(Math.min(before.value, after.value) - 1e-9);
        expect(here).toBeLessThanOrEqual(Math.max(before.value, after.value) + 1e-9);
      }),
      200,
    );
  });

  it('of the helper of these tests is 1 in the months given and 0 in all others', () => {
    checkProperty(
      fc.property(fc.uniqueArray(fc.nat({ max: 20 }), { maxLength: 6 }), (months) => {
        const sorted = months.toSorted((a, b) => a - b);
        for (let month = 0; month < 24; month++)
          expect(valueAt(onlyIn(...sorted), month)).toBe(sorted.includes(month) ? 1 : 0);
      }),
      100,
    );
  });
});

describe('a class', () => {
  it('is the low nine bits of the traits', () => {
    for (const [group, age, income] of [
      [0, 0, 0],
      [7, 0, 0],
      [0, 7, 0],
      [0, 0, 7],
      [3, 5, 6],
    ]) {
      const traits = packTraits(group, age, income, 1, 7, 7);
      expect(traits & (CLASSES - 1)).toBe(classOf(group, age, income));
      expect([groupOf(traits), ageOf(traits), incomeOf(traits)]).toEqual([group, age, income]);
    }
  });

  it('is visited once for everybody that there can be', () => {
    const seen: number[] = [];
    const population = makePopulation();
    eachClass(population, (index, group, age, income) => {
      expect(index).toBe(classOf(group, age, income));
      seen.push(index);
    });
    expect(seen).toHaveLength(2 * 4 * 3);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('of firms is one', () => {
    const seen: number[] = [];
    eachClass(FIRM_CLASSES, (index) => seen.push(index));
    expect(seen).toEqual([0]);
  });

  it('has a row of rates in good means and one in hardship, and nobody has one of their own', () => {
    expect(RATE_ROWS).toBe(2 * CLASSES + 1);
    expect(NOBODY).toBe(RATE_ROWS - 1);
  });

  it('multiplies its factors, 1 where nothing is said', () => {
    const factors = { age: [1, 2], income: [3], group: [0.5, 1], hardship: 9 };
    expect(factorOf(factors, 0, 1, 0)).toBe(3);
    expect(factorOf(factors, 1, 0, 2)).toBe(1);
    expect(factorOf({ age: [], income: [], group: [], hardship: 1 }, 5, 5, 5)).toBe(1);
  });
});
