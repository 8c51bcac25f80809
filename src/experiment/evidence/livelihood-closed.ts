import type { RuleEvidence } from './evidence.js';
import { closingsOf, namesOf, once } from './in-force.js';

/** Is a part of life closed whose loss can put people into hardship? */
export const livelihoodClosed: RuleEvidence = {
  kind: 'rules',
  name: 'what is closed can cost people their means',
  unit: 'yes or no',
  how: 'read from the rules: a closed domain has `costs-means`',
  read(ground) {
    const rests = once(
      closingsOf(ground).flatMap(({ stretch, closes }) =>
        closes.flatMap((index) => {
          const domain = stretch.rules.domains[index];
          if (domain === undefined || domain.costsMeans === 0) return [];
          return [{ rule: `domain "${domain.name}"`, provenance: domain.provenance }];
        }),
      ),
    );
    return {
      value: rests.length > 0,
      found: rests.length > 0 ? `it can: ${namesOf(rests)}` : 'nothing that is closed costs means',
      rests,
    };
  },
};
