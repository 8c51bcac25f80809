import { describe, expect, it } from 'vitest';
import { intervalOf } from '../../../../src/metrics/uncertainty/interval.js';
import { meanOf, pairedDifference } from '../../../../src/metrics/uncertainty/paired-difference.js';

describe('an interval', () => {
  const samples = [3.1, 1.03, 4.7, 1.9, 5.2, 9.01, 2.3, 6.06];

  it('is the same each time, and another with another seed or stream', () => {
    const first = intervalOf(samples, meanOf);
    expect(intervalOf(samples, meanOf)).toEqual(first);
    expect(intervalOf(samples, meanOf, { seed: '2' })).not.toEqual(first);
    expect(intervalOf(samples, meanOf, { stream: 'other' })).not.toEqual(first);
  });

  it('holds the estimate, and is wider at a higher level', () => {
    const [narrow, wide] = [0.8, 0.99].map((level) => intervalOf(samples, meanOf, { level }));
    expect(narrow?.low).toBeLessThan(33.3 / 8);
    expect(narrow?.high).toBeGreaterThan(33.3 / 8);
    expect(wide?.low).toBeLessThan(narrow?.low ?? 0);
    expect(wide?.high).toBeGreaterThan(narrow?.high ?? 0);
  });

  it('is one point where all samples are one number', () => {
    expect(intervalOf([2, 2, 2, 2, 2, 2], meanOf)).toMatchObject({
      value: 2,
      low: 2,
      high: 2,
      n: 6,
    });
  });

  it('has no ends with fewer than six samples, and no value with none', () => {
    expect(intervalOf([7, 8, 9, 7, 9], meanOf)).toMatchObject({ value: 8, low: null, high: null });
    expect(intervalOf([], meanOf)).toMatchObject({ value: null, low: null, high: null, n: 0 });
  });

  it('has no ends where the statistic often has no answer', () => {
    const onlyOfMany = (values: readonly number[]) => (new Set(values).size > 5 ? 1 : null);
    expect(intervalOf(samples, onlyOfMany)).toMatchObject({ value: 1, low: null, high: null });
  });
});

describe('a paired difference', () => {
  it('is exact where the rules move every seed by the same', () => {
    expect(pairedDifference([1, 5, 9, 4, 2, 3], [3, 7, 11, 6, 4, 5])).toMatchObject({
      value: 2,
      low: 2,
      high: 2,
    });
  });

  it('leaves out seeds in which either world has no answer', () => {
    expect(pairedDifference([1, null, 3, 4], [2, 5, null, 5])).toMatchObject({ value: 1, n: 2 });
  });

  it('refuses lists that are no pairs', () => {
    expect(() => pairedDifference([1, 2], [1])).toThrow(/2 figures cannot be paired with 1/u);
  });
});
