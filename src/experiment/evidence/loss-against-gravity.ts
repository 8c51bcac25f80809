import { proportionality } from '../../metrics/proportionality.js';
import { isTooFew } from '../../metrics/too-few.js';
import type { AuditRun, MeasuredEvidence } from './evidence.js';
import { takenFrom } from './loss.js';
import { weightOf } from './totals.js';

/** As for the metric: with under four kinds of conduct, one pair decides a third of it or more. */
const KINDS_MIN = 4;

/** Do worse deeds lose people more? */
export const lossAgainstGravity: MeasuredEvidence = {
  kind: 'measured',
  name: 'correlation of loss with gravity',
  unit: 'correlation',
  basis: 'kinds of conduct that can lose people something',
  how: "proportionality, Kendall's tau-b over kinds of conduct that can lead to a closing, between the declared gravity and the loss (as for the cross-context share) for each record; 1: the worse the deed, the more is lost; 0: no connection; no answer with fewer than four kinds",
  measure(run) {
    const kinds = [...sanctionsOf(run).values()].filter(
      ({ records }) => !isTooFew(Math.round(records / weightOf(run))),
    );
    const sanctions = kinds.map(({ gravity, loss, records }) => ({
      gravity,
      loss: loss / records,
    }));
    const value = isTooFew(kinds.length, KINDS_MIN) ? null : proportionality(sanctions);
    return { value, n: kinds.length };
  },
};

interface Sum {
  readonly gravity: number;
  loss: number;
  records: number;
}

/** By the name of the conduct; records of a place are counted once, however many rules and phases it has. */
function sanctionsOf(run: AuditRun): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  const counted = new Set<string>();
  for (const { closing, amount, from, records } of takenFrom(run)) {
    const { rules, jurisdiction } = closing.stretch;
    from.forEach((part, index) => {
      const kind = rules.conduct[index];
      if (kind === undefined || part === 0) return;
      const sum = sums.get(kind.name) ?? { gravity: kind.gravity, loss: 0, records: 0 };
      sum.loss += amount * part;
      const place = `${jurisdiction}/${kind.name}`;
      if (!counted.has(place)) sum.records += records[index] ?? 0;
      counted.add(place);
      sums.set(kind.name, sum);
    });
  }
  return sums;
}
