import { crossContextShare as shareOf } from '../../metrics/cross-context-share.js';
import { lossesOf } from '../losses.js';
import type { AuditRun, MeasuredEvidence, Measurement } from './evidence.js';
import { amountOf, takenFrom, type Way } from './loss.js';
import { totalOf, weightOf } from './totals.js';

const HOW =
  'of this loss, as far as it goes back to conduct, the part in another context than that of the conduct; loss: person-months of closed domains, by the list or grade that closes them where and when it does, each as often as people ask for the domain; it goes back to kinds of conduct in proportion to entries by cause, records and points of the whole population, which is an estimate: who did what is not looked at person by person';

/** Of what a score led to, the part that lies in another context than the conduct behind it. */
export const crossContextShare: MeasuredEvidence = {
  kind: 'measured',
  name: 'cross-context share of the loss that a score leads to',
  unit: 'share',
  basis: 'simulated person-months of restriction',
  how: `loss by a grade, or by a list as far as a score led onto it: ${HOW}`,
  measure: (run) => measure(run, 'score'),
};

/** The same of what no score led to. */
export const crossContextShareOfTheRest: MeasuredEvidence = {
  kind: 'measured',
  name: 'cross-context share of the rest of the loss',
  unit: 'share',
  basis: 'simulated person-months of restriction',
  how: `loss by lists, as far as no score led onto them: ${HOW}`,
  measure: (run) => measure(run, 'no score'),
};

function measure(run: AuditRun, way: Way): Measurement {
  const all = amountOf(takenFrom(run));
  const n = all === 0 ? 0 : (amountOf(takenFrom(run, { way })) / all) * totalOf(run, 'restricted');
  return { value: shareOf(lossesOf(run, { way })), n: n / weightOf(run) };
}
