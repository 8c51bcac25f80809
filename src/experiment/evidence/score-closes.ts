import type { RuleEvidence } from './evidence.js';
import { closingsOf } from './in-force.js';
import { tellClosings } from './rests-on-closings.js';
import { scoresBehind } from './scores-behind.js';

/** Does a score by itself close a part of life: through a grade, or through a list that it leads onto? */
export const scoreCloses: RuleEvidence = {
  kind: 'rules',
  name: 'a score closes parts of life',
  unit: 'yes or no',
  how: 'read from the rules: a grade closes a domain, or a score leads onto a blacklist that closes one, directly or through other lists',
  read(ground) {
    const found = closingsOf(ground).filter((closing) => scoresBehind(closing).length > 0);
    const { names, rests } = tellClosings(ground.regime, found);
    return {
      value: found.length > 0,
      found: found.length > 0 ? `it does, by ${names}` : 'no score closes anything',
      rests,
    };
  },
};
