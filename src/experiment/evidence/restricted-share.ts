import { ratio } from '../../metrics/ratio.js';
import type { MeasuredEvidence } from './evidence.js';
import { totalOf, weightOf } from './totals.js';

/** Of the adults, how many have something closed to them. */
export const restrictedShare: MeasuredEvidence = {
  kind: 'measured',
  name: 'adults to whom something is closed',
  unit: 'share',
  basis: 'simulated adults',
  how: 'person-months with a closed domain, of the person-months of adults',
  measure(run) {
    const last = run.series.months - 1;
    return {
      value: ratio(totalOf(run, 'restricted'), totalOf(run, 'adults')),
      n: run.series.value(last, 'adults') / weightOf(run),
    };
  },
};
