import { conductBehindList, conductBehindScore, contextOf } from './conduct-behind.js';
import type { RuleEvidence, RuleFinding, RulesInForce } from './evidence.js';
import { type Closing, closingsOf } from './in-force.js';
import { tellClosings } from './rests-on-closings.js';
import { scoresBehind } from './scores-behind.js';

/** Does conduct in one part of life close another one? */
export const crossesContexts: RuleEvidence = {
  kind: 'rules',
  name: 'conduct in one context closes another',
  unit: 'yes or no',
  how: 'read from the rules: a list or a grade that conduct leads to closes a domain whose context is not that of the conduct',
  read: (ground) =>
    crossingsOf(ground, ({ stretch, source }) =>
      source.kind === 'list'
        ? [...conductBehindList(stretch, source.list)]
        : conductBehindScore(source.score),
    ),
};

/** The same, as far as a score leads to it. */
export const scoreCrossesContexts: RuleEvidence = {
  kind: 'rules',
  name: 'by a score, conduct in one context closes another',
  unit: 'yes or no',
  how: 'read from the rules: a grade, or a list that a score leads onto, closes a domain whose context is not that of conduct that costs points of the score',
  read: (ground) =>
    crossingsOf(ground, (closing) => scoresBehind(closing).flatMap(conductBehindScore)),
};

/** @param conductBehind the conduct that leads to a closing */
function crossingsOf(
  ground: RulesInForce,
  conductBehind: (closing: Closing) => readonly number[],
): RuleFinding {
  const crossing = closingsOf(ground).flatMap((closing) => {
    const { stretch, closes } = closing;
    const from = new Set(conductBehind(closing).map((each) => contextOf(stretch, each)));
    const to = new Set(closes.map((domain) => stretch.rules.domains[domain]?.context ?? ''));
    const crosses = [...from].some((context) => [...to].some((other) => other !== context));
    return crosses ? [{ closing, from, to }] : [];
  });
  const told = crossing
    .filter(
      ({ closing }, at) => crossing.findIndex((each) => each.closing.rule === closing.rule) === at,
    )
    .map(({ closing, from, to }) => `${closing.rule} (from ${some(from)} to ${some(to)})`);
  const more = told.length > MOST_TOLD ? ` and ${told.length - MOST_TOLD} more` : '';
  return {
    value: told.length > 0,
    found:
      told.length > 0
        ? `it does, by ${told.slice(0, MOST_TOLD).join('; ')}${more}`
        : 'what is closed is of the context of the conduct, or nothing is closed',
    rests: tellClosings(
      ground.regime,
      crossing.map(({ closing }) => closing),
    ).rests,
  };
}

const MOST_TOLD = 6;

function some(names: ReadonlySet<string>): string {
  const [shown, more] = [[...names].slice(0, 4), names.size - 4];
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
