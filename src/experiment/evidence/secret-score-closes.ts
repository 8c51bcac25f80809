import type { RuleEvidence } from './evidence.js';
import { closingsOf } from './in-force.js';
import { tellClosings } from './rests-on-closings.js';

/** Does the grade of a score that is not published close a part of life? Nobody is told of that in the model. */
export const secretScoreCloses: RuleEvidence = {
  kind: 'rules',
  name: 'an unpublished score closes parts of life',
  unit: 'yes or no',
  how: 'read from the rules: a grade of a score that is not published closes a domain; no notice is given of a grade',
  read(ground) {
    const found = closingsOf(ground).filter(
      ({ source }) => source.kind === 'grade' && !source.score.published,
    );
    const { names, rests } = tellClosings(ground.regime, found);
    return {
      value: found.length > 0,
      found: found.length > 0 ? `it does, by ${names}` : 'no unpublished score closes anything',
      rests,
    };
  },
};
