import type { Regime } from 'glasshouse';

/** The range of a score, in points. */
export interface ScoreRange {
  readonly min: number;
  readonly max: number;
}

/** The range of the score that a town is coloured by, over all places and times; null: the regime has none. */
export function firstScore({ jurisdictions }: Regime): ScoreRange | null {
  const all = jurisdictions
    .flatMap(({ phases }) => phases.map(({ rules }) => rules.scores[0]))
    .filter((score) => score !== undefined);
  if (all.length === 0) return null;
  return {
    min: Math.min(...all.map(({ min }) => min)),
    max: Math.max(...all.map(({ max }) => max)),
  };
}
