import { describe, expect, it } from 'vitest';
import {
  blockInterval,
  contagionInterval,
} from '../../../../src/experiment/figures/block-intervals.js';
import { drawPeople, parseSeed } from '../../../../src/random/draws.js';
import { censusOf, quietGroup } from '../../../helpers/fake-census.js';

/** Forty blocks of ten wrongs each, of which some are undone: each by itself with the chance given. */
function blocks(chance: number, repeat: number) {
  const draws = new Uint32Array(400);
  drawPeople(parseSeed(9), 0, draws.length, repeat, 0xfffe, 0, draws);
  return Array.from({ length: 40 }, (_, block) => ({
    begun: 10,
    undone: draws.subarray(block * 10, block * 10 + 10).filter((draw) => draw < chance * 2 ** 32)
      .length,
    beginnings: 0,
    stillRestricted: 0,
  }));
}
const census = (of: ReturnType<typeof blocks>) => censusOf([quietGroup()], { blocks: of });

describe('an interval of one run, from its blocks', () => {
  it('is about as wide as that of independent people, where they are', () => {
    const found = blockInterval(census(blocks(0.6, 0)), 'share never redressed');
    const error = Math.sqrt((0.4 * 0.6) / 400);
    const width = (found?.high ?? 0) - (found?.low ?? 0);
    expect(found?.n).toBe(40);
    expect(width / (2 * 1.96 * error)).toBeGreaterThan(0.7);
    expect(width / (2 * 1.96 * error)).toBeLessThan(1.4);
  });

  it('covers the truth in 93 to 97 % of 400 repeats', () => {
    let covered = 0;
    for (let repeat = 0; repeat < 400; repeat++) {
      const found = blockInterval(census(blocks(0.6, repeat)), 'share never redressed');
      if ((found?.low ?? 1) <= 0.4 && (found?.high ?? 0) >= 0.4) covered++;
    }
    expect(covered / 400).toBeGreaterThanOrEqual(0.93);
    expect(covered / 400).toBeLessThanOrEqual(0.97);
  }, 60_000);

  it('is wider where the people of a block fare alike', () => {
    const alike = Array.from({ length: 40 }, (_, at) => ({
      begun: 10,
      undone: at % 5 < 3 ? 10 : 0,
      beginnings: 0,
      stillRestricted: 0,
    }));
    const found = blockInterval(census(alike), 'share never redressed');
    expect((found?.high ?? 0) - (found?.low ?? 0)).toBeGreaterThan(2 * 4 * Math.sqrt(0.24 / 400));
  });

  it('is not given of other figures, of too few blocks, or where nothing happened', () => {
    expect(blockInterval(census(blocks(0.6, 1)), 'immunity')).toBeNull();
    expect(blockInterval(census(blocks(0.6, 1).slice(0, 7)), 'share never redressed')).toBeNull();
    expect(blockInterval(census(blocks(0.6, 1)), 'trap probability')).toBeNull();
  });
});

describe('the interval of the contagion number', () => {
  const contagion = (gained: readonly number[]) => ({
    list: 'barred',
    month: 0,
    injected: 0,
    gained: 0,
    lost: 0,
    blocks: gained.map((each) => ({ injected: 10, gained: each, lost: 2 })),
  });

  it('is about the number, and wider where blocks differ more', () => {
    const even = contagionInterval(contagion([10, 11, 12, 13, 14, 10, 11, 12, 13, 14]));
    const uneven = contagionInterval(contagion([2, 7, 12, 17, 22, 2, 7, 12, 17, 22]));
    // Ten blocks of 10 injected, 12 gained and 2 lost on average.
    expect(even?.value).toBeCloseTo(1, 12);
    expect(uneven?.value).toBeCloseTo(1, 12);
    const width = (found: typeof even): number => (found?.high ?? 0) - (found?.low ?? 0);
    expect(width(even)).toBeGreaterThan(0);
    expect(width(uneven)).toBeGreaterThan(3 * width(even));
  });

  it('is none with fewer than eight blocks, or where nobody was injected', () => {
    expect(contagionInterval(contagion([1, 2, 3, 4, 5, 6, 7]))).toBeNull();
    const nobody = contagion([0, 0, 0, 0, 0, 0, 0, 0]).blocks.map((each) => ({
      ...each,
      injected: 0,
    }));
    expect(contagionInterval({ ...contagion([]), blocks: nobody })).toBeNull();
  });
});
