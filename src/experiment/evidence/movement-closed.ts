import type { RuleEvidence } from './evidence.js';
import { closingsOf, namesOf, once } from './in-force.js';
import { isMovement } from './movement-domains.js';

/** Is a way to move about closed? */
export const movementClosed: RuleEvidence = {
  kind: 'rules',
  name: 'a way to travel is closed',
  unit: 'yes or no',
  how: 'read from the rules: a closed domain is a way to travel by its name or its context',
  read(ground) {
    const rests = once(
      closingsOf(ground).flatMap(({ stretch, closes }) =>
        closes.flatMap((index) => {
          const domain = stretch.rules.domains[index];
          if (domain === undefined || !isMovement(domain)) return [];
          return [{ rule: `domain "${domain.name}"`, provenance: domain.provenance }];
        }),
      ),
    );
    return {
      value: rests.length > 0,
      found: rests.length > 0 ? `closed: ${namesOf(rests)}` : 'no way to travel is closed',
      rests,
    };
  },
};
