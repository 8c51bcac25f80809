import type { Outcome } from '../fleet/simulate.js';
import { HARM_NAMES, type HarmName } from '../harms.js';
import { intervalOfMean } from '../interval-of-mean.js';
import type { Objective } from './objective.js';
import type { WeighedSet } from './safeguard.js';

/**
 * Harms that no safeguard may buy its benefit with: a set under which one of them grows by more than a hundredth is set
 * aside. Small growth is let pass, since a record that lands on the right person restricts somebody too.
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
 * @param before what the regime as it is came to, one for each seed
 * @param after what it came to with the safeguards, for the same seeds in the same order
 */
export function weigh(
  names: readonly string[],
  { harm }: Objective,
  before: readonly Outcome[],
  after: readonly Outcome[],
): Omit<WeighedSet, 'onFront'> {
  const fallOf = (value: (outcome: Outcome) => number): number[] =>
    before.map((one, at) => value(one) - valueAt(after, at, value));
  const changes = Object.fromEntries(
    HARM_NAMES.map((name) => {
      const change = -intervalOfMean(fallOf(({ harms }) => harms[name] ?? 0)).value;
      return [name, change === 0 ? 0 : change];
    }),
  ) as Record<HarmName, number>;
  const raises = NOT_TO_RAISE.filter((name) => {
    const base = intervalOfMean(before.map(({ harms }) => harms[name] ?? 0)).value;
    return changes[name] > RAISED_MOST * base;
  });
  return {
    names,
    removed: intervalOfMean(fallOf(({ harms }) => harms[harm] ?? 0)),
    lost: intervalOfMean(fallOf(({ earnedRestrictions }) => earnedRestrictions)),
    changes,
    raises,
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
