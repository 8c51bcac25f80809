import type { FleetRequest } from '../../experiment/attribution/attribution.js';
import type { SafeguardSearch, WeighedSet } from '../../experiment/safeguards/safeguard.js';
import { FEWEST } from '../../metrics/too-few.js';
import { SAMPLES_MIN } from '../../metrics/uncertainty/samples-min.js';
import { HARMS, type HarmUnit } from '../../experiment/harms.js';
import { and, capital } from '../text/lists.js';
import { count, plural, share } from '../text/numbers.js';
import { noWorsePart } from '../../experiment/safeguards/no-worse-part.js';
import { amount, differenceInWords, percentOf } from '../attribution/amounts.js';
import { restsOnFew } from '../attribution/attribution-words.js';
import {
  bestOf,
  emptied,
  isAtLittleLoss,
  isWorthTelling,
  LITTLE_LOSS,
  setAsideAlone,
} from './weighing.js';

/** What the harm that is to be lowered is counted in. */
export function unitOf({ objective }: SafeguardSearch): HarmUnit {
  return HARMS.find(({ name }) => name === objective.harm)?.unit ?? 'people';
}

/** The sets that nothing else beats, from the most harm removed to the least. */
export function frontOf({ sets }: SafeguardSearch): WeighedSet[] {
  return sets.filter(({ onFront }) => onFront).sort((a, b) => b.removed.value - a.removed.value);
}

/**
 * The answer in sentences: what there is, what removes most of it while the rules go on closing what they mean to close,
 * and only then what removes most at any price.
 */
export function answerOf(
  search: SafeguardSearch,
  request: Pick<FleetRequest, 'regime' | 'people'>,
): string[] {
  const { asItIs, objective, sets, idle } = search;
  const unit = unitOf(search);
  const few = restsOnFew(unit, asItIs.harm.value, request);
  const harm = `${capital(objective.harm)}, in the regime as it is: ${amount(asItIs.harm.value, unit)}.`;
  const changesNothing =
    idle.length === 0 ? [] : [`These change nothing in this regime: ${and(idle)}.`];
  if (asItIs.harm.value <= 0) return [`${harm} So there is nothing to remove.`, ...changesNothing];
  return [
    few === null ? harm : `${harm} ${few}`,
    ...bestInWords(search),
    ...sets
      .filter((one) => wouldRemoveMore(one, search))
      .map(
        (one) =>
          `${quoted(one.names)} would remove more alone, and is set aside because it raises another harm, ${and(one.raises)}: ${effectOf(one, search)}.`,
      ),
    ...changesNothing,
  ];
}

function bestInWords(search: SafeguardSearch): string[] {
  const good = search.sets.filter((set) => isWorthTelling(set, search));
  const isAlone = ({ names }: WeighedSet): boolean => names.length === 1;
  const cheap = good.filter((set) => isAtLittleLoss(set, search));
  const [cheapAlone, cheapest] = [bestOf(cheap.filter(isAlone)), bestOf(cheap)];
  const [alone, best] = [bestOf(good.filter(isAlone)), bestOf(good)];
  const say = (set: WeighedSet, price: string): string =>
    `${isAlone(set) ? 'Alone' : 'Together'}, ${price}, ${quoted(set.names)} ${isAlone(set) ? 'removes' : 'remove'} the most: ${effectOf(set, search)}.${madeUpFor(set, search)}`;
  if (best === undefined) {
    const isChance = search.sets.some(
      ({ raises, removed }) => raises.length === 0 && removed.value > 0,
    );
    return [
      isChance
        ? 'No safeguard removes enough of it to tell that from chance, or it raises another harm.'
        : 'No safeguard removes any of it without raising another harm.',
    ];
  }
  const atLittleLoss = [
    ...(cheapAlone === undefined ? ['No safeguard alone removes any of it at little loss.'] : []),
    ...distinct([cheapAlone, cheapest]).map((set) => say(set, 'at little loss')),
  ];
  const atAnyLoss = distinct([alone, best]).filter((set) => !cheap.includes(set));
  return [...atLittleLoss, ...atAnyLoss.map((set) => say(set, 'whatever is lost'))];
}

function distinct(sets: readonly (WeighedSet | undefined)[]): WeighedSet[] {
  return [...new Set(sets)].filter((set) => set !== undefined);
}

/** Whether a single safeguard that is set aside removes more than any other alone. */
function wouldRemoveMore(
  { isTold, names, raises, removed }: WeighedSet,
  { sets }: SafeguardSearch,
): boolean {
  if (names.length > 1 || raises.length === 0 || !isTold) return false;
  const others = sets.filter((one) => one.names.length === 1 && one.raises.length === 0);
  return removed.value > Math.max(0, ...others.map((one) => one.removed.value));
}

