import type { RuleEvidence } from './evidence.js';
import { listName, namesOf, once, stretchesOf } from './in-force.js';

/** Ways off a list that are in the hands of the listed. */
const OWN_WAYS = new Set(['repaid', 'repair', 'score', 'apology']);

/** Can every blacklist be left by one's own doing? */
export const wayToRepair: RuleEvidence = {
  kind: 'rules',
  name: 'every blacklist can be left by repair',
  unit: 'yes or no',
  how: 'read from the rules: every blacklist is left by paying, by months without a record, by a score, or by an apology; waiting or an appeal is no repair',
  read(ground) {
    const lists = stretchesOf(ground).flatMap(({ blacklists }) => blacklists);
    const rests = once(
      lists
        .filter(({ leaves }) => !leaves.some(({ kind }) => OWN_WAYS.has(kind)))
        .map((list) => ({ rule: listName(list), provenance: list.provenance })),
    );
    if (lists.length === 0) return { value: null, found: 'there is no blacklist', rests };
    return {
      value: rests.length === 0,
      found: rests.length === 0 ? 'all can' : `no repair: ${namesOf(rests)}`,
      rests,
    };
  },
};
