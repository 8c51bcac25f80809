import { ratio } from '../../metrics/ratio.js';
import type { AuditRun, MeasuredEvidence, Measurement } from './evidence.js';
import { amountOf, takenFrom, type Way } from './loss.js';
import { totalOf, weightOf } from './totals.js';

const HOW =
  'the same people are simulated once more with the same luck, and lawful conduct of gravity 0 costs them no points and leads onto no blacklist: so much less of this loss (person-months of closed domains, each as often as people ask for the domain) is there; other conduct may be needed for the same loss as well, so parts found in this way need not add up to the whole; below nought: there is more of it without; where a regime says no gravity, it says 0';

/** Of what was closed to people, the part that is not closed to them where lawful conduct without harm has no consequence. */
export const lossForHarmlessConduct: MeasuredEvidence = {
  kind: 'measured',
  name: 'loss for which lawful conduct without harm is needed',
  unit: 'part that falls away',
  basis: 'simulated person-months of restriction',
  how: `loss by any list or grade: ${HOW}`,
  compares: true,
  measure: (run) => measure(run, 'any'),
  fromCounts: partThatFallsAway,
};

/** The same of what a score led to. */
export const scoreLossForHarmlessConduct: MeasuredEvidence = {
  kind: 'measured',
  name: 'loss by a score for which lawful conduct without harm is needed',
  unit: 'part that falls away',
  basis: 'simulated person-months of restriction',
  how: `loss by a grade, or by a list as far as a score led onto it: ${HOW}`,
  compares: true,
  measure: (run) => measure(run, 'score'),
  fromCounts: partThatFallsAway,
};

function measure(run: AuditRun, way: Way): Measurement {
  const all = amountOf(takenFrom(run));
  const before = amountOf(takenFrom(run, { way }));
  const after = run.spared === null ? before : amountOf(takenFrom(run.spared, { way }));
  const n = all === 0 ? 0 : (before / all) * totalOf(run, 'restricted');
  const counts = [before, before - after];
  return { value: partThatFallsAway(counts), counts, n: n / weightOf(run) };
}

function partThatFallsAway([before = 0, gone = 0]: readonly number[]): number | null {
  return ratio(gone, before);
}