/** Why a safeguard that is set aside alone stands in a set all the same; begins with a space, or is empty. */
export function madeUpFor(set: WeighedSet, search: SafeguardSearch): string {
  const aside = setAsideAlone(set, search);
  const [one] = aside;
  if (one === undefined) return '';
  if (aside.length === 1)
    return ` ${quoted(one.names)} is set aside alone, since it raises ${and(one.raises)}; the others here make up for that.`;
  return ` ${quoted(aside.flatMap(({ names }) => names))} are set aside alone, since each raises another harm; the set as a whole does not.`;
}

/** Names of safeguards as a sentence has them. */
export function quoted(names: readonly string[]): string {
  return and(names.map((name) => `“${name}”`));
}

/**
 * `1.2 million, 40 %; on balance 3,000 person-months of earned restrictions are lost with it, 0.2 %`. Where the harm is gone
 * because all restrictions are, that is said.
 */
export function effectOf(set: WeighedSet, search: SafeguardSearch): string {
  const { removed, lost } = set;
  const { harm, earned } = search.asItIs;
  const part = percentOf(removed.value, harm.value);
  const left = emptied(set, search);
  const why = left === null ? '' : `, because ${left} is restricted any more`;
  const price =
    lost.value > 0
      ? `on balance ${count(lost.value)} person-months of earned restrictions are lost with it, ${percentOf(lost.value, earned.value)}`
      : lost.value < 0
        ? `on balance ${count(-lost.value)} more person-months of earned restrictions hold with it`
        : 'as many person-months of earned restrictions hold with it';
  return `${differenceInWords(removed.value, unitOf(search))}${part === '' ? '' : `, ${part}`}${why}; ${price}`;
}

/** What came of a set: `on the front`, `no better than Sunset alone`, `too few to tell`. */
export function verdictOf(set: WeighedSet, search: SafeguardSearch): string {
  const { mayRaise } = set;
  const unknown =
    mayRaise.length === 0 ? '' : `; whether it raises ${and(mayRaise)}: ${TOO_FEW_TO_TELL}`;
  return `${whatCameOf(set, search)}${unknown}`;
}

const TOO_FEW_TO_TELL = 'too few to tell';

function whatCameOf(set: WeighedSet, search: SafeguardSearch): string {
  if (set.raises.length > 0) return `set aside: raises ${and(set.raises)}`;
  const part = noWorsePart(set, search.sets);
  if (part !== undefined)
    return `no better than ${and(part.names)}${part.names.length === 1 ? ' alone' : ''}`;
  if (set.removed.value <= 0) return 'removes nothing';
  if (!set.isTold) return TOO_FEW_TO_TELL;
  return set.onFront ? 'on the front' : 'another beats it';
}

/** How it was looked for, and how sure it is. */
export function howItWasLookedFor(search: SafeguardSearch): string[] {
  const { beam, seeds, simulations, safeguards, sets } = search;
  const aside = sets.filter(({ raises }) => raises.length > 0).length;
  const sizes = new Set(sets.map(({ names }) => names.length)).size;
  return [
    `Every safeguard was tried alone (${safeguards.length} of them).${sizes > 1 ? ` Then a beam: the ${plural(beam, 'set')} of a size that remove the most harm, and those that nothing of their size beats, were each joined by every other safeguard, up to ${sizes} together. A set that is no better than a part of it was taken no further.` : ''} So a set that is good only as a whole can be missed. It took ${plural(simulations, 'different simulation')}, all on the same people with the same luck.`,
    `Removed is how much less there is of the harm. Lost is how many fewer person-months there are of people who are restricted and have earned a restriction, be it in another part of life: restrictions that the rules mean to make, and that a safeguard gives up. It is a net total: what is lost for some, less what comes to hold for others, for instance because who is let go after a mistake can be listed anew, and for longer, for what they do later. Below zero more of them hold than before. A set is on the front where nothing else that was looked at removes more and loses no more; to lose less than nothing is no merit there, since more restrictions are not looked for. At little loss means that at most ${share(LITTLE_LOSS)} of the earned restrictions are lost.`,
    ...(aside === 0
      ? []
      : [
          `${plural(aside, 'set')} ${aside === 1 ? 'was' : 'were'} set aside, since ${aside === 1 ? 'it raises' : 'they raise'} wrongful or other restrictions or silence by more than a hundredth. Only less harm is looked for.`,
        ]),
    `Neither is a set on the front for what it removes, nor is it set aside for what it raises, where ${seeds.length >= SAMPLES_MIN ? 'the interval of the difference reaches over 0' : `the difference is of under ${FEWEST} simulated months, acts or whatever the harm is counted in`}: that is too few to tell.`,
    seeds.length >= SAMPLES_MIN
      ? `Intervals of 95 % are over the ${seeds.length} seeds.`
      : `How it would be with other people and other luck is not known from so few seeds: ask for --seeds ${SAMPLES_MIN} to see.`,
  ];
}
