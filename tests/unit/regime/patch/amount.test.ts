import { describe, expect, it } from 'vitest';
import type { Bend } from '../../../../src/regime/patch/amount.js';
import { bend } from '../../../../src/regime/patch/amount.js';
import { isFault } from '../../../../src/regime/text/words.js';

function bent(value: string | number | boolean, by: Bend): string | number {
  const reading = bend(value, by);
  if (isFault(reading)) throw new Error(reading.fault.found);
  return reading.value;
}
const most = (bound: string | number): Bend => ({ kind: 'at most', bound });
const least = (bound: string | number): Bend => ({ kind: 'at least', bound });
const part = (share: number, whole = false): Bend => ({ kind: 'share', share, whole });

describe('an amount of a regime after a patch', () => {
  it.each([
    ['5%', most('2%'), '2%'],
    ['1%', most('2%'), '1%'],
    ['2 in 1000', most('0.1%'), '0.1%'],
    ['0.5/year', least('1%/month'), '0.5/year'],
    ['0.05/year', least('1%/month'), '1%/month'],
    ['24 months', most('1 year'), '1 year'],
    ['6 months', most('1 year'), '6 months'],
    [8, most(1), 1],
    [0.5, most(1), 0.5],
  ])('of %s, %j, is %s', (value, by, expected) => {
    expect(bent(value, by)).toBe(expected);
  });

  it.each([
    ['2%', part(0.2), '0.4%'],
    ['10% a month', part(0.5), '0.05/month'],
    ['0.12/year', part(0.5), '0.005/month'],
    ['0.001%/month', part(0.1), '0.000001/month'],
    ['0.00001%/month', part(0.5), '0.00000005/month'],
    ['24 months', part(0.5), '12 months'],
    [-5, part(0.5, true), -2],
    [1, part(0.5), 0.5],
    [true, part(0.5), '50%'],
    ['0%', part(0.5), '0%'],
    ['3%', part(1), '3%'],
  ])('of %s, %j, is %s', (value, by, expected) => {
    expect(bent(value, by)).toBe(expected);
  });

  it('is changed at each of its steps in time', () => {
    expect(bent('10% in 2014 to 60% in 2020-06', part(0.5))).toBe('5% in 2014 to 30% in 2020-06');
    expect(bent('10% in 2014 to 60% in 2020-06', most('30%'))).toBe(
      '10% in 2014 to 30% in 2020-06',
    );
    expect(bent('0.1/month in 2014 to 0.3/month in 2020', least('0.2/month'))).toBe(
      '0.2/month in 2014 to 0.3/month in 2020',
    );
  });

  it('is refused where it is none, or of another unit than the bound', () => {
    expect(() => bent('nobody', part(0.5))).toThrow('"nobody" is no amount');
    expect(() => bent('5%', most('1/month'))).toThrow(
      '"at most 1/month" cannot be set beside "5%"',
    );
  });
});
