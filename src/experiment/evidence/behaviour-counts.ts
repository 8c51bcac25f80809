import type { RuleEvidence } from './evidence.js';
import { conductBehindList } from './conduct-behind.js';
import { namesOf, once, stretchesOf } from './in-force.js';

/** Does what people do move a score or lead onto a list, for good or ill? */
export const behaviourCounts: RuleEvidence = {
  kind: 'rules',
  name: 'what people do counts',
  unit: 'yes or no',
  how: 'read from the rules: some kind of conduct has points of a score or leads onto a list',
  read(ground) {
    const rests = once(
      stretchesOf(ground).flatMap((stretch) => {
        const counted = new Set([
          ...stretch.scores.flatMap(({ points }) =>
            points.flatMap((each, conduct) => (each !== 0 ? [conduct] : [])),
          ),
          ...stretch.lists.flatMap((list) => [...conductBehindList(stretch, list)]),
        ]);
        return stretch.rules.conduct
          .filter((_, index) => counted.has(index))
          .map(({ name, provenance }) => ({ rule: `conduct "${name}"`, provenance }));
      }),
    );
    return {
      value: rests.length > 0,
      found: rests.length > 0 ? `counted: ${namesOf(rests)}` : 'no conduct counts',
      rests,
    };
  },
};
