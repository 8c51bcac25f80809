import { describe, expect, it } from 'vitest';
import { readDuration } from '../../../../src/regime/units/read-duration.js';

describe('a duration', () => {
  it.each([
    ['1 month', 1],
    ['12 months', 12],
    ['1 year', 12],
    ['2 years', 24],
    ['240 months', 240],
  ])('%s is %d months', (text, value) => {
    expect(readDuration(text)).toEqual({ value });
  });

  it.each([
    [12, '12 has no unit', '12 months'],
    ['12', '12 has no unit', '12 months'],
    ['0 months', '"0 months" is shorter than a month', undefined],
    ['241 months', '"241 months" is longer than 240 months', undefined],
    ['21 years', '"21 years" is longer than 240 months', undefined],
    ['2 weeks', '"2 weeks" is not a duration', undefined],
    ['1.5 years', '"1.5 years" is not a duration', undefined],
    ['a while', '"a while" is not a duration', undefined],
    [null, 'nothing is not a duration', undefined],
  ])('%j is refused', (input, found, suggestion) => {
    const accepted = 'a duration, like 1 month, 12 months or 2 years';
    expect(readDuration(input)).toEqual({ fault: { found, accepted, suggestion } });
  });
});
