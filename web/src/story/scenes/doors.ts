import { mechanismScene } from '../mechanism.tsx';
import { lastOf } from '../told.ts';
import { DOORS } from '../town-regime.ts';
import { ALL_DOORS, WITH_FAMILIES } from '../towns.ts';

/** A list up to so many times as long as another is hardly longer. */
const HARDLY_LONGER = 1.1;

/** A list made for one thing closes others. */
export const DOORS_SCENE = mechanismScene({
  id: 'doors',
  town: ALL_DOORS,
  before: WITH_FAMILIES,
  mode: 'restriction',
  blanks: { doors: { min: 0, max: DOORS.length, step: 1 } },
  bet: { max: 1000, step: 10, unit: 'unit-people' },
  truth: (town, before) => lastOf(town).totals.hardship - lastOf(before).totals.hardship,
  asks: (before) => ({ before: lastOf(before).totals.hardship }),
  numbers: (town, before) => ({
    before: lastOf(before).totals.hardship,
    after: lastOf(town).totals.hardship,
    listed: lastOf(town).totals.restricted,
    listedBefore: lastOf(before).totals.restricted,
  }),
  follows: ({ truth = 0, listed = 0, listedBefore = 0 }) => {
    if (truth <= 0) return ['doors-same'];
    return listed < HARDLY_LONGER * listedBefore ? ['doors-more'] : [];
  },
});
