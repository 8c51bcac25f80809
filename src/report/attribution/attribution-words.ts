import type {
  AttributedHarm,
  Attribution,
  FleetRequest,
} from '../../experiment/attribution/attribution.js';
import { type Cause, extremesOf } from '../../experiment/attribution/extremes-of.js';
import { partOfDifference } from '../../experiment/attribution/part-of-difference.js';
import { FEW_CASES, simulatedCases } from '../../experiment/attribution/simulated-cases.js';
import type { HarmName, HarmUnit } from '../../experiment/harms.js';
import { SAMPLES_MIN } from '../../metrics/uncertainty/samples-min.js';
import { and, capital } from '../text/lists.js';
import { monthName } from '../text/months.js';
import { count, plural } from '../text/numbers.js';
import { amount, differenceInWords, percentOf } from './amounts.js';

/** What was simulated: months, people, seeds. */
export function simulated({ regime, people, months, seed, seeds }: FleetRequest): string {
  const { from } = regime.calendar;
  const { standingFor } = regime.population;
  const scale = people === standingFor ? '' : ` standing for ${count(standingFor)}`;
  const luck = seeds === 1 ? `seed ${seed}` : `${seeds} seeds from ${seed} on`;
  return `${monthName(from)} to ${monthName(from + months - 1)}, ${plural(people, 'synthetic person', 'synthetic people')}${scale}, ${luck}`;
}

/** How it was found out, in sentences. */
export function howItWasDone({ mechanisms, method, seeds, simulations }: Attribution): string[] {
  const sets =
    method.kind === 'exact'
      ? `The regime was simulated with every set of the ${plural(mechanisms.length, 'mechanism')}`
      : `There are too many sets of ${plural(mechanisms.length, 'mechanism')} to go through, so they were switched on one after another in ${plural(method.orders, 'order')} drawn at random${seeds.length > 1 ? ', for each seed' : ''}`;
  return [
    `${sets}, on the same people with the same luck: ${plural(simulations, 'different simulation')}. What a mechanism causes is how much more harm there is with it than without, on average over all orders in which they can be switched on (Shapley values). So what they cause adds up to what all of them cause together; below zero means that a mechanism lowers the harm, and then the others come to more than the whole.`,
    sureness({ method, seeds }),
  ];
}

function sureness({ method, seeds }: Pick<Attribution, 'method' | 'seeds'>): string {
  if (seeds.length >= SAMPLES_MIN)
    return `Intervals of 95 % are over the ${seeds.length} seeds: other people with other luck.`;
  if (seeds.length > 1)
    return `All amounts are means over the ${seeds.length} seeds. ${OTHERS} With --seeds ${SAMPLES_MIN} and more there are intervals.`;
  if (method.kind === 'sampled')
    return `Intervals of 95 % say how far other orders would lead to other shares. ${OTHERS} Ask for --seeds ${SAMPLES_MIN}.`;
  return `For these people with this luck the shares are exact. ${OTHERS} Ask for --seeds ${SAMPLES_MIN}.`;
}

const OTHERS = 'How it would be with other people and other luck they do not say.';

/** What there is of a harm, what is left, what raises it the most and what lowers it the most. */
export function sentenceOn(
  harm: AttributedHarm,
  { mechanisms }: Pick<Attribution, 'mechanisms'>,
): string {
  const { name, unit, about, asItIs, left } = harm;
  const { most, least } = extremesOf(harm);
  const called = (cause: Cause): string => mechanisms[cause.at]?.name ?? '';
  const all = `${capital(name)} (${about}): ${amount(asItIs.value, unit)}. Without any of these mechanisms: ${amount(left.value, unit)}.`;
  const lowered =
    least === null
      ? null
      : `lowered the most by ${called(least)}, by ${differenceInWords(-least.value, unit)}`;
  if (most === null)
    return `${all} None of them raises it.${lowered === null ? '' : ` It is ${lowered}.`}`;
  const total = asItIs.value - left.value;
  const part =
    most.value > total ? '' : `, which is ${percentOf(most.value, total)} of the difference`;
  const raised = `raised the most by ${called(most)}, by ${differenceInWords(most.value, unit)}${part}`;
  return `${all} It is ${raised}${lowered === null ? '' : `, and ${lowered}`}.`;
}

/** The finding in sentences: the first harm, and then which mechanism is the largest cause of which others. */
export function findingsOf({ mechanisms, harms }: Attribution): string[] {
  const [first, ...others] = harms;
  if (first === undefined) return ['None of the harms that are looked at happens in this regime.'];
  const raisedBy = mechanisms.flatMap(({ name }, at) => {
    const raised = others.filter((harm) => extremesOf(harm).most?.at === at);
    return raised.length === 0 ? [] : [`Raised the most by ${name}: ${namesOf(raised)}.`];
  });
  const unraised = others.filter((harm) => extremesOf(harm).most === null);
  return [
    sentenceOn(first, { mechanisms }),
    ...raisedBy,
    ...(unraised.length === 0 ? [] : [`Raised by none of the mechanisms: ${namesOf(unraised)}.`]),
  ];
}

function namesOf(harms: readonly AttributedHarm[]): string {
  return and(harms.map(({ name }) => name));
}

/** A part of the difference in percent; nothing where mechanisms outweigh one another, so that a part is more than the whole. */
export function shareOfDifference(part: number, harm: AttributedHarm): string {
  const found = partOfDifference(part, harm);
  return found === null ? '' : percentOf(found, 1);
}

/** Why percentages that are above zero may come to more than 100; null where none is shown, or none is below zero. */
export function whatPercentSumTo(harm: AttributedHarm): string | null {
  const isShown = harm.caused.some(({ value }) => shareOfDifference(value, harm) !== '');
  const isBelow = harm.caused.some(({ value }) => value < 0);
  return isShown && isBelow ? 'The percentages sum to 100, because some are below zero.' : null;
}

/** A warning where a harm rests on few simulated cases; null where it rests on many, or is a share. */
export function restsOnFew(
  unit: HarmUnit,
  most: number,
  { regime, people }: Pick<FleetRequest, 'regime' | 'people'>,
): string | null {
  if (unit === 'share') return null;
  const { standingFor } = regime.population;
  const cases = simulatedCases(unit, most, { people, standingFor });
  if (cases === null || cases >= FEW_CASES || most <= 0) return null;
  return `That rests on ${CASES[unit](cases)}: take it roughly.`;
}

const CASES: Readonly<Record<Exclude<HarmUnit, 'share'>, (n: number) => string>> = {
  'person-months': (n) => `${plural(n, 'month')} in simulated lives`,
  refusals: (n) => `${plural(n, 'simulated refusal')}`,
  people: (n) => plural(n, 'simulated case'),
  listings: (n) => plural(n, 'simulated listing'),
  acts: (n) => plural(n, 'simulated act'),
};

/** The names of harms that did not happen with any set of mechanisms, or cannot in the regime. */
export function absentHarms(all: readonly HarmName[], { harms }: Attribution): HarmName[] {
  return all.filter((name) => !harms.some((harm) => harm.name === name));
}
