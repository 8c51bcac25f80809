import { proportionality } from '../../metrics/proportionality.js';
import { isTooFew } from '../../metrics/too-few.js';
import { sanctionsOf } from '../losses.js';
import type { MeasuredEvidence } from './evidence.js';

/** As for the metric: with under four kinds of conduct, one pair decides a third of it or more. */
const KINDS_MIN = 4;

/** Do worse deeds lose people more? */
export const lossAgainstGravity: MeasuredEvidence = {
  kind: 'measured',
  name: 'correlation of loss with gravity',
  unit: 'correlation',
  basis: 'kinds of conduct that harm or cost something',
  how: "proportionality, Kendall's tau-b over kinds of conduct that harm somebody or lose people something, between the declared gravity and the loss (as for the cross-context share) for each record; 1: the worse the deed, the more is lost; 0: no connection; no answer with fewer than four kinds",
  measure(run) {
    const sanctions = sanctionsOf(run);
    const value = isTooFew(sanctions.length, KINDS_MIN) ? null : proportionality(sanctions);
    return { value, n: sanctions.length };
  },
};
