import { closedFor } from './closed-uses.js';
import type { RuleEvidence } from './evidence.js';

/** Is a place closed in which people speak, meet or read? */
export const speechClosed: RuleEvidence = {
  kind: 'rules',
  name: 'a way to speak or to be heard is closed',
  unit: 'yes or no',
  how: 'read from the rules: a closed domain `serves: expression`, or stops lawful protected conduct; no answer where none does and some closed domain does not say what it serves',
  read: (ground) =>
    closedFor(ground, 'expression', ({ stops }, conduct) =>
      stops.some((index) => {
        const kind = conduct[index];
        return kind !== undefined && kind.lawful && kind.protected;
      }),
    ),
};
