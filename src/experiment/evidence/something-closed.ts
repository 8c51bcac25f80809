import type { RuleEvidence } from './evidence.js';
import { closingsOf } from './in-force.js';
import { tellClosings } from './rests-on-closings.js';

/** Does any list or grade close a part of life? */
export const somethingClosed: RuleEvidence = {
  kind: 'rules',
  name: 'a part of life is closed to people',
  unit: 'yes or no',
  how: 'read from the rules: a blacklist or a grade closes a domain',
  read(ground) {
    const found = closingsOf(ground);
    const { names, rests } = tellClosings(ground.regime, found);
    return {
      value: found.length > 0,
      found: found.length > 0 ? `closed by ${names}` : 'nothing is closed to anybody',
      rests,
    };
  },
};
