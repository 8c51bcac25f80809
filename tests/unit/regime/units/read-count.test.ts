import { describe, expect, it } from 'vitest';
import { readCount } from '../../../../src/regime/units/read-count.js';

const MAX = 2_000_000_000;

describe('how many', () => {
  it.each([
    [1400, 1400],
    ['1400', 1400],
    ['140k', 140_000],
    ['1.4M', 1_400_000],
    ['1.1M', 1_100_000],
    ['11.14M', 11_140_000],
    ['1.4B', 1_400_000_000],
    [1, 1],
    ['2B', MAX],
  ])('%j is %d', (input, value) => {
    expect(readCount(input, MAX)).toEqual({ value });
  });

  it.each([
    [1.5, '1.5 is not a whole number', undefined],
    ['0.0005k', '"0.0005k" is not a whole number', undefined],
    [0, '0 is less than 1', undefined],
    [-3, '-3 is less than 1', undefined],
    ['3B', '"3B" is more than 2B', undefined],
    ['140 000', '"140 000" is not a number of anything', '140000'],
    ['1,400,000', '"1,400,000" is not a number of anything', '1400000'],
    ['140K', '"140K" is not a number of anything', undefined],
    ['many', '"many" is not a number of anything', undefined],
    [true, 'true is not a number of anything', undefined],
    [Number.NaN, 'NaN is not a number of anything', undefined],
    [Number.POSITIVE_INFINITY, 'Infinity is not a number of anything', undefined],
    [{}, 'a map is not a number of anything', undefined],
  ])('%j is refused', (input, found, suggestion) => {
    expect(readCount(input, MAX)).toMatchObject({ fault: { found, suggestion } });
  });

  it('names the most that is accepted', () => {
    expect(readCount(500, 300)).toEqual({
      fault: {
        found: '500 is more than 300',
        accepted: 'a number from 1 to 300, like 1400, 140k, 1.4M or 1.4B',
        suggestion: undefined,
      },
    });
  });
});
