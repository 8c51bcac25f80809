import { describe, expect, it } from 'vitest';
import { definePurposes, PURPOSE } from '../../../src/random/purposes.js';

describe('purposes', () => {
  it('puts tables together by name', () => {
    expect(definePurposes({ walk: 1, talk: 2 }, { rest: 100 })).toEqual({
      walk: 1,
      talk: 2,
      rest: 100,
    });
  });

  it('refuses two purposes with one number, in one table or in two', () => {
    const message = 'The purposes walk and talk both have the number 1';
    expect(() => definePurposes({ walk: 1, talk: 1 })).toThrow(message);
    expect(() => definePurposes({ walk: 1 }, { talk: 1 })).toThrow(message);
    expect(() => definePurposes({ walk: 1, talk: 1 })).toThrow('Give talk a number of its own');
  });

  it('refuses two purposes with one name', () => {
    expect(() => definePurposes({ walk: 1 }, { walk: 2 })).toThrow(
      'The purpose walk is defined twice',
    );
  });

  for (const number of [-1, 1.5, 4294967296, Number.NaN]) {
    it(`refuses the number ${number}`, () => {
      expect(() => definePurposes({ walk: number })).toThrow(
        `The purpose walk has the number ${number}`,
      );
    });
  }

  it('takes the smallest and the largest 32-bit number', () => {
    expect(definePurposes({ least: 0, most: 0xffffffff })).toEqual({ least: 0, most: 0xffffffff });
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(definePurposes({ walk: 1 }))).toBe(true);
    expect(Object.isFrozen(PURPOSE)).toBe(true);
  });

  it('of Glasshouse are all different', () => {
    const numbers = Object.values(PURPOSE);
    expect(numbers.length).toBeGreaterThan(20);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('of the population keep their numbers: old seeds must give the old people', () => {
    expect(PURPOSE).toMatchObject({
      householdPattern: 1,
      householdOrder: 2,
      group: 3,
      dominantGroup: 4,
      age: 5,
      income: 6,
      exempt: 7,
      desire: 8,
      boldness: 9,
      place: 10,
      distantKept: 32,
      identityKey: 34,
      networkSample: 36,
    });
  });
});
