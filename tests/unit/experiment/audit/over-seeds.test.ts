import { describe, expect, it } from 'vitest';
import { overSeeds } from '../../../../src/experiment/audit/over-seeds.js';

const SHARE = [0, 1] as const;
const of = (...values: (number | null)[]) => values.map((value) => ({ value, n: 20 }));

describe('a number over several seeds', () => {
  it('is the mean, with an interval from six on', () => {
    const { value, interval, seeds, n } = overSeeds(of(0.1, 0.2, 0.3, 0.1, 0.2, 0.3), SHARE);
    expect(value).toBeCloseTo(0.2, 12);
    expect([seeds, n]).toEqual([6, 120]);
    const [low, high] = interval ?? [1, 0];
    expect(low).toBeLessThan(0.15);
    expect(high).toBeGreaterThan(0.25);
    expect(low).toBeGreaterThanOrEqual(0);
  });

  it('has none with fewer', () => {
    expect(overSeeds(of(0.1), SHARE)).toEqual({ value: 0.1, interval: null, seeds: 1, n: 20 });
    expect(overSeeds(of(0.1, 0.3, 0.2, 0.4, 0.1), SHARE).interval).toBeNull();
  });

  it('stays within what the number can be', () => {
    const [low, high] = overSeeds(of(0, 0, 0, 1, 1, 1), SHARE).interval ?? [-1, 2];
    expect([low, high]).toEqual([Math.max(0, low), Math.min(1, high)]);
  });

  it('is a point where all seeds agree', () => {
    expect(overSeeds(of(0.5, 0.5, 0.5, 0.5, 0.5, 0.5), SHARE).interval).toEqual([0.5, 0.5]);
  });

  it('leaves out seeds without an answer', () => {
    const { value, seeds } = overSeeds(of(0.4, null, 0.6), SHARE);
    expect(value).toBeCloseTo(0.5, 12);
    expect(seeds).toBe(2);
    expect(overSeeds(of(null, null), SHARE)).toMatchObject({ value: null, seeds: 0 });
  });

  it('tells no number that rests on too few, unless all there are were counted', () => {
    const few = [{ value: 0.5, n: 7 }];
    expect(overSeeds(few, SHARE)).toEqual({ value: null, interval: null, seeds: 1, n: 7 });
    expect(overSeeds(few, SHARE, undefined, false).value).toBe(0.5);
    expect(overSeeds([...few, ...few], SHARE, undefined, false).n).toBe(7);
  });

  describe('made of counts', () => {
    const part = ([some = 0, all = 0]: readonly number[]): number | null =>
      all === 0 ? null : some / all;
    const counted = (...counts: (readonly number[])[]) =>
      counts.map((each) => ({ value: part(each), n: 20, counts: each }));

    it('is that of all seeds together, those without an answer of their own included', () => {
      const { value, seeds } = overSeeds(counted([1, 10], [0, 0], [4, 10]), SHARE, part);
      expect(value).toBeCloseTo(0.25, 12);
      expect(seeds).toBe(3);
      expect(overSeeds(counted([0, 0], [0, 0]), SHARE, part).value).toBeNull();
    });

    it('weighs a seed by how much it counted', () => {
      expect(overSeeds(counted([1, 1], [0, 99]), SHARE, part).value).toBeCloseTo(0.01, 12);
    });

    it('has an interval from six on, which holds the value', () => {
      const six = counted([1, 10], [2, 10], [3, 10], [0, 10], [2, 10], [1, 10]);
      const { value, interval } = overSeeds(six, SHARE, part);
      expect(interval?.[0]).toBeLessThan(value ?? 0);
      expect(interval?.[1]).toBeGreaterThan(value ?? 1);
      expect(overSeeds(six.slice(1), SHARE, part).interval).toBeNull();
    });

    it('keeps a nought that only some seeds have', () => {
      const six = counted([0, 10], [0, 10], [0, 10], [0, 10], [0, 10], [0, 10]);
      expect(overSeeds(six, SHARE, part)).toMatchObject({ value: 0, interval: [0, 0] });
    });
  });
});
