import { describe, expect, it } from 'vitest';
import {
  factors,
  groupRatios,
  often,
  overTime,
  points,
  portion,
  rate,
  when,
  window,
} from '../../../../src/report/rules/values.js';
import { EVEN } from '../../../helpers/fake-regime.js';
import { NAMES } from '../../../helpers/names.js';

describe('when', () => {
  it('counts months from the start of the calendar', () => {
    expect(when(0, NAMES)).toBe('January 2018');
    expect(when(23, NAMES)).toBe('December 2019');
  });
});

describe('over time', () => {
  it.each([
    [[], '0 %'],
    [[{ month: 0, value: 0.6 }], '60 %'],
    [
      [
        { month: 0, value: 0.6 },
        { month: 12, value: 0.6 },
      ],
      '60 %',
    ],
    [
      [
        { month: 0, value: 0.1 },
        { month: 12, value: 0.6 },
      ],
      '10 % in January 2018, changing evenly to 60 % by January 2019',
    ],
    [
      [
        { month: 0, value: 0.1 },
        { month: 12, value: 0.4 },
        { month: 23, value: 0.05 },
      ],
      '10 % in January 2018, changing evenly to 40 % by January 2019, then to 5 % by December 2019',
    ],
  ])('says %j', (timeline, said) => {
    expect(overTime(timeline, NAMES)).toBe(said);
  });

  it('writes values as it is told', () => {
    expect(overTime([{ month: 0, value: 7 }], NAMES, (value) => `${value} points`)).toBe(
      '7 points',
    );
  });
});

describe('rates', () => {
  it.each([
    [0, '0 % a month'],
    [0.05, '5 % a month'],
    [0.001, '0.1 % a month'],
    [1 / 40_000, '1 in 40,000 a month'],
  ])('says a chance of %d a month as %s', (value, said) => {
    expect(rate(value)).toBe(said);
  });

  it.each([
    [0, '0 % of people'],
    [0.06, '6 % of people'],
    [1 / 5900, '1 in 5,900 people'],
  ])('says a part of %d as %s', (value, said) => {
    expect(portion(value, 'people')).toBe(said);
  });

  it.each([
    [0, 'never'],
    [1, 'once a month'],
    [20, '20 times a month'],
    [1.5, '1.5 times a month'],
    [0.05, 'once in 20 months'],
    [1 / 4000, 'once in 4,000 months'],
  ])('says %d times a month as %s', (value, said) => {
    expect(often(value)).toBe(said);
  });
});

describe('points', () => {
  it.each([
    [5, '+5'],
    [-50, '−50'],
    [0.5, '+0.5'],
    [0, '+0'],
  ])('says %d as %s', (value, said) => {
    expect(points(value)).toBe(said);
  });
});

describe('factors', () => {
  it('say nothing where nobody differs', () => {
    expect(factors(EVEN, NAMES)).toBeNull();
  });

  it('name the bands that differ', () => {
    const found = { age: [0.5, 1], income: [2, 0.3], group: [1, 1.25], hardship: 4 };
    expect(factors(found, NAMES)).toBe(
      'For some it is multiplied: under 18 × 0.5, low income × 2, high income × 0.3, minority × 1.25, in hardship × 4.',
    );
  });

  it('take a band without a factor as even', () => {
    expect(factors({ age: [], income: [], group: [], hardship: 1 }, NAMES)).toBeNull();
  });
});

describe('group ratios', () => {
  it('name the groups that differ', () => {
    expect(groupRatios([1, 10], NAMES)).toBe('minority × 10');
    expect(groupRatios([0.5, 10], NAMES)).toBe('majority × 0.5 and minority × 10');
  });

  it('say nothing where none does', () => {
    expect(groupRatios([1, 1], NAMES)).toBeNull();
    expect(groupRatios([], NAMES)).toBeNull();
  });
});

describe('window', () => {
  it.each([
    [{ from: 0, until: Infinity }, null],
    [{ from: 6, until: Infinity }, 'In force from July 2018.'],
    [{ from: 0, until: 11 }, 'In force until December 2018.'],
    [{ from: 6, until: 11 }, 'In force from July 2018 until December 2018.'],
  ])('says %j', (span, said) => {
    expect(window(span, NAMES)).toBe(said);
  });
});
