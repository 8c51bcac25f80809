import { mechanismScene } from '../mechanism.tsx';
import { countLowerThan, lastOf } from '../told.ts';
import { BEFRIENDED, MISTAKEN } from '../towns.ts';

/** The number says whom one knows. */
export const FRIENDS_SCENE = mechanismScene({
  id: 'friends',
  town: BEFRIENDED,
  before: MISTAKEN,
  mode: 'score',
  blanks: { friends: { min: 0, max: 60, step: 5 } },
  bet: { step: 100, unit: 'unit-adults' },
  truth: countLowerThan,
  numbers: (town, before) => ({
    higher: countLowerThan(before, town),
    restricted: lastOf(town).totals.restricted,
    before: lastOf(before).totals.restricted,
  }),
  follows: ({ restricted = 0, before = 0 }) => {
    if (restricted === before) return ['friends-same'];
    return [restricted < before ? 'friends-fewer' : 'friends-more'];
  },
});
