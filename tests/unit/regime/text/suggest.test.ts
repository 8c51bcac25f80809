import { describe, expect, it } from 'vitest';
import { suggest } from '../../../../src/regime/text/suggest.js';

const KEYS = ['coverage', 'misidentifies', 'false-alarms', 'ratio', 'from'];

describe('a suggestion', () => {
  it.each([
    ['coverag', 'coverage'],
    ['cvoerage', 'coverage'],
    ['Coverage', 'coverage'],
    ['misidentifys', 'misidentifies'],
    ['false alarms', 'false-alarms'],
    ['form', 'from'],
    ['ration', 'ratio'],
  ])('for %s is %s', (word, meant) => {
    expect(suggest(word, KEYS)).toBe(meant);
  });

  it.each(['photo', 'x', '', 'coverage of the city by cameras'])('is not made for "%s"', (word) => {
    expect(suggest(word, KEYS)).toBeUndefined();
  });

  it('is the nearest, and of equals the first', () => {
    expect(suggest('cart', ['card', 'cart two', 'carts'])).toBe('card');
    expect(suggest('carts', ['card', 'carts'])).toBe('carts');
  });

  it('is found where there is nothing to choose from', () => {
    expect(suggest('anything', [])).toBeUndefined();
  });

  it('counts a swap of neighbours as one slip', () => {
    expect(suggest('abc', ['acb'])).toBe('acb');
    expect(suggest('abc', ['cba'])).toBeUndefined();
  });
});
