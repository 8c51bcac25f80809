import { expect, it } from 'vitest';
import { differenceInErrors } from '../../../src/metrics/difference-in-errors.js';

it('is the distance in pooled standard errors', () => {
  // 30 of 100 against 50 of 100: pooled 0.4, error sqrt(0.24 / 50), distance 0.2.
  expect(differenceInErrors({ part: 30, whole: 100 }, { part: 50, whole: 100 })).toBeCloseTo(
    0.2 / Math.sqrt(0.24 / 50),
    12,
  );
});

it('does not depend on which comes first', () => {
  const [first, second] = [
    { part: 3, whole: 80 },
    { part: 40, whole: 900 },
  ];
  expect(differenceInErrors(first, second)).toBe(differenceInErrors(second, first));
});

it('is 0 between equal shares', () => {
  expect(differenceInErrors({ part: 10, whole: 100 }, { part: 20, whole: 200 })).toBe(0);
});

it('grows as the root of the number of people', () => {
  const few = differenceInErrors({ part: 1, whole: 10 }, { part: 3, whole: 10 }) ?? 0;
  const many = differenceInErrors({ part: 100, whole: 1000 }, { part: 300, whole: 1000 }) ?? 0;
  expect(many / few).toBeCloseTo(10, 9);
});

it('tells chance from a difference: 3 of 10,000 and 39 of 100,000 are alike', () => {
  expect(differenceInErrors({ part: 3, whole: 1e4 }, { part: 39, whole: 1e5 })).toBeLessThan(1);
  expect(differenceInErrors({ part: 30, whole: 1e4 }, { part: 39, whole: 1e5 })).toBeGreaterThan(5);
});

it('cannot be told of nobody, nor where none or all are in both', () => {
  expect(differenceInErrors({ part: 0, whole: 0 }, { part: 1, whole: 10 })).toBeNull();
  expect(differenceInErrors({ part: 1, whole: 10 }, { part: 0, whole: 0 })).toBeNull();
  expect(differenceInErrors({ part: 0, whole: 10 }, { part: 0, whole: 10 })).toBeNull();
  expect(differenceInErrors({ part: 10, whole: 10 }, { part: 10, whole: 10 })).toBeNull();
});
