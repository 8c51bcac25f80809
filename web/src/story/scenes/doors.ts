import { mechanismScene } from '../mechanism.tsx';
import { lastOf } from '../told.ts';
import { DOORS } from '../town-regime.ts';
import { ALL_DOORS, WITH_FAMILIES } from '../towns.ts';

/** A list made for one thing closes others. */
export const DOORS_SCENE = mechanismScene({
  id: 'doors',
  town: ALL_DOORS,
  before: WITH_FAMILIES,
  mode: 'restriction',
  blanks: { doors: { min: 0, max: DOORS.length, step: 1 } },
  bet: { max: 1000, step: 10, unit: 'unit-people' },
  truth: (town, before) => lastOf(town).totals.hardship - lastOf(before).totals.hardship,
  numbers: (town, before) => ({
    before: lastOf(before).totals.hardship,
    after: lastOf(town).totals.hardship,
    restricted: lastOf(town).totals.restricted,
  }),
});
