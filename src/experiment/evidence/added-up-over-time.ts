import type { RuleEvidence } from './evidence.js';
import { listName, namesOf, once, scoreName, stretchesOf } from './in-force.js';

/** Does what somebody did in one month still count with what they do in later ones? */
export const addedUpOverTime: RuleEvidence = {
  kind: 'rules',
  name: 'conduct is added up over a period',
  unit: 'yes or no',
  how: 'read from the rules: a score is moved by records, ties or ratings month after month, or a blacklist counts records of several months or asks how long something has been so',
  read(ground) {
    const rests = once(
      stretchesOf(ground).flatMap(({ scores, blacklists }) => [
        ...scores
          .filter(
            ({ points, ties, peers }) =>
              points.some((each) => each !== 0) || ties.some((pull) => pull > 0) || peers !== null,
          )
          .map((score) => ({ rule: scoreName(score), provenance: score.provenance })),
        ...blacklists
          .filter(({ enters }) =>
            enters.some(
              (rule) =>
                (rule.kind === 'records' && rule.window > 1) ||
                ((rule.kind === 'score' || rule.kind === 'member') && rule.months > 1),
            ),
          )
          .map((list) => ({ rule: listName(list), provenance: list.provenance })),
      ]),
    );
    return {
      value: rests.length > 0,
      found:
        rests.length > 0
          ? `added up by ${namesOf(rests)}`
          : 'each record has its consequence by itself, and nothing is added up',
      rests,
    };
  },
};
