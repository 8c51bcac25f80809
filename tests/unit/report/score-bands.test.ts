import { describe, expect, it } from 'vitest';
import { SCORE_BINS } from '../../../src/model/measures.js';
import { scoreBands } from '../../../src/report/score-bands.js';

describe('the bands of a score', () => {
  it('do not overlap, and hold every score once, as tally counts them', () => {
    const bands = scoreBands({ min: 0, unit: 5, levels: 41 });
    const ends = bands.flatMap(({ low, high }) => [low, high]);
    expect([ends[0], ends.at(-1)]).toEqual([0, 200]);
    for (let stored = 0; stored < 41; stored += 1) {
      const holding = bands.filter(({ low, high }) => low <= stored * 5 && stored * 5 <= high);
      expect(holding.map(({ bin }) => bin)).toEqual([Math.floor((stored * SCORE_BINS) / 41)]);
    }
  });

  it('are named by the scores in them, and left out where there is none', () => {
    const bands = scoreBands({ min: 1, unit: 1, levels: 3 });
    expect(bands.map(({ name }) => name)).toEqual(['1', '2', '3']);
    expect(scoreBands({ min: 0, unit: 5, levels: 41 })[9]?.name).toBe('95 to 100');
  });
});
