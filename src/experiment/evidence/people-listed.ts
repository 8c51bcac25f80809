import type { RuleEvidence } from './evidence.js';
import { listName, namesOf, once, stretchesOf } from './in-force.js';

/** Is there a blacklist, anywhere and at any time that is looked at? */
export const peopleListed: RuleEvidence = {
  kind: 'rules',
  name: 'people are put on blacklists',
  unit: 'yes or no',
  how: 'read from the rules: some blacklist is on in some month',
  read(ground) {
    const rests = once(
      stretchesOf(ground).flatMap(({ blacklists }) =>
        blacklists.map((list) => ({ rule: listName(list), provenance: list.provenance })),
      ),
    );
    return {
      value: rests.length > 0,
      found: rests.length > 0 ? `kept: ${namesOf(rests)}` : 'there is no blacklist',
      rests,
    };
  },
};
