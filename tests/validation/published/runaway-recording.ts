import type { Regime } from '../../../src/regime/regime.js';
import { publishedRegime } from './published-regime.js';
import { near, type Reproduced } from './result.js';
import { beginningWith } from './saved.js';

const RUNS = 60;
const STARTING = [609, 379] as const;
/** Where a run ends differs by some 0.02, and the published rule sends all attention to one place at a time. */
const TOLERANCE = 0.02;

/** 3: attention follows records, and records follow attention. */
export function runawayRecording(): Reproduced {
  const followed = publishedRegime('runaway-recording');
  const corrected = publishedRegime('runaway-recording', [
    'decay: 1.99%/month',
    'decay: 1.99%/month, corrected: true',
  ]);
  return {
    number: 3,
    title: 'Runaway recording',
    source: 'Ensign, Friedler, Neville, Scheidegger and Venkatasubramanian, PMLR 81, 2018',
    through:
      'a channel that follows records in two places, with weight 100 %, beginning with 609 and 379 remembered records (a saved state), and `corrected`. The published rule sends all attention to one place at a time, by a draw; here it is shared out, so one run differs less from another. What there is to find stands in the coverage of the places, since conduct has no factor by place; a month stands for two draws.',
    regimes: ['runaway-recording'],
    people: '512',
    seeds: `1 to ${RUNS}`,
    figures: [
      near(
        'share of place one among records, attention that follows them',
        0.933,
        meanShare(followed),
        TOLERANCE,
        3,
      ),
      near('the same by the corrected rule', 0.567, meanShare(corrected), TOLERANCE, 3),
    ],
  };
}

/** Of the records that the channel remembers in the end, the share of place one; the mean of all runs. */
function meanShare(regime: Regime): number {
  let sum = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const engine = beginningWith(regime, String(seed), 'attention', STARTING);
    for (let month = 0; month < regime.calendar.months; month++) engine.step();
    const records = engine.people.columns.find(({ name }) => name === 'attention');
    const [one = 0, two = 0] = records?.read(0) ?? [];
    sum += one / (one + two);
  }
  return sum / RUNS;
}
