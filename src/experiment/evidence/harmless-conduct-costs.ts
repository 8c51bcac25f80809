import { conductBehindList, conductBehindScore } from './conduct-behind.js';
import type { RuleEvidence } from './evidence.js';
import { closingsOf, namesOf, once } from './in-force.js';
import { isHarmless } from './is-harmless.js';

/** Can conduct that harms nobody and is lawful close something to people? */
export const harmlessConductCosts: RuleEvidence = {
  kind: 'rules',
  name: 'lawful conduct without harm can close something',
  unit: 'yes or no',
  how: 'read from the rules: conduct of gravity 0 that the regime calls lawful leads onto a list that closes something, or costs points of a score of which a grade does',
  read(ground) {
    const rests = once(
      closingsOf(ground).flatMap(({ stretch, source }) => {
        const behind =
          source.kind === 'list'
            ? [...conductBehindList(stretch, source.list)]
            : conductBehindScore(source.score);
        return behind.flatMap((index) => {
          const conduct = stretch.rules.conduct[index];
          if (conduct === undefined || !isHarmless(conduct)) return [];
          return [{ rule: `conduct "${conduct.name}"`, provenance: conduct.provenance }];
        });
      }),
    );
    return {
      value: rests.length > 0,
      found: rests.length > 0 ? `it can: ${namesOf(rests)}` : 'none can',
      rests,
    };
  },
};
