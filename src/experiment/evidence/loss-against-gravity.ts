import type { MeasuredEvidence } from './evidence.js';
import { kendallTau } from './kendall-tau.js';
import { lossesOf, recordsOf } from './loss.js';

/** Of fewer kinds an order says nothing: three are in order by chance one time in six. */
const KINDS_MIN = 5;

/** Do worse deeds lose people more? */
export const lossAgainstGravity: MeasuredEvidence = {
  kind: 'measured',
  name: 'correlation of loss with gravity',
  unit: 'correlation',
  basis: 'kinds of conduct that led to a loss',
  how: "Kendall's tau-b over kinds of conduct between the declared gravity and the person-months of closed domains for each record; 1: the worse the deed, the more is lost; 0: no connection; no answer with fewer than five kinds",
  measure(run) {
    const losses = new Map<string, { gravity: number; loss: number; records: number }>();
    const counted = new Set<string>();
    for (const { closing, personMonths, conduct } of lossesOf(run))
      for (const [index, part] of conduct) {
        const kind = closing.stretch.rules.conduct[index];
        if (kind === undefined) continue;
        const found = losses.get(kind.name) ?? { gravity: kind.gravity, loss: 0, records: 0 };
        found.loss += personMonths * part;
        // Records are counted once for each place, however many phases and lists it has.
        const place = `${closing.stretch.jurisdiction}/${kind.name}`;
        if (!counted.has(place)) found.records += recordsOf(run, closing.stretch, kind.name);
        counted.add(place);
        losses.set(kind.name, found);
      }
    const kinds = [...losses.values()].filter(({ records }) => records > 0);
    const pairs = kinds.map(({ gravity, loss, records }) => [gravity, loss / records] as const);
    return {
      value: kinds.length < KINDS_MIN ? null : kendallTau(pairs),
      n: kinds.length,
    };
  },
};
