import type { RuleEvidence } from './evidence.js';
import { listName, namesOf, once, stretchesOf } from './in-force.js';

/** Is there a blacklist that nobody ever leaves, or only by an appeal? */
export const listWithoutEnd: RuleEvidence = {
  kind: 'rules',
  name: 'a blacklist has no end',
  unit: 'yes or no',
  how: 'read from the rules: a blacklist is left `never`, or by an appeal or an apology only',
  read(ground) {
    const lists = stretchesOf(ground).flatMap(({ blacklists }) => blacklists);
    const rests = once(
      lists
        .filter(({ leaves }) => leaves.every(({ kind }) => kind === 'appeal' || kind === 'apology'))
        .map((list) => ({ rule: listName(list), provenance: list.provenance })),
    );
    if (lists.length === 0) return { value: null, found: 'there is no blacklist', rests };
    return {
      value: rests.length > 0,
      found: rests.length > 0 ? `without end: ${namesOf(rests)}` : 'every blacklist has an end',
      rests,
    };
  },
};
