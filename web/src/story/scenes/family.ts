import { mechanismScene } from '../mechanism.tsx';
import { lastOf, wrongMonths } from '../told.ts';
import { BEFRIENDED, WITH_FAMILIES } from '../towns.ts';

/** Whoever lives with a listed person is listed too. */
export const FAMILY_SCENE = mechanismScene({
  id: 'family',
  town: WITH_FAMILIES,
  before: BEFRIENDED,
  mode: 'restriction',
  blanks: { family: { min: 0, max: 100, step: 10 } },
  bet: { max: 1000, step: 10, unit: 'unit-adults' },
  truth: (town) => lastOf(town).totals.wrongly,
  numbers: (town, before) => ({
    before: lastOf(before).totals.wrongly,
    more: wrongMonths(town) - wrongMonths(before),
  }),
  follows: ({ more = 0 }) => (more > 0 ? ['family-more'] : []),
});
