import { ratio } from '../../metrics/ratio.js';
import type { MeasuredEvidence } from './evidence.js';
import { amountOf, takenFrom } from './loss.js';
import { totalOf, weightOf } from './totals.js';

/** Of what was closed to people, the part that a score led to. */
export const lossByScore: MeasuredEvidence = {
  kind: 'measured',
  name: 'part of the loss that a score leads to',
  unit: 'share',
  basis: 'simulated person-months of restriction',
  how: 'of the loss (person-months of closed domains, each as often as people ask for the domain), that by a grade, or by a list as far as a score led onto it, directly or through other lists, by entries by cause; the rest is by lists that records, audits and the like lead onto',
  measure(run) {
    const value = ratio(amountOf(takenFrom(run, { way: 'score' })), amountOf(takenFrom(run)));
    return { value, n: totalOf(run, 'restricted') / weightOf(run) };
  },
};
