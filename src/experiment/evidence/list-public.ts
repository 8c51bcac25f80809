import type { RuleEvidence } from './evidence.js';
import { listName, namesOf, once, stretchesOf } from './in-force.js';

/** Can everybody read who is on a blacklist? */
export const listPublic: RuleEvidence = {
  kind: 'rules',
  name: 'a blacklist is public',
  unit: 'yes or no',
  how: 'read from the rules: `public` of the blacklists',
  read(ground) {
    const rests = once(
      stretchesOf(ground).flatMap(({ blacklists }) =>
        blacklists
          .filter((list) => list.public)
          .map((list) => ({ rule: listName(list), provenance: list.provenance })),
      ),
    );
    return {
      value: rests.length > 0,
      found: rests.length > 0 ? `public: ${namesOf(rests)}` : 'no blacklist is public',
      rests,
    };
  },
};
