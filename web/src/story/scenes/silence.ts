import { mechanismScene } from '../mechanism.tsx';
import { countSilence, lastOf } from '../told.ts';
import { AFRAID, RATED } from '../towns.ts';

/** Who sees others punished stops speaking, unpunished. */
export const SILENCE_SCENE = mechanismScene({
  id: 'silence',
  town: AFRAID,
  before: RATED,
  mode: 'silence',
  blanks: { severity: { min: 0, max: 10, step: 1 } },
  bet: { max: 100, step: 1, unit: 'unit-of-100' },
  truth: (town) => {
    const { all, free } = countSilence(town);
    return all === 0 ? 0 : (100 * free) / all;
  },
  numbers: (town, before) => ({
    ...countSilence(town),
    wrongly: lastOf(town).totals.wrongly,
    before: lastOf(before).totals.wrongly,
  }),
  follows: ({ wrongly = 0, before = 0 }) => (wrongly < before ? 'silence-fewer' : null),
});
