import type { RuleEvidence } from './evidence.js';
import { closingsOf, namesOf, once } from './in-force.js';

/** Is something closed that falls on the children of the restricted? In a regime that is a school. */
export const schoolClosed: RuleEvidence = {
  kind: 'rules',
  name: 'a school is closed to children of restricted people',
  unit: 'yes or no',
  how: 'read from the rules: a closed domain `falls-on: children`',
  read(ground) {
    const rests = once(
      closingsOf(ground).flatMap(({ stretch, closes }) =>
        closes.flatMap((index) => {
          const domain = stretch.rules.domains[index];
          if (domain?.fallsOn !== 'children') return [];
          return [{ rule: `domain "${domain.name}"`, provenance: domain.provenance }];
        }),
      ),
    );
    return {
      value: rests.length > 0,
      found: rests.length > 0 ? `closed: ${namesOf(rests)}` : 'nothing that falls on children',
      rests,
    };
  },
};
