import type { Outcome } from '../fleet/simulate.js';
import { HARM_NAMES, type HarmName } from '../harms.js';
import { intervalOfMean, type MeanInterval } from '../interval-of-mean.js';
import { isTold } from './is-told.js';
import type { Objective } from './objective.js';
import type { WeighedSet } from './safeguard.js';

/**
 * Harms that no safeguard may buy its benefit with: a set under which one of them grows by more than a hundredth is set
 * aside. Small growth is let pass, since a record that lands on the right person restricts somebody too; and so is growth
 * by a few events, which may be chance (see is-told.ts).
 */
const NOT_TO_RAISE: readonly HarmName[] = [
  'months restricted wrongly',
  'months restricted',
  'acts left undone',
];
const RAISED_MOST = 0.01;

/**
 * Weighs some safeguards against the regime as it is.
 *
 * @param standsFor for how many people a simulated person stands
 * @param before what the regime as it is came to, one for each seed
 * @param after what it came to with the safeguards, for the same seeds in the same order
 */
export function weigh(
  names: readonly string[],
  { harm }: Objective,
  before: readonly Outcome[],
  after: readonly Outcome[],
  standsFor: number,
): Omit<WeighedSet, 'onFront'> {
  const fallOf = (value: (outcome: Outcome) => number): number[] =>
    before.map((one, at) => value(one) - valueAt(after, at, value));
  const falls = Object.fromEntries(
    HARM_NAMES.map((name) => [name, intervalOfMean(fallOf(({ harms }) => harms[name] ?? 0))]),
  ) as Record<HarmName, MeanInterval>;
  const changes = Object.fromEntries(
    HARM_NAMES.map((name) => [name, falls[name].value === 0 ? 0 : -falls[name].value]),
  ) as Record<HarmName, number>;
  const isKnown = (name: HarmName): boolean => isTold(name, (each) => falls[each], standsFor);
  const raised = NOT_TO_RAISE.filter((name) => {
    const base = intervalOfMean(before.map(({ harms }) => harms[name] ?? 0)).value;
    return changes[name] > RAISED_MOST * base;
  });
  return {
    names,
    removed: falls[harm],
    isTold: isKnown(harm),
    lost: intervalOfMean(fallOf(({ earnedRestrictions }) => earnedRestrictions)),
    changes,
    raises: raised.filter(isKnown),
    mayRaise: raised.filter((name) => !isKnown(name)),
  };
}

function valueAt(
  outcomes: readonly Outcome[],
  at: number,
  value: (outcome: Outcome) => number,
): number {
  const outcome = outcomes[at];
  if (outcome === undefined) throw new RangeError('there is an outcome for every seed');
  return value(outcome);
}
