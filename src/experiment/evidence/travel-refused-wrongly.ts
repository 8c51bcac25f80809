import { ratio } from '../../metrics/ratio.js';
import type { MeasuredEvidence } from './evidence.js';
import { journeysOf } from './journeys.js';
import { weightOf } from './totals.js';

/** Of the refused journeys, how many were refused wrongly. */
export const travelRefusedWrongly: MeasuredEvidence = {
  kind: 'measured',
  name: 'refused journeys that were refused wrongly',
  unit: 'share',
  basis: 'simulated refusals',
  how: "of the expected refusals of domains that `serves: movement`, those in which the person's own acts would not have closed it",
  measure(run) {
    const { refused, wrongly } = journeysOf(run) ?? { refused: 0, wrongly: 0 };
    return { value: ratio(wrongly, refused), n: refused / weightOf(run) };
  },
};
