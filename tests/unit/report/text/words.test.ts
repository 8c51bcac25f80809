import { describe, expect, it } from 'vitest';
import { and, capital, named, or } from '../../../../src/report/text/lists.js';
import { monthDate, monthName } from '../../../../src/report/text/months.js';

describe('lists in a sentence', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('joins %j with and', (items, said) => {
    expect(and(items)).toBe(said);
  });

  it('joins with or', () => {
    expect(or(['a', 'b', 'c'])).toBe('a, b or c');
    expect(or(['a'])).toBe('a');
  });
});

describe('names by index', () => {
  const items = [{ name: 'cameras' }, { name: 'courts' }];

  it('gives them in the order asked for', () => {
    expect(named(items, [1, 0])).toEqual(['courts', 'cameras']);
    expect(named(items, [])).toEqual([]);
  });

  it('refuses an index that names nothing', () => {
    expect(() => named(items, [2])).toThrow('there is no item 2 of 2');
  });
});

describe('capital', () => {
  it('changes the first letter only', () => {
    expect(capital('my Town')).toBe('My Town');
    expect(capital('')).toBe('');
  });
});

describe('months', () => {
  it.each([
    [2014 * 12, 'January 2014'],
    [2020 * 12 + 11, 'December 2020'],
    [1999 * 12 + 6, 'July 1999'],
  ])('names month %d %s', (month, name) => {
    expect(monthName(month)).toBe(name);
  });

  it('puts the first day of a month on a time axis, in years below 100 too', () => {
    expect(monthDate(2014 * 12 + 1).toISOString()).toBe('2014-02-01T00:00:00.000Z');
    expect(monthDate(50 * 12).toISOString()).toBe('0050-01-01T00:00:00.000Z');
  });
});
