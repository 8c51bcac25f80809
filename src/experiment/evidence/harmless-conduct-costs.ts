import type { RuleEvidence } from './evidence.js';
import { conductAgainstPeople } from './conduct-behind.js';
import { namesOf, once, stretchesOf } from './in-force.js';

/** Does conduct that harms nobody and is lawful count against people? */
export const harmlessConductCosts: RuleEvidence = {
  kind: 'rules',
  name: 'lawful conduct without harm counts against people',
  unit: 'yes or no',
  how: 'read from the rules: conduct of gravity 0 that the regime calls lawful costs points or leads onto a blacklist',
  read(ground) {
    const rests = once(
      stretchesOf(ground).flatMap((stretch) =>
        conductAgainstPeople(stretch)
          .filter(({ gravity, lawful }) => lawful && gravity === 0)
          .map(({ name, provenance }) => ({ rule: `conduct "${name}"`, provenance })),
      ),
    );
    return {
      value: rests.length > 0,
      found: rests.length > 0 ? `it does: ${namesOf(rests)}` : 'none does',
      rests,
    };
  },
};
