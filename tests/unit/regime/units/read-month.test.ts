import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMonth, writeMonth } from '../../../../src/regime/units/read-month.js';

describe('a month', () => {
  it('counts from the year 0', () => {
    expect(readMonth('2014-01')).toEqual({ value: 2014 * 12 });
    expect(readMonth('2014-12')).toEqual({ value: 2014 * 12 + 11 });
  });

  it.each([
    [2014, '2014 is a year', '2014-01'],
    ['2014', '2014 is a year', '2014-01'],
    ['2014-1', '"2014-1" is not a month', '2014-01'],
    ['2014-03-15', '"2014-03-15" is not a month', '2014-03'],
    ['2014-13', '"2014-13" is not a month: a year has twelve', undefined],
    ['2014-00', '"2014-00" is not a month: a year has twelve', undefined],
    ['March 2014', '"March 2014" is not a month', undefined],
    [20_140, '20140 is not a month', undefined],
    [null, 'nothing is not a month', undefined],
  ])('%j is refused', (input, found, suggestion) => {
    expect(readMonth(input)).toEqual({
      fault: { found, accepted: 'a month, like 2014-01', suggestion },
    });
  });

  it('is written as it is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 * 12 + 11 }), (month) => {
        expect(readMonth(writeMonth(month))).toEqual({ value: month });
      }),
    );
  });
});
