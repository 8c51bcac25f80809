import { falseDiscoveryRate } from '../../metrics/false-discovery-rate.js';
import type { MeasuredEvidence } from './evidence.js';
import { totalOf, weightOf } from './totals.js';

/** Of the months of restriction, how many the people's own acts would not have brought about. */
export const wronglyShare: MeasuredEvidence = {
  kind: 'measured',
  name: 'months of restriction for what people did not do',
  unit: 'share',
  basis: 'simulated person-months of restriction',
  how: "of the person-months with a closed domain in all months together, those in which the person's own acts, as far as truly seen, would have left open something that is closed (the false discovery rate of a run counts only those whose acts would have closed nothing at all)",
  measure(run) {
    const restricted = totalOf(run, 'restricted');
    return {
      value: falseDiscoveryRate(totalOf(run, 'restricted wrongly'), restricted),
      n: restricted / weightOf(run),
    };
  },
};
