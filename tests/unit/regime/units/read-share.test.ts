import { describe, expect, it } from 'vitest';
import { readShare } from '../../../../src/regime/units/read-share.js';

describe('a share', () => {
  it.each([
    ['5%', 0.05],
    ['0.05%', 0.0005],
    ['100%', 1],
    ['0%', 0],
    ['5 %', 0.05],
    [' 5% ', 0.05],
    ['2 in 1000', 0.002],
    ['1 in 3', 1 / 3],
    ['1 in 1M', 1e-6],
    ['2.5 in 10', 0.25],
  ])('%s is %d', (text, value) => {
    expect(readShare(text)).toEqual({ value });
  });

  it.each([
    [0.05, '0.05 has no unit', '5%'],
    ['0.05', '0.05 has no unit', '5%'],
    [0.002, '0.002 has no unit', '0.2%'],
    [5, '5 has no unit', '5%'],
    [500, '500 has no unit', undefined],
    [-1, '-1 has no unit', undefined],
    ['130%', '"130%" is more than 100%', undefined],
    ['-5%', '"-5%" is less than 0%', undefined],
    ['3 in 2', '"3 in 2" is more than 100%', undefined],
    ['1 in 0', '"1 in 0" is no share of anything', undefined],
    ['half', '"half" is not a share', undefined],
    ['5%/month', '"5%/month" is not a share', undefined],
    ['', '"" is not a share', undefined],
    [true, 'true is not a share', undefined],
    [null, 'nothing is not a share', undefined],
    [['5%'], 'a list is not a share', undefined],
    [Object.create(null), 'a map is not a share', undefined],
  ])('%j is refused', (input, found, suggestion) => {
    const accepted = 'a share from 0% to 100%, like 5%, 0.05% or 2 in 1000';
    expect(readShare(input)).toEqual({ fault: { found, accepted, suggestion } });
  });
});
