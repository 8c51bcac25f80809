import { mechanismScene } from '../mechanism.tsx';
import { countFreed, lastOf } from '../told.ts';
import { TOWN_MONTHS } from '../town-regime.ts';
import { ALL_DOORS, FOR_EVER } from '../towns.ts';

/** A list that nobody leaves. */
export const RETURN_SCENE = mechanismScene({
  id: 'return',
  town: FOR_EVER,
  before: ALL_DOORS,
  mode: 'restriction',
  blanks: {
    term: { min: 1, max: TOWN_MONTHS, step: 1, atMost: 'never' },
    told: { min: 0, max: 100, step: 10 },
    appeal: { min: 0, max: 100, step: 10 },
  },
  bet: { max: 3000, step: 10, unit: 'unit-adults' },
  truth: (town) => lastOf(town).totals.wrongly,
  numbers: (town, before) => ({
    before: lastOf(before).totals.wrongly,
    freed: countFreed(town),
  }),
  follows: ({ freed = 0 }) => (freed > 0 ? 'return-freed' : 'return-never'),
});
