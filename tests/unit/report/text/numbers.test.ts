import { describe, expect, it } from 'vitest';
import {
  byCount,
  count,
  counted,
  full,
  memory,
  oneIn,
  plural,
  share,
  times,
  timesOver,
  were,
} from '../../../../src/report/text/numbers.js';

describe('memory', () => {
  it.each([
    [0, '0 kB'],
    [540_000, '540 kB'],
    [999_600, '1 MB'],
    [3_141_592, '3.14 MB'],
    [23_400_000_000, '23.4 GB'],
    [2e15, '2,000 TB'],
  ])('says %d bytes as %s', (bytes, said) => {
    expect(memory(bytes)).toBe(said);
  });
});

describe('count', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [1, '1'],
    [0.4, '0'],
    [0.6, '1'],
    [999, '999'],
    [9412, '9,412'],
    [9999.4, '9,999'],
    [10_000, '10,000'],
    [41_234, '41,200'],
    [412_345, '412,000'],
    [999_400, '999,000'],
    [999_600, '1 million'],
    [1_000_000, '1 million'],
    [11_140_000, '11.1 million'],
    [140_000_000, '140 million'],
    [999_600_000, '1 billion'],
    [1_400_000_000, '1.4 billion'],
    [11_140_000_000, '11.1 billion'],
    [-11_140_000, '-11.1 million'],
    [-12, '-12'],
  ])('says %d as %s', (value, said) => {
    expect(count(value)).toBe(said);
  });

  it.each([Number.NaN, Infinity, -Infinity])('does not make a number of %d', (value) => {
    expect(count(value)).toBe('unknown');
  });
});

describe('full', () => {
  it('has every digit before the point', () => {
    expect(full(11_140_000)).toBe('11,140,000');
    expect(full(0)).toBe('0');
  });

  it('has as many digits after the point as asked for, and no idle ones', () => {
    expect(full(0.98765)).toBe('1');
    expect(full(0.98765, 3)).toBe('0.988');
    expect(full(2, 3)).toBe('2');
  });

  it('has no sign where it rounds to nothing', () => {
    expect(full(-0)).toBe('0');
    expect(full(-0.04, 1)).toBe('0');
    expect(full(-0.06, 1)).toBe('-0.1');
  });
});

describe('share', () => {
  it.each([
    [0, '0 %'],
    [1e-7, 'less than 0.0001 %'],
    [0.000_012, '0.0012 %'],
    [0.0033, '0.33 %'],
    [0.01, '1 %'],
    [0.045, '4.5 %'],
    [0.0994, '9.9 %'],
    [0.0996, '10 %'],
    [0.12, '12 %'],
    [0.3337, '33.4 %'],
    [0.999, '99.9 %'],
    [0.9999, 'over 99.9 %'],
    [1, '100 %'],
  ])('says %d as %s', (value, said) => {
    expect(share(value)).toBe(said);
  });

  it('says none where there is no answer', () => {
    expect(share(null)).toBe('none');
  });
});

describe('one in', () => {
  it.each([
    [0, 'none'],
    [1, 'all'],
    [0.98, 'nearly all'],
    [0.95, 'nearly all'],
    [0.94, '9 in 10'],
    [0.9, '9 in 10'],
    [2 / 3, '2 in 3'],
    [0.5, '1 in 2'],
    [0.52, '1 in 2'],
    [0.3, '3 in 10'],
    [0.31, '3 in 10'],
    [1 / 3, '1 in 3'],
    [0.25, '1 in 4'],
    [1 / 9, '1 in 9'],
    [0.1, '1 in 10'],
    [1 / 14, '1 in 14'],
    [1 / 397, '1 in 400'],
    [1 / 5872, '1 in 5,900'],
  ])('says %d as %s', (value, said) => {
    expect(oneIn(value)).toBe(said);
  });

  it('is never further off than a twentieth', () => {
    for (let value = 0.1; value < 0.949; value += 0.01) {
      const [part, whole] = oneIn(value).split(' in ').map(Number);
      expect(Math.abs((part ?? 0) / (whole ?? 1) - value)).toBeLessThan(0.05);
    }
  });
});

describe('times', () => {
  it.each([
    [3, '3 times'],
    [3.26, '3.3 times'],
    [14.4, '14 times'],
    [null, 'infinitely many times'],
  ])('says %s as %s', (value, said) => {
    expect(times(value)).toBe(said);
  });

  it('says once for one', () => {
    expect(timesOver(1)).toBe('once');
    expect(timesOver(3)).toBe('3 times');
    expect(timesOver(0)).toBe('0 times');
  });
});

describe('plural', () => {
  it('goes with the number', () => {
    expect(plural(1, 'month')).toBe('1 month');
    expect(plural(7, 'month')).toBe('7 months');
    expect(plural(0, 'month')).toBe('0 months');
    expect(plural(2, 'child', 'children')).toBe('2 children');
    expect(plural(12_000, 'month')).toBe('12,000 months');
  });
});

describe('a number with its word', () => {
  it('goes by what the number rounds to', () => {
    expect(plural(1.04, 'month', 'months', 1)).toBe('1 month');
    expect(plural(1.06, 'month', 'months', 1)).toBe('1.1 months');
    expect(plural(-1, 'point')).toBe('-1 points');
    expect(counted(1.2, 'person', 'people')).toBe('1 person');
    expect(counted(1e6, 'person', 'people')).toBe('1 million people');
    expect(counted(0, 'time')).toBe('0 times');
    expect([were(0), were(1), were(1.3), were(2)]).toEqual(['were', 'was', 'was', 'were']);
    expect([0, 0.7, 1, 1.4, 2, 1e9].map((value) => byCount(value, 'is', 'are'))).toEqual([
      'are',
      'is',
      'is',
      'is',
      'are',
      'are',
    ]);
  });
});
