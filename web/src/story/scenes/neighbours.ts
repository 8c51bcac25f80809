import { mechanismScene } from '../mechanism.tsx';
import { lastOf } from '../told.ts';
import { FOR_EVER, RATED } from '../towns.ts';

/** Neighbours give each other points, and take them. */
export const NEIGHBOURS_SCENE = mechanismScene({
  id: 'neighbours',
  town: RATED,
  before: FOR_EVER,
  mode: 'restriction',
  blanks: { raters: { min: 0, max: 100, step: 10 }, spite: { min: 0, max: 100, step: 5 } },
  bet: { max: 4000, step: 50, unit: 'unit-adults' },
  truth: (town) => lastOf(town).totals.wrongly,
  numbers: (_, before, { raters, spite }) => ({
    before: lastOf(before).totals.wrongly,
    fair: raters > 0 && spite === 0 ? 1 : 0,
  }),
  follows: ({ truth = 0, before = 0, fair = 0 }) =>
    fair > 0 && truth > before ? ['neighbours-fair'] : [],
});
