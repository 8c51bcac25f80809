import { mechanismScene } from '../mechanism.tsx';
import { countBelow, lastOf } from '../told.ts';
import { POINTS, SCORE_HIGHEST } from '../town-regime.ts';
import { SCORED } from '../towns.ts';

/** Everybody gets a number, which says what a camera happened to see. */
export const SCORE_SCENE = mechanismScene({
  id: 'score',
  town: SCORED,
  before: null,
  mode: 'score',
  blanks: { seen: { min: 0, max: 100, step: 10 } },
  bet: { step: 100, unit: 'unit-adults' },
  given: {
    start: SCORE_HIGHEST / 2,
    littering: -POINTS.littering,
    fine: -POINTS['unpaid fine'],
    protest: -POINTS.protest,
    helping: POINTS['helping out'],
  },
  truth: (town) => countBelow(lastOf(town), 0.5),
  numbers: (town, _, { seen }) => ({
    unseen: 100 - seen,
    adults: town.seen[0]?.totals.adults ?? 0,
  }),
});
