import type { RuleEvidence } from './evidence.js';
import { namesOf, once, scoreName, stretchesOf } from './in-force.js';

/** Is a score kept of people, anywhere and at any time that is looked at? */
export const scoreKept: RuleEvidence = {
  kind: 'rules',
  name: 'a score is kept',
  unit: 'yes or no',
  how: 'read from the rules: some score is on in some month',
  read(ground) {
    const rests = once(
      stretchesOf(ground).flatMap(({ scores }) =>
        scores.map((score) => ({ rule: scoreName(score), provenance: score.provenance })),
      ),
    );
    return {
      value: rests.length > 0,
      found: rests.length > 0 ? `kept: ${namesOf(rests)}` : 'no score is kept',
      rests,
    };
  },
};
