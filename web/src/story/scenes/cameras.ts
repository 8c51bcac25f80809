import { count } from '../../text/text.ts';
import { mechanismScene } from '../mechanism.tsx';
import { countRelisted, lastOf, meanOf, wronglyOfGroup } from '../told.ts';
import { LISTED_BELOW, POINTS, THEFT_PERCENT, TOWN_PEOPLE } from '../town-regime.ts';
import { MISTAKEN } from '../towns.ts';

/** People of a country as large as the largest. */
const COUNTRY = 1_400_000_000;

/** To one digit: the few mistakes of a town of ten thousand say no more of a country. */
function rough(value: number): number {
  return Number(value.toPrecision(1));
}

/** A number of the town's people, as that of a country would be. */
function ofCountry(people: number): string {
  return count(rough((people * COUNTRY) / TOWN_PEOPLE));
}

/** A small rate of errors, times everybody, against something rare. */
export const CAMERAS_SCENE = mechanismScene({
  id: 'cameras',
  town: MISTAKEN,
  before: null,
  mode: 'restriction',
  blanks: {
    mistaken: { min: 0, max: 20, step: 1 },
    ratio: { min: 1, max: 10, step: 1 },
  },
  bet: { max: 100, step: 1, unit: 'unit-of-100' },
  truth: (town) => {
    const { restricted, wrongly } = lastOf(town).totals;
    return restricted === 0 ? 0 : (100 * wrongly) / restricted;
  },
  given: {
    theft: -POINTS.theft,
    thieves: 100 / THEFT_PERCENT,
    edge: LISTED_BELOW,
    term: MISTAKEN.term,
  },
  numbers: (town) => {
    const { restricted, wrongly } = lastOf(town).totals;
    return {
      restricted,
      wrongly,
      minority: wronglyOfGroup(town, 1),
      majority: wronglyOfGroup(town, 0),
      again: countRelisted(town),
      theft: -POINTS.theft,
      edge: LISTED_BELOW,
      term: MISTAKEN.term,
    };
  },
  follows: ({ wrongly = 0, again = 0 }) => [
    ...(again > 0 ? (['cameras-again'] as const) : []),
    ...(wrongly > 0 ? (['cameras-country'] as const) : []),
  ],
  words: (town) => ({
    country: ofCountry(lastOf(town).totals.wrongly),
    month: ofCountry(meanOf(town, 'falseRecords')),
  }),
});
