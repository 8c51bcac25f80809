import { falseDiscoveryRate } from '../../metrics/false-discovery-rate.js';
import type { MeasuredEvidence } from './evidence.js';
import { totalOf, weightOf } from './totals.js';

/** Of what is closed, how much the people's own acts would not have closed. */
export const wronglyShare: MeasuredEvidence = {
  kind: 'measured',
  name: 'restricted for what they did not do',
  unit: 'share',
  basis: 'simulated person-months of restriction',
  how: "false discovery rate: of the person-months with a closed domain, those in which the person's own acts, as far as truly seen, would not have closed it",
  measure(run) {
    const restricted = totalOf(run, 'restricted');
    return {
      value: falseDiscoveryRate(totalOf(run, 'restricted wrongly'), restricted),
      n: restricted / weightOf(run),
    };
  },
};
