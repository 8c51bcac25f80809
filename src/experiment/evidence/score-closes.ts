import type { RuleEvidence } from './evidence.js';
import { closingsOf } from './in-force.js';
import { tellClosings } from './rests-on-closings.js';

/** Does a score by itself close a part of life: through a grade, or through a list that it leads onto? */
export const scoreCloses: RuleEvidence = {
  kind: 'rules',
  name: 'a score closes parts of life',
  unit: 'yes or no',
  how: 'read from the rules: a grade closes a domain, or a blacklist that closes one is entered by a score',
  read(ground) {
    const found = closingsOf(ground).filter(
      ({ source }) =>
        source.kind === 'grade' || source.list.enters.some(({ kind }) => kind === 'score'),
    );
    const { names, rests } = tellClosings(ground.regime, found);
    return {
      value: found.length > 0,
      found: found.length > 0 ? `it does, by ${names}` : 'no score closes anything',
      rests,
    };
  },
};
