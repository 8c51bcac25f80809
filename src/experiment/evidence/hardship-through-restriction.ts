import { ratio } from '../../metrics/ratio.js';
import type { MeasuredEvidence } from './evidence.js';
import { totalOf, weightOf } from './totals.js';

/** Of those who fell into hardship, how many fell because something was closed to them. */
export const hardshipThroughRestriction: MeasuredEvidence = {
  kind: 'measured',
  name: 'hardship that a restriction brought about',
  unit: 'share',
  basis: 'simulated beginnings of hardship',
  how: 'of the beginnings of hardship, those caused by a closed domain',
  measure(run) {
    const fell = totalOf(run, 'fell into hardship');
    return {
      value: ratio(totalOf(run, 'fell into hardship through a restriction'), fell),
      n: fell / weightOf(run),
    };
  },
};
