import type { RuleEvidence } from './evidence.js';
import { stretchesOf } from './in-force.js';

/** Of the wrongly listed who appeal, how many are taken off, at least? */
export const appealsPutRight: RuleEvidence = {
  kind: 'rules',
  name: 'wrongly listed people whom an appeal takes off',
  unit: 'share',
  how: 'read from the rules: `right` of the appeal, the lowest of all places and months',
  read(ground) {
    const appeals = stretchesOf(ground).flatMap(({ rules }) =>
      rules.redress.appeal === null
        ? []
        : [{ ...rules.redress.appeal, provenance: rules.redress.provenance }],
    );
    if (appeals.length === 0) return { value: null, found: 'there is no appeal', rests: [] };
    const value = Math.min(...appeals.map(({ right }) => right));
    return {
      value,
      found: `of those who appeal and are wrongly listed, so many are taken off`,
      rests: appeals.slice(0, 1).map(({ provenance }) => ({ rule: 'redress', provenance })),
    };
  },
};
