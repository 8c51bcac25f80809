import { proportionality } from '../../metrics/proportionality.js';
import { isTooFew } from '../../metrics/too-few.js';
import type { AuditRun, MeasuredEvidence, Measurement } from './evidence.js';
import { takenFrom, type Way } from './loss.js';
import { weightOf } from './totals.js';

/** As for the metric: with under four kinds of conduct, one pair decides a third of it or more. */
const KINDS_MIN = 4;

const HOW =
  "proportionality, Kendall's tau-b over kinds of conduct behind it, between the declared gravity and the loss (person-months of closed domains, each as often as people ask for the domain) for each record; 1: the worse the deed, the more is lost; 0: no connection; no answer with fewer than four kinds; loss goes back to kinds of conduct in proportion to entries by cause, records and points of the whole population, which is an estimate";

/** Do worse deeds lose people more? */
export const lossAgainstGravity: MeasuredEvidence = {
  kind: 'measured',
  name: 'correlation of loss with gravity',
  unit: 'correlation',
  basis: 'kinds of conduct that can lose people something',
  how: `loss by any list or grade: ${HOW}`,
  measure: (run) => measure(run, 'any'),
};

/** The same of what a score led to. */
export const scoreLossAgainstGravity: MeasuredEvidence = {
  kind: 'measured',
  name: 'correlation with gravity of the loss that a score leads to',
  unit: 'correlation',
  basis: 'kinds of conduct that can lose people something by a score',
  how: `loss by a grade, or by a list as far as a score led onto it: ${HOW}`,
  measure: (run) => measure(run, 'score'),
};

function measure(run: AuditRun, way: Way): Measurement {
  const kinds = [...sanctionsOf(run, way).values()].filter(
    ({ records }) => !isTooFew(Math.round(records / weightOf(run))),
  );
  const sanctions = kinds.map(({ gravity, loss, records }) => ({ gravity, loss: loss / records }));
  const value = isTooFew(kinds.length, KINDS_MIN) ? null : proportionality(sanctions);
  return { value, n: kinds.length };
}

interface Sum {
  readonly gravity: number;
  loss: number;
  records: number;
}

/** By the name of the conduct; records of a place are counted once, however many rules and phases it has. */
function sanctionsOf(run: AuditRun, way: Way): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  const counted = new Set<string>();
  for (const { closing, from, records } of takenFrom(run, way)) {
    const { rules, jurisdiction } = closing.stretch;
    from.forEach((amount, index) => {
      const kind = rules.conduct[index];
      if (kind === undefined || amount === 0) return;
      const sum = sums.get(kind.name) ?? { gravity: kind.gravity, loss: 0, records: 0 };
      sum.loss += amount;
      const place = `${jurisdiction}/${kind.name}`;
      if (!counted.has(place)) sum.records += records[index] ?? 0;
      counted.add(place);
      sums.set(kind.name, sum);
    });
  }
  return sums;
}
