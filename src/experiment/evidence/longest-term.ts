import type { List } from '../../regime/regime.js';
import type { RuleEvidence } from './evidence.js';
import { listName, stretchesOf } from './in-force.js';

/** After how many months is an entry gone for sure, on the blacklist that keeps it longest? */
export const longestTerm: RuleEvidence = {
  kind: 'rules',
  name: 'months after which every entry has ended',
  unit: 'months',
  how: 'read from the rules: the longest `after … months` of the blacklists; no answer where a blacklist has none, so that an entry may last for ever',
  read(ground) {
    const lists = stretchesOf(ground).flatMap(({ blacklists }) => blacklists);
    if (lists.length === 0) return { value: null, found: 'there is no blacklist', rests: [] };
    const open = lists.find((list) => termOf(list) === null);
    if (open !== undefined)
      return {
        value: null,
        found: `${listName(open)} has no term`,
        rests: [{ rule: listName(open), provenance: open.provenance }],
      };
    const longest = lists.reduce((a, b) => ((termOf(b) ?? 0) > (termOf(a) ?? 0) ? b : a));
    return {
      value: termOf(longest),
      found: `${listName(longest)} keeps entries longest`,
      rests: [{ rule: listName(longest), provenance: longest.provenance }],
    };
  },
};

/** A term that new records begin afresh is no end that anybody can count on. */
function termOf({ leaves, restarts }: List): number | null {
  if (restarts) return null;
  const terms = leaves.flatMap((exit) => (exit.kind === 'term' ? [exit.months] : []));
  return terms.length === 0 ? null : Math.min(...terms);
}
