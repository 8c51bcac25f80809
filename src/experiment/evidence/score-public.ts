import type { RuleEvidence } from './evidence.js';
import { namesOf, once, scoreName, stretchesOf } from './in-force.js';

/** Can everybody see everybody's score, somewhere and at some time? */
export const scorePublic: RuleEvidence = {
  kind: 'rules',
  name: 'a score is published',
  unit: 'yes or no',
  how: 'read from the rules: `published` of some score, in some place and month',
  read(ground) {
    const rests = once(
      stretchesOf(ground).flatMap(({ scores, jurisdiction }) =>
        scores
          .filter(({ published }) => published)
          .map((score) => ({
            rule: `${scoreName(score)} in ${jurisdiction}`,
            provenance: score.provenance,
          })),
      ),
    );
    return {
      value: rests.length > 0,
      found: rests.length > 0 ? `published: ${namesOf(rests)}` : 'no score is published',
      rests,
    };
  },
};
