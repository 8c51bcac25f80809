import { crossContextShare as shareOf } from '../../metrics/cross-context-share.js';
import type { MeasuredEvidence } from './evidence.js';
import { lossesOf } from '../losses.js';
import { totalOf, weightOf } from './totals.js';

/** Of what was closed to people, the part that lies in another context than the conduct it goes back to. */
export const crossContextShare: MeasuredEvidence = {
  kind: 'measured',
  name: 'cross-context share of loss',
  unit: 'share',
  basis: 'simulated person-months of restriction',
  how: 'of the loss that goes back to conduct, the part in another context than that of the conduct; loss: person-months of closed domains, by the list or grade that closes them where and when it does, each as often as people ask for the domain; it goes back to kinds of conduct in proportion to entries by cause, records and points',
  measure(run) {
    return { value: shareOf(lossesOf(run)), n: totalOf(run, 'restricted') / weightOf(run) };
  },
};
