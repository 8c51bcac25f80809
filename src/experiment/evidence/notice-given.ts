import type { RuleEvidence } from './evidence.js';
import { closingsOf } from './in-force.js';

/** Which part of those newly listed is told, at least? */
export const noticeGiven: RuleEvidence = {
  kind: 'rules',
  name: 'part of the newly listed who are told',
  unit: 'share',
  how: 'read from the rules: `notice`, the lowest of all places and months in which something is closed; it is given in the month of the listing',
  read(ground) {
    const closings = closingsOf(ground);
    if (closings.length === 0)
      return { value: null, found: 'nothing is closed to anybody', rests: [] };
    const { redress } = closings.reduce((a, b) =>
      b.stretch.rules.redress.notice < a.stretch.rules.redress.notice ? b : a,
    ).stretch.rules;
    return {
      value: redress.notice,
      found: redress.notice === 0 ? 'nobody is told' : 'notice is given',
      rests: [{ rule: 'redress', provenance: redress.provenance }],
    };
  },
};
