import type { Regime, Rules } from '../../regime/regime.js';

/** A month that never comes. */
const NEVER = Number.POSITIVE_INFINITY;

/**
 * The same people in a world without the regime: nobody is watched, listed or kept from anything, nobody rates
 * anybody, nothing is feared. What people wish to do, and how well off they are, is as declared. The names stay, and so
 * does the luck that hangs on them.
 */
export function withoutRegime(regime: Regime): Regime {
  return {
    ...regime,
    title: `${regime.title}, without the regime`,
    jurisdictions: regime.jurisdictions.map((place) => ({
      ...place,
      phases: place.phases.map(({ from, rules }) => ({ from, rules: withoutRules(rules) })),
    })),
    firms: null,
    interventions: [],
    expect: [],
  };
}

function withoutRules(rules: Rules): Rules {
  return {
    ...rules,
    channels: rules.channels.map((channel) => ({ ...channel, from: NEVER })),
    scores: rules.scores.map((score) => ({
      ...score,
      grades: score.grades.map((grade) => ({ ...grade, closes: [], opens: [] })),
    })),
    lists: rules.lists.map((list) => ({ ...list, from: NEVER, startsWith: 0 })),
    peers: null,
    adaptation: null,
  };
}
