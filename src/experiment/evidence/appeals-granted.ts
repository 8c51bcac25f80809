import { appealSuccess } from '../../metrics/appeal-success.js';
import type { MeasuredEvidence } from './evidence.js';
import { totalOf, weightOf } from './totals.js';

/** Of the appeals decided, how many were granted. */
export const appealsGranted: MeasuredEvidence = {
  kind: 'measured',
  name: 'appeals granted',
  unit: 'share',
  basis: 'simulated decisions',
  how: 'of the appeals that were decided, those granted, rightly or not',
  measure(run) {
    const granted = totalOf(run, 'appeals granted');
    const refused = totalOf(run, 'appeals refused');
    return { value: appealSuccess(granted, refused), n: (granted + refused) / weightOf(run) };
  },
};
