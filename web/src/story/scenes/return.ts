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
    term: { min: 3, max: TOWN_MONTHS, step: 3, atMost: 'never' },
    told: { min: 0, max: 100, step: 10 },
    appeal: { min: 0, max: 100, step: 10 },
  },
  bet: { max: 3000, step: 10, unit: 'unit-adults' },
  truth: (town) => lastOf(town).totals.wrongly,
  numbers: (town, before, { told }) => ({
    before: lastOf(before).totals.wrongly,
    freed: countFreed(town),
    untold: lastOf(town).totals.wronglyUntold,
    told,
  }),
  follows: ({ truth = 0, freed = 0, told = 0 }) => [
    freed > 0 ? 'return-freed' : 'return-never',
    ...(truth > 0 && told < 100 ? (['return-untold'] as const) : []),
  ],
  ways: [
    { name: 'way-none', town: FOR_EVER },
    { name: 'way-told', town: { ...FOR_EVER, told: 100 } },
    { name: 'way-term', town: { ...FOR_EVER, term: ALL_DOORS.term } },
    { name: 'way-appeal', town: { ...FOR_EVER, appeal: 10 } },
    { name: 'way-appeal', town: { ...FOR_EVER, appeal: 100 } },
  ],
});
