import type { RuleEvidence } from './evidence.js';
import { closingsOf, namesOf, once, restsOnClosing } from './in-force.js';

/** Does any list or grade close a part of life? */
export const somethingClosed: RuleEvidence = {
  kind: 'rules',
  name: 'a part of life is closed to people',
  unit: 'yes or no',
  how: 'read from the rules: a blacklist or a grade closes a domain',
  read(ground) {
    const rests = once(closingsOf(ground).map(restsOnClosing));
    return {
      value: rests.length > 0,
      found: rests.length > 0 ? `closed by ${namesOf(rests)}` : 'nothing is closed to anybody',
      rests,
    };
  },
};
