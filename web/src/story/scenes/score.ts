import { mechanismScene } from '../mechanism.tsx';
import { countBelow } from '../told.ts';
import { SCORED } from '../towns.ts';

/** Everybody gets a number, which says what a camera happened to see. */
export const SCORE_SCENE = mechanismScene({
  id: 'score',
  town: SCORED,
  before: null,
  mode: 'score',
  blanks: { seen: { min: 0, max: 100, step: 10 } },
  bet: { max: 10_000, step: 100, unit: 'unit-people' },
  truth: (town) => countBelow(town, 0.5),
  numbers: (town, _, { seen }) => ({
    unseen: 100 - seen,
    adults: town.seen[0]?.totals.adults ?? 0,
  }),
});
