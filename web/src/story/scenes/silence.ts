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
  numbers: (town, before) => {
    const silence = countSilence(town);
    return {
      ...silence,
      spared: Math.round(silence.spared),
      wrongly: lastOf(town).totals.wrongly,
      before: lastOf(before).totals.wrongly,
    };
  },
  follows: ({ truth = 0, spared = 0, wrongly = 0, before = 0, all = 0 }) => [
    ...(all > 0 ? (['silence-spared'] as const) : []),
    ...(truth > 50 && truth < spared ? (['silence-most'] as const) : []),
    ...(wrongly < before ? (['silence-fewer'] as const) : []),
  ],
});
