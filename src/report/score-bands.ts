import { SCORE_BINS } from '../model/measures.js';
import type { ScoreStructure } from '../regime/compile/structure.js';
import { full } from './text/numbers.js';

/** One of the bands in which people are counted by score: the scores from `low` to `high`, both of them in it. */
export interface ScoreBand {
  /** Its number among the counted bands. */
  readonly bin: number;
  readonly low: number;
  readonly high: number;
  /** `90 to 95`, or `90` where no other score is in it. */
  readonly name: string;
}

/**
 * The bands of a score, lowest first. They are as tally.ts counts them: equal parts of the values that can be stored, so
 * that no score is in two of them. A score with fewer values than bands leaves some bands out.
 */
export function scoreBands({
  min,
  unit,
  levels,
}: Pick<ScoreStructure, 'min' | 'unit' | 'levels'>): ScoreBand[] {
  const first = (bin: number): number => Math.ceil((bin * levels) / SCORE_BINS);
  return Array.from({ length: SCORE_BINS }, (_, bin) => bin).flatMap((bin) => {
    if (first(bin) === first(bin + 1)) return [];
    const low = min + first(bin) * unit;
    const high = min + (first(bin + 1) - 1) * unit;
    return [
      { bin, low, high, name: low === high ? full(low, 1) : `${full(low, 1)} to ${full(high, 1)}` },
    ];
  });
}
