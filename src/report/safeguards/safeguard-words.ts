import type { FleetRequest } from '../../experiment/attribution/attribution.js';
import type { SafeguardSearch, WeighedSet } from '../../experiment/safeguards/safeguard.js';
import { SAMPLES_MIN } from '../../metrics/uncertainty/samples-min.js';
import { HARMS, type HarmUnit } from '../../experiment/harms.js';
import { and, capital } from '../text/lists.js';
import { count, plural } from '../text/numbers.js';
import { amount, percentOf } from '../attribution/amounts.js';
import { restsOnFew } from '../attribution/attribution-words.js';

/** What the harm that is to be lowered is counted in. */
export function unitOf({ objective }: SafeguardSearch): HarmUnit {
  return HARMS.find(({ name }) => name === objective.harm)?.unit ?? 'people';
}

/** The sets that nothing else beats, from the most harm removed to the least. */
export function frontOf({ sets }: SafeguardSearch): WeighedSet[] {
  return sets.filter(({ onFront }) => onFront).sort((a, b) => b.removed.value - a.removed.value);
}

/** The answer in sentences: what there is, and what removes most of it. */
export function answerOf(
  search: SafeguardSearch,
  request: Pick<FleetRequest, 'regime' | 'people'>,
): string[] {
  const { asItIs, objective, sets, idle } = search;
  const unit = unitOf(search);
  const [best] = frontOf(search);
  const singles = sets.filter(({ names }) => names.length === 1);
  const single = singles.find(({ raises }) => raises.length === 0);
  const few = restsOnFew(unit, asItIs.harm.value, request);
  const harm = `${capital(objective.harm)}, in the regime as it is: ${amount(asItIs.harm.value, unit)}.${few === null ? '' : ` ${few}`}`;
  const least = Math.max(0, single?.removed.value ?? 0);
  const aside = singles.filter(({ raises, removed }) => raises.length > 0 && removed.value > least);
  return [
    harm,
    ...(single === undefined || single.removed.value <= 0
      ? ['No safeguard alone removes any of it without raising another harm.']
      : [`Alone, ${quoted(single.names)} removes the most: ${effectOf(single, search)}.`]),
    ...(best !== undefined && best.names.length > 1
      ? [`Together, ${quoted(best.names)} remove the most: ${effectOf(best, search)}.`]
      : []),
    ...aside.map(
      (one) =>
        `${quoted(one.names)} would remove more alone, and is set aside because it raises another harm, ${and(one.raises)}: ${effectOf(one, search)}.`,
    ),
    ...(idle.length === 0 ? [] : [`These change nothing in this regime: ${and(idle)}.`]),
  ];
}

/** Names of safeguards as a sentence has them. */
export function quoted(names: readonly string[]): string {
  return and(names.map((name) => `“${name}”`));
}

/** `1.2 million, 40 %; on balance 3,000 person-months of earned restrictions are lost with it, 0.2 %`. */
export function effectOf({ removed, lost }: WeighedSet, search: SafeguardSearch): string {
  const { harm, earned } = search.asItIs;
  const part = percentOf(removed.value, harm.value);
  const price =
    lost.value > 0
      ? `on balance ${count(lost.value)} person-months of earned restrictions are lost with it, ${percentOf(lost.value, earned.value)}`
      : lost.value < 0
        ? `on balance ${count(-lost.value)} more person-months of earned restrictions hold with it`
        : 'as many person-months of earned restrictions hold with it';
  return `${amount(removed.value, unitOf(search))}${part === '' ? '' : `, ${part}`}; ${price}`;
}

/** How it was looked for, and how sure it is. */
export function howItWasLookedFor(search: SafeguardSearch): string[] {
  const { beam, seeds, simulations, safeguards, sets } = search;
  const aside = sets.filter(({ raises }) => raises.length > 0).length;
  const sizes = new Set(sets.map(({ names }) => names.length)).size;
  return [
    `Every safeguard was tried alone (${safeguards.length} of them).${sizes > 1 ? ` Then a beam: the ${plural(beam, 'set')} of a size that remove the most harm, and those that nothing of their size beats, were each joined by every other safeguard, up to ${sizes} together.` : ''} So a set that is good only as a whole can be missed. It took ${plural(simulations, 'different simulation')}, all on the same people with the same luck.`,
    'Removed is how much less there is of the harm. Lost is how many fewer person-months there are of people who are restricted and have earned a restriction, be it in another part of life: restrictions that the rules mean to make, and that a safeguard gives up. It is a net total: what is lost for some, less what comes to hold for others, for instance because who is let go after a mistake can be listed anew, and for longer, for what they do later. Below zero more of them hold than before. A set is on the front where nothing else that was looked at removes more and loses no more; to lose less than nothing is no merit there, since more restrictions are not looked for.',
    ...(aside === 0
      ? []
      : [
          `${plural(aside, 'set')} ${aside === 1 ? 'was' : 'were'} set aside, since ${aside === 1 ? 'it raises' : 'they raise'} wrongful or other restrictions or silence by more than a hundredth. Only less harm is looked for.`,
        ]),
    seeds.length >= SAMPLES_MIN
      ? `Intervals of 95 % are over the ${seeds.length} seeds.`
      : `How it would be with other people and other luck is not known from so few seeds: ask for --seeds ${SAMPLES_MIN} to see.`,
  ];
}
