import { describe, expect, it } from 'vitest';
import { monthText } from '../../../src/experiment/month-text.js';

describe('the text of a month', () => {
  it.each([
    [2014 * 12, '2014-01'],
    [2014 * 12 + 8, '2014-09'],
    [2014 * 12 + 9, '2014-10'],
    [2014 * 12 + 11, '2014-12'],
    [2015 * 12, '2015-01'],
    [1999 * 12 + 11, '1999-12'],
  ])('%i is %s', (absolute, text) => {
    expect(monthText(absolute)).toBe(text);
  });

  it('goes up with the month, as text does', () => {
    const texts = Array.from({ length: 60 }, (_, month) => monthText(2014 * 12 + month));
    expect(texts.toSorted()).toEqual(texts);
    expect(new Set(texts).size).toBe(60);
  });
});
