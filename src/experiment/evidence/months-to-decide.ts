import type { RuleEvidence } from './evidence.js';
import { stretchesOf } from './in-force.js';

/** How long does it take to decide an appeal, at most? */
export const monthsToDecide: RuleEvidence = {
  kind: 'rules',
  name: 'months until an appeal is decided',
  unit: 'months',
  how: 'read from the rules: `decided-in`, the longest of all places and months; a month is the shortest time that the model knows',
  read(ground) {
    const appeals = stretchesOf(ground).flatMap(({ rules }) =>
      rules.redress.appeal === null
        ? []
        : [{ ...rules.redress.appeal, provenance: rules.redress.provenance }],
    );
    if (appeals.length === 0) return { value: null, found: 'there is no appeal', rests: [] };
    const value = Math.max(...appeals.map(({ decidedIn }) => decidedIn));
    return {
      value,
      found: value === 1 ? 'within a month' : `after ${value} months`,
      rests: appeals.slice(0, 1).map(({ provenance }) => ({ rule: 'redress', provenance })),
    };
  },
};
