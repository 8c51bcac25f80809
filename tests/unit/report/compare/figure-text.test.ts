import { describe, expect, it } from 'vitest';
import type { PairedFigure } from '../../../../src/experiment/compare/paired-figures.js';
import {
  figureCells,
  intervalText,
  saysSomething,
} from '../../../../src/report/compare/figure-text.js';

const figure = (changes: Partial<PairedFigure>): PairedFigure => ({
  metric: 'immunity',
  where: {},
  a: 0.2,
  b: 0.3,
  difference: 0.1,
  interval: { low: 0.05, high: 0.15 },
  seeds: 6,
  unbounded: { a: 0, b: 0 },
  n: { a: 100, b: 90 },
  ...changes,
});

const cells = (of: PairedFigure, seeds: number, standsFor = 1): string[] =>
  figureCells(of, { standsFor, seeds });

describe('the cells of a figure', () => {
  it('are both values, their difference and its interval, with the unit said once', () => {
    expect(cells(figure({}), 6)).toEqual(['20 %', '30 %', '+10 points', '+5 to +15 points']);
    expect(
      cells(
        figure({
          metric: 'restricted',
          a: 2e7,
          b: 1.9e7,
          difference: -1e6,
          interval: { low: -1.2e6, high: -900_000 },
        }),
        6,
      ),
    ).toEqual(['20 million', '19 million', '−1 million', '−1.2 million to −900,000']);
  });

  it('say on how many seeds they rest where some have no answer, and nothing where all have', () => {
    expect(cells(figure({ seeds: 2, interval: null }), 3)).toEqual([
      '20 %',
      '30 %',
      '+10 points (2 of 3 seeds)',
      '',
    ]);
  });

  it('say "too few" instead of a number where the smallest n is under ten', () => {
    const none = { a: null, b: null, difference: null, interval: null };
    expect(cells(figure({ ...none, seeds: 2, n: { a: 7, b: 12 } }), 3)).toEqual([
      'too few (n = 7)',
      'no answer',
      '',
      '',
    ]);
    expect(cells(figure({ ...none, seeds: 2, n: { a: 0, b: 0 } }), 3)[0]).toBe('too few (n = 0)');
    expect(cells(figure({ ...none, seeds: 0, n: { a: 0, b: 0 } }), 3)[0]).toBe('no answer');
  });

  it('say "too few" of a count with under ten cases in both worlds, and "0" where there is none', () => {
    const none = { a: null, b: null, difference: null, interval: null };
    const few = figure({ ...none, metric: 'restricted', n: { a: 7, b: 0 } });
    expect(cells(few, 6)).toEqual(['too few (n = 7)', '0', '', '']);
    expect(saysSomething(few)).toBe(true);
  });

  it('have kinds of conduct enough from four on, in proportionality', () => {
    const none = { a: null, b: null, difference: null, interval: null };
    expect(cells(figure({ ...none, metric: 'proportionality', n: { a: 3, b: 5 } }), 6)).toEqual([
      'too few (n = 3)',
      'no answer',
      '',
      '',
    ]);
  });

  it('say in words that all seeds agree, and never an interval without width', () => {
    const same = { difference: -0.01, interval: { low: -0.01, high: -0.01 } };
    expect(cells(figure(same), 6).slice(2)).toEqual(['−1 point', 'the same in all 6 seeds']);
    const nearly = { difference: 0.1, interval: { low: 0.1, high: 0.1000001 } };
    expect(cells(figure(nearly), 6)[3]).toBe('about +10 points');
  });

  it('tell a difference of people no closer than their sample does', () => {
    const people = {
      metric: 'restricted',
      a: 2.8e7,
      b: 2.7e7,
      difference: -513_000,
      interval: null,
    };
    expect(cells(figure(people), 6, 280_000)[2]).toBe('−500,000');
    expect(cells(figure(people), 6, 10_000)[2]).toBe('−510,000');
    expect(cells(figure(people), 6, 100)[2]).toBe('−513,000');
  });

  it('say something unless there is no answer, or nothing in both worlds', () => {
    expect(saysSomething(figure({}))).toBe(true);
    expect(saysSomething(figure({ a: 0, b: 0, difference: 0 }))).toBe(false);
    expect(saysSomething(figure({ a: null, b: null, difference: null }))).toBe(false);
    expect(saysSomething(figure({ a: null, b: null, unbounded: { a: 1, b: 0 } }))).toBe(true);
  });

  it('have no sign where they round to nothing', () => {
    expect(cells(figure({ difference: -4.8e-9 }), 6)[2]).toBe('0');
    expect(cells(figure({ metric: 'restricted', difference: -0.2 }), 6)[2]).toBe('0');
  });
});

describe('an interval in words', () => {
  it('is empty where there is none', () => {
    expect(intervalText(null, 3, String)).toBe('');
    expect(intervalText({ low: 1, high: 3 }, 6, String)).toBe('1 to 3');
    expect(intervalText({ low: 3, high: 3 }, 6, String)).toBe('the same in all 6 seeds');
  });
});
