import { conductBehindList, conductBehindScore } from './conduct-behind.js';
import type { RuleEvidence, RuleFinding, RulesInForce } from './evidence.js';
import { type Closing, closingsOf, namesOf, once } from './in-force.js';
import { isHarmless } from './is-harmless.js';
import { scoresBehind } from './scores-behind.js';

/** Can conduct that harms nobody and is lawful close something to people? */
export const harmlessConductCosts: RuleEvidence = {
  kind: 'rules',
  name: 'lawful conduct without harm can close something',
  unit: 'yes or no',
  how: 'read from the rules: conduct of gravity 0 that the regime calls lawful leads onto a list that closes something, or costs points of a score of which a grade does',
  read: (ground) =>
    harmlessBehind(ground, ({ stretch, source }) =>
      source.kind === 'list'
        ? [...conductBehindList(stretch, source.list)]
        : conductBehindScore(source.score),
    ),
};

/** The same, as far as a score leads to it. */
export const harmlessConductLowersScore: RuleEvidence = {
  kind: 'rules',
  name: 'lawful conduct without harm lowers a score that closes something',
  unit: 'yes or no',
  how: 'read from the rules: conduct of gravity 0 that the regime calls lawful costs points of a score of which a grade closes something, or which leads onto a list that does',
  read: (ground) =>
    harmlessBehind(ground, (closing) => scoresBehind(closing).flatMap(conductBehindScore)),
};

/** @param conductBehind the conduct that leads to a closing */
function harmlessBehind(
  ground: RulesInForce,
  conductBehind: (closing: Closing) => readonly number[],
): RuleFinding {
  const rests = once(
    closingsOf(ground).flatMap((closing) =>
      conductBehind(closing).flatMap((index) => {
        const conduct = closing.stretch.rules.conduct[index];
        if (conduct === undefined || !isHarmless(conduct)) return [];
        return [{ rule: `conduct "${conduct.name}"`, provenance: conduct.provenance }];
      }),
    ),
  );
  return {
    value: rests.length > 0,
    found: rests.length > 0 ? `it can: ${namesOf(rests)}` : 'none can',
    rests,
  };
}
