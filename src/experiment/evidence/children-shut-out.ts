import { ratio } from '../../metrics/ratio.js';
import type { MeasuredEvidence } from './evidence.js';
import { totalOf, weightOf } from './totals.js';

/** How many children bear a restriction of somebody in their household. */
export const childrenShutOut: MeasuredEvidence = {
  kind: 'measured',
  name: 'children who bear a restriction of their household',
  unit: 'share',
  basis: 'simulated children',
  how: 'person-months of minors on whom a closed domain of their household falls, of the person-months of minors',
  measure(run) {
    const minors = totalOf(run, 'people') - totalOf(run, 'adults');
    return {
      value: ratio(totalOf(run, 'children restricted'), minors),
      n: minors / run.series.months / weightOf(run),
    };
  },
};
