import type { RuleEvidence } from './evidence.js';
import { namesOf, once, scoreName, stretchesOf } from './in-force.js';

/** Is everybody who is scored there by their own choice? */
export const joinedByChoice: RuleEvidence = {
  kind: 'rules',
  name: 'every score is joined by choice',
  unit: 'yes or no',
  how: 'read from the rules: `enrolment` by choice of every score; blacklists cannot be declined',
  read(ground) {
    const scores = stretchesOf(ground).flatMap((stretch) => stretch.scores);
    const rests = once(
      scores
        .filter(({ enrolment }) => enrolment === null)
        .map((score) => ({ rule: scoreName(score), provenance: score.provenance })),
    );
    if (scores.length === 0) return { value: null, found: 'no score is kept', rests };
    const entices = scores.some(({ enrolment }) => (enrolment?.enticements.length ?? 0) > 0);
    return {
      value: rests.length === 0,
      found:
        rests.length > 0
          ? `nobody can decline ${namesOf(rests)}`
          : `all are${entices ? ', and what they open draws people in' : ''}`,
      rests,
    };
  },
};
