import type { RuleEvidence } from './evidence.js';
import { namesOf, once, scoreName, stretchesOf } from './in-force.js';

/** Does whom people know, or what those people say of them, move a score? */
export const companyCounts: RuleEvidence = {
  kind: 'rules',
  name: 'whom people know counts',
  unit: 'yes or no',
  how: "read from the rules: ties pull a score, or others' ratings move it",
  read(ground) {
    const rests = once(
      stretchesOf(ground).flatMap(({ scores }) =>
        scores
          .filter(({ ties, peers }) => ties.some((pull) => pull > 0) || peers !== null)
          .map((score) => ({ rule: scoreName(score), provenance: score.provenance })),
      ),
    );
    return {
      value: rests.length > 0,
      found:
        rests.length > 0
          ? `ties or ratings move ${namesOf(rests)}`
          : 'neither ties nor ratings move a score',
      rests,
    };
  },
};
