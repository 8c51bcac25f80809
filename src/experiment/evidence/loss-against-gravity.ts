import { proportionality } from '../../metrics/proportionality.js';
import { isTooFew } from '../../metrics/too-few.js';
import { sanctionsOf } from '../losses.js';
import type { AuditRun, MeasuredEvidence, Measurement } from './evidence.js';
import type { Way } from './loss.js';

/** As for the metric: with under four kinds of conduct, one pair decides a third of it or more. */
const KINDS_MIN = 4;

const HOW =
  "proportionality, Kendall's tau-b over kinds of conduct behind it, between the declared gravity and the loss (person-months of closed domains, each as often as people ask for the domain) for each record; 1: the worse the deed, the more is lost; 0: no connection; no answer with fewer than four kinds; loss goes back to kinds of conduct in proportion to entries by cause, records and points of the whole population, which is an estimate";

/** Do worse deeds lose people more? */
export const lossAgainstGravity: MeasuredEvidence = {
  kind: 'measured',
  name: 'correlation of loss with gravity',
  unit: 'correlation',
  basis: 'kinds of conduct that harm or cost something',
  how: `loss by any list or grade: ${HOW}`,
  measure: (run) => measure(run, 'any'),
};

/** The same of what a score led to. */
export const scoreLossAgainstGravity: MeasuredEvidence = {
  kind: 'measured',
  name: 'correlation with gravity of the loss that a score leads to',
  unit: 'correlation',
  basis: 'kinds of conduct that harm, or cost something by a score',
  how: `loss by a grade, or by a list as far as a score led onto it: ${HOW}`,
  measure: (run) => measure(run, 'score'),
};

function measure(run: AuditRun, way: Way): Measurement {
  const sanctions = sanctionsOf(run, { way });
  const value = isTooFew(sanctions.length, KINDS_MIN) ? null : proportionality(sanctions);
  return { value, n: sanctions.length };
}
