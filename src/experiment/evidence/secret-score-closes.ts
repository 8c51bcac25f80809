import type { RuleEvidence } from './evidence.js';
import { closingsOf, namesOf, once, restsOnClosing } from './in-force.js';

/** Does the grade of a score that is not published close a part of life? Nobody is told of that in the model. */
export const secretScoreCloses: RuleEvidence = {
  kind: 'rules',
  name: 'an unpublished score closes parts of life',
  unit: 'yes or no',
  how: 'read from the rules: a grade of a score that is not published closes a domain; no notice is given of a grade',
  read(ground) {
    const rests = once(
      closingsOf(ground)
        .filter(({ source }) => source.kind === 'grade' && !source.score.published)
        .map(restsOnClosing),
    );
    return {
      value: rests.length > 0,
      found:
        rests.length > 0 ? `it does, by ${namesOf(rests)}` : 'no unpublished score closes anything',
      rests,
    };
  },
};
