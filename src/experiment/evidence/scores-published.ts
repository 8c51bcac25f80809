import type { RuleEvidence } from './evidence.js';
import { namesOf, once, scoreName, stretchesOf } from './in-force.js';

/** Can everybody see every score that is kept of them? */
export const scoresPublished: RuleEvidence = {
  kind: 'rules',
  name: 'every score is published',
  unit: 'yes or no',
  how: 'read from the rules: `published` of every score, in every place and month in which it is on',
  read(ground) {
    const scores = stretchesOf(ground).flatMap((stretch) => stretch.scores);
    const rests = once(
      scores
        .filter(({ published }) => !published)
        .map((score) => ({ rule: scoreName(score), provenance: score.provenance })),
    );
    if (scores.length === 0) return { value: null, found: 'no score is kept', rests };
    return {
      value: rests.length === 0,
      found:
        rests.length === 0
          ? 'all are'
          : `not published, or not everywhere and always: ${namesOf(rests)}`,
      rests,
    };
  },
};
