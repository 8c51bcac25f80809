import { describe, expect, it } from 'vitest';
import { readOften, readPointsRate, readRate } from '../../../../src/regime/units/read-rate.js';

describe('a rate', () => {
  it.each([
    ['0.5/month', 0.5],
    ['5%/month', 0.05],
    ['10% a month', 0.1],
    ['10% per month', 0.1],
    ['0.5 / month', 0.5],
    ['1.2/year', 0.1],
    ['12%/year', 0.01],
    ['2 in 1000/month', 0.002],
    ['1/month', 1],
    ['0/month', 0],
    ['0.000000001/month', 1e-9],
  ])('%s is %d a month', (text, value) => {
    const reading = readRate(text);
    expect(reading).toHaveProperty('value');
    expect('value' in reading ? reading.value : Number.NaN).toBeCloseTo(value, 12);
  });

  it.each([
    [0.5, '0.5 has no unit', '0.5/month'],
    ['5%', '"5%" is not a rate: it does not say how often', '5%/month'],
    ['20/month', '"20/month" is more often than a month can honour', undefined],
    ['13/year', '"13/year" is more often than a month can honour', undefined],
    [
      '0.0000000009/month',
      '"0.0000000009/month" is less than 1 in 1,000,000,000 a month, rarer than a month can honour',
      undefined,
    ],
    ['-1/month', '"-1/month" is not a rate', undefined],
    ['5/week', '"5/week" is not a rate', undefined],
    ['often', '"often" is not a rate', undefined],
    ['130%/month', '"130%/month" is not a rate', undefined],
    [true, 'true is not a rate', undefined],
  ])('%j is refused', (input, found, suggestion) => {
    expect(readRate(input)).toMatchObject({ fault: { found, suggestion } });
  });

  it('of demand may be more than once a month', () => {
    expect(readOften('20/month')).toEqual({ value: 20 });
    expect(readOften('24/year')).toEqual({ value: 2 });
  });
});

describe('points a month', () => {
  it.each([
    ['2/month', 2],
    ['5 a month', 5],
    ['3 per month', 3],
  ])('%s', (text, value) => {
    expect(readPointsRate(text)).toEqual({ value });
  });

  it.each([
    [2, '2 has no unit', '2/month'],
    [-2, '-2 has no unit', '2/month'],
    ['5%/month', '"5%/month" is not points a month', undefined],
    ['0.5/month', '"0.5/month" is not points a month', undefined],
    ['2/year', '"2/year" is not points a month', undefined],
    [null, 'nothing is not points a month', undefined],
  ])('%j is refused', (input, found, suggestion) => {
    expect(readPointsRate(input)).toMatchObject({ fault: { found, suggestion } });
  });
});
