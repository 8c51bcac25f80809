import type { Regime } from '../../../src/regime/regime.js';
import { publishedRegime } from './published-regime.js';
import { meanOf, near, type Reproduced } from './result.js';
import { beginningWith } from './saved.js';

const RUNS = 60;
const STARTING = [609, 379] as const;
/** Where a run ends differs by some 0.02, and the published rule sends all attention to one place at a time. */
const TOLERANCE = 0.02;

/** 3: attention follows records, and records follow attention. */
export function runawayRecording(): Reproduced {
  const followed = meanOf(shares(publishedRegime('runaway-recording')));
  const corrected = meanOf(
    shares(
      publishedRegime('runaway-recording', [
        'decay: 1.99%/month',
        'decay: 1.99%/month, corrected: true',
      ]),
    ),
  );
  const spread = ({ deviation }: { deviation: number }): string => deviation.toFixed(3);
  return {
    number: 3,
    title: 'Runaway recording',
    source: 'Ensign, Friedler, Neville, Scheidegger and Venkatasubramanian, PMLR 81, 2018',
    mechanisms:
      'a channel that follows records in two places, with weight 100 %, beginning with 609 and 379 remembered records (a saved state), and `corrected`.',
    simplified: `the published rule sends all attention to one place at a time, by a draw; here it is shared out, so one run differs less from another (by ${spread(followed)} and by ${spread(corrected)} in standard deviation). What there is to find stands in the coverage of the places, since conduct has no factor by place; a month stands for two draws, and ${RUNS} runs for the published 300.`,
    regimes: ['runaway-recording'],
    people: '512',
    seeds: `1 to ${RUNS}`,
    figures: [
      near(
        'share of place one among records, attention that follows them',
        0.933,
        followed.mean,
        TOLERANCE,
        'ours',
        3,
      ),
      near('the same by the corrected rule', 0.567, corrected.mean, TOLERANCE, 'ours', 3),
    ],
  };
}

/** Of the records that the channel remembers in the end, the share of place one, in each run. */
function shares(regime: Regime): number[] {
  return Array.from({ length: RUNS }, (_, run) => {
    const engine = beginningWith(regime, String(run + 1), 'attention', STARTING);
    for (let month = 0; month < regime.calendar.months; month++) engine.step();
    const records = engine.people.columns.find(({ name }) => name === 'attention');
    const [one = 0, two = 0] = records?.read(0) ?? [];
    return one / (one + two);
  });
}
