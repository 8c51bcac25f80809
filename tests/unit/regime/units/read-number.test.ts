import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../src/regime/units/read-number.js';
import { readRange } from '../../../../src/regime/units/read-range.js';

const GRAVITY = { min: 0, max: 1 };
const POINTS = { min: -100, max: 100, whole: true };

describe('a bare number', () => {
  it.each([0, 0.4, 1])('%d', (value) => {
    expect(readNumber(value, GRAVITY)).toEqual({ value });
  });

  it.each([
    ['5%', '"5%" is not a bare number'],
    ['0.4', '"0.4" is not a bare number'],
    [2, '2 is more than 1'],
    [-1, '-1 is less than 0'],
    [Number.NaN, 'NaN is not a finite number'],
    [Number.NEGATIVE_INFINITY, '-Infinity is not a finite number'],
    [null, 'nothing is not a bare number'],
  ])('%j is refused', (input, found) => {
    const accepted = 'a number from 0 to 1, without a unit';
    expect(readNumber(input, GRAVITY)).toMatchObject({ fault: { found, accepted } });
  });

  it('is whole where it has to be', () => {
    expect(readNumber(-5, POINTS)).toEqual({ value: -5 });
    expect(readNumber(0.5, POINTS)).toMatchObject({
      fault: {
        found: '0.5 is not a whole number',
        accepted: 'a whole number from -100 to 100, without a unit',
      },
    });
  });
});

describe('a range', () => {
  it.each([
    ['0 to 1', [0, 1]],
    ['0.25 to 0.5', [0.25, 0.5]],
    ['1 to 1', [1, 1]],
  ])('%s', (text, value) => {
    expect(readRange(text, GRAVITY)).toEqual({ value });
  });

  it('may be of negative numbers', () => {
    expect(readRange('-50 to +50', POINTS)).toEqual({ value: [-50, 50] });
  });

  it.each([
    ['0 to 2', '2 is more than 1', undefined],
    ['-1 to 1', '-1 is less than 0', undefined],
    ['1 to 0', '"1 to 0" runs backwards', '0 to 1'],
    ['0-1', '"0-1" is not a range', undefined],
    ['0% to 1%', '"0% to 1%" is not a range', undefined],
    [1, '1 is not a range', undefined],
    [[0, 1], 'a list is not a range', undefined],
  ])('%j is refused', (input, found, suggestion) => {
    expect(readRange(input, GRAVITY)).toMatchObject({ fault: { found, suggestion } });
  });
});
