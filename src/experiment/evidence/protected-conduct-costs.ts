import type { RuleEvidence } from './evidence.js';
import { conductAgainstPeople } from './conduct-behind.js';
import { namesOf, once, stretchesOf } from './in-force.js';

/** Does lawful speech, association or belief count against people? */
export const protectedConductCosts: RuleEvidence = {
  kind: 'rules',
  name: 'lawful speech, association or belief counts against people',
  unit: 'yes or no',
  how: 'read from the rules: conduct called lawful and protected costs points or leads onto a blacklist',
  read(ground) {
    const rests = once(
      stretchesOf(ground).flatMap((stretch) =>
        conductAgainstPeople(stretch)
          .filter((conduct) => conduct.lawful && conduct.protected)
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
