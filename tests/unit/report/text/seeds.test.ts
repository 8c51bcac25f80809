import { describe, expect, it } from 'vitest';
import { seedsFrom } from '../../../../src/random/seeds-from.js';
import { seedsText } from '../../../../src/report/text/seeds.js';

const LAST = '18446744073709551615';

describe('seeds in words', () => {
  it.each([
    ['4', 1, 'seed 4'],
    ['1', 10, 'seeds 1 to 10'],
    ['9', 2, 'seeds 9 to 10'],
    // They go round: after the last comes the first.
    [LAST, 2, `seed ${LAST}, then 0`],
    ['18446744073709551614', 6, `seeds 18446744073709551614 to ${LAST}, then 0 to 3`],
  ])('%s, %i of them', (first, many, text) => {
    expect(seedsText(seedsFrom(first, many))).toBe(text);
  });
});
