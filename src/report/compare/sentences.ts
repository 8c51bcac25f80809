import { SAMPLES_MIN } from '../../metrics/uncertainty/samples-min.js';
import { FEWEST } from '../../metrics/too-few.js';
import type { Comparison } from '../../experiment/compare/comparison.js';
import type { PairedFigure } from '../../experiment/compare/paired-figures.js';
import { basis, basisText, borne, type Scale } from '../basis.js';
import { and } from '../text/lists.js';
import { monthName } from '../text/months.js';
import { count, counted, plural, were } from '../text/numbers.js';
import { intervalText, isFewCases, isSame, moreOrFewer } from './figure-text.js';
import { moverSentence } from './mover.js';
import type { RuleDifference } from './rule-diff.js';
import { scaleOf } from './scale-of.js';
import { patchTexts, underB } from './side-text.js';
import type { Measured, Moved } from './transition-totals.js';

/** The answer of a comparison in a few sentences that can be read aloud: what it does to people, what differs, to whom. */
export function comparisonSentences(
  comparison: Comparison,
  differences: readonly RuleDifference[],
  moved: readonly Moved[],
): string[] {
  const [everybody] = moved;
  if (everybody === undefined) return [];
  const scale = scaleOf(comparison);
  return [
    differences.length === 0 ? null : lead(comparison, scale),
    rulesSentence(comparison, differences),
    figureSentence(comparison, 'restricted', scale),
    figureSentence(comparison, 'restricted wrongly', scale),
    moverSentence(comparison),
    personByPerson(everybody, scale),
    byGroup(moved, scale),
    everSentence(everybody, scale),
  ].filter((sentence) => sentence !== null);
}

/** What B does to people beside A, at the end: how many more or fewer are restricted, and how many wrongly. */
function lead(comparison: Comparison, scale: Scale): string {
  const where = `${underB(comparison)}, in ${monthName(comparison.until)}`;
  const [all, wrongly] = ['restricted', 'restricted wrongly'].map((metric) =>
    headFigure(comparison, metric),
  );
  const known = [all, wrongly].filter((figure) => figure !== undefined);
  if (known.length > 0 && known.every(({ a, b }) => a === 0 && b === 0))
    return `${where}, nobody is restricted, and nobody is under A.`;
  const said = [
    all === undefined ? null : change(all, 'restricted', scale),
    wrongly === undefined ? null : change(wrongly, 'wrongly', scale),
  ].filter((each) => each !== null);
  return said.length === 0
    ? `${where}, how many are restricted cannot be told.`
    : `${where}, ${said.join('; ')}.`;
}

/** `663 more people are restricted than under A`; where too few are to tell, that. */
function change(figure: PairedFigure, what: string, scale: Scale): string | null {
  if (isFewCases(figure))
    return `too few people are ${what === 'restricted' ? what : `restricted ${what}`} to say whether more or fewer are (${casesText(figure, scale)})`;
  const { a, b, difference, interval } = figure;
  if (a === null || b === null || difference === null) return null;
  if (a === 0 && b === 0) return `nobody is restricted ${what} under either`;
  const chance =
    interval !== null && interval.low < 0 && interval.high > 0 ? ', which can be chance' : '';
  const than = what === 'restricted' ? 'people are restricted than under A' : what;
  const size = Math.abs(difference);
  if (moreOrFewer(difference) === 'as many')
    return what === 'restricted' ? 'as many people are restricted as under A' : `as many ${what}`;
  const number = borne(size, scale);
  return `${count(number)} ${difference > 0 ? 'more' : 'fewer'} ${than}${basis(size, scale)}${chance}`;
}

/** On how many cases a count rests that is not told for being of too few: `n = 7 and 6`. */
function casesText({ n }: PairedFigure, { seeds = 1 }: Scale): string {
  return `n = ${n.a === n.b ? n.a : `${n.a} and ${n.b}`}${seeds > 1 ? ' a seed' : ''}`;
}

/** A figure of everybody. */
function headFigure({ figures }: Comparison, metric: string): PairedFigure | undefined {
  return figures.find(
    ({ metric: name, where }) => name === metric && Object.keys(where).length === 0,
  );
}

function rulesSentence(comparison: Comparison, differences: readonly RuleDifference[]): string {
  if (differences.length === 0)
    return 'The rules of A and B are the same: nothing differs, and so nobody fares otherwise.';
  const names = differences.slice(0, 3).map(({ name }) => `"${name}"`);
  const rest = differences.length - names.length;
  const all = rest > 0 ? [...names, `${rest} more`] : names;
  const patches = patchTexts(comparison.b).map((text) => ` ${text}`);
  return `A and B differ in ${plural(differences.length, 'rule')}: ${and(all)}.${patches.join('')}`;
}

function figureSentence(comparison: Comparison, metric: string, scale: Scale): string | null {
  const found = headFigure(comparison, metric);
  if (found === undefined) return null;
  if (isFewCases(found))
    return `In ${monthName(comparison.until)}, under ${FEWEST} simulated people are ${metric} under A and under B: too few to tell how many are, or a difference (${casesText(found, scale)}).`;
  const { a, b, difference } = found;
  if (a === null || b === null || difference === null || (a === 0 && b === 0)) return null;
  const levels = `In ${monthName(comparison.until)}, ${counted(a, 'person', 'people')}${basis(a, scale)} ${count(a) === '1' ? 'is' : 'are'} ${metric} under A and ${count(b)}${basis(b, scale)} under B`;
  const few = basisText(Math.abs(difference), scale);
  const sure = [few, ...sureness(found, scale)].filter((part) => part !== '').join('; ');
  return `${levels}: ${moreOrFewer(borne(difference, scale))}${sure === '' ? '' : ` (${sure})`}.`;
}

function sureness({ interval, seeds }: PairedFigure, scale: Scale): string[] {
  if (interval === null) return [];
  if (isSame(interval)) return [`the same in all ${seeds} seeds`];
  const [low = '', high = ''] = [interval.low, interval.high].map((bound) =>
    moreOrFewer(borne(bound, scale)),
  );
  return [
    low === high
      ? `about the same in all ${seeds} seeds`
      : `between ${low} and ${high}, 95 % interval over ${seeds} seeds`,
  ];
}

/** People, on how many simulated they rest, and between which numbers they are. */
function people(value: number, scale: Scale): string {
  return `${count(borne(value, scale))}${basis(value, scale)}`;
}

function measured({ value, interval }: Measured, scale: Scale): string {
  const { seeds = 1 } = scale;
  if (interval === null || isSame(interval)) return people(value, scale);
  const bounds = intervalText(interval, seeds, (bound) => count(borne(bound, scale)));
  const few = basisText(value, scale);
  return `${count(borne(value, scale))} (${few === '' ? '' : `${few}; `}95 % interval ${bounds})`;
}

function personByPerson(
  { freed, freedOfWrongly, newlyRestricted, newlyWrongly }: Moved,
  scale: Scale,
): string {
  if (freed.value === 0 && newlyRestricted.value === 0)
    return 'Person by person, nobody is freed by going from A to B at that time, and nobody is newly restricted.';
  const part = (all: Measured, some: Measured, verb: string, how: string): string =>
    all.value === 0
      ? `nobody is ${verb}`
      : `${measured(all, scale)} ${count(all.value) === '1' ? 'is' : 'are'} ${verb}, ${some.value === 0 ? 'none' : people(some.value, scale)} of them ${how}`;
  return `Person by person, going from A to B: ${part(freed, freedOfWrongly, 'freed', 'from a wrongful restriction')}; ${part(newlyRestricted, newlyWrongly, 'newly restricted', 'wrongly')}.`;
}

function byGroup(moved: readonly Moved[], scale: Scale): string | null {
  const groups = moved.flatMap(({ group, freed, newlyRestricted }) => {
    if (group === null || (freed.value === 0 && newlyRestricted.value === 0)) return [];
    const some = (value: number): string => (value === 0 ? 'nobody' : people(value, scale));
    return [
      `of "${group}" ${some(freed.value)} freed and ${some(newlyRestricted.value)} newly restricted`,
    ];
  });
  return groups.length === 0 ? null : `By group: ${groups.join('; ')}.`;
}

function everSentence({ everOnlyInA, everOnlyInB }: Moved, scale: Scale): string | null {
  if (everOnlyInA.value === 0 && everOnlyInB.value === 0) return null;
  return `Over the whole time, ${everOnlyInA.value === 0 ? 'nobody was' : `${people(everOnlyInA.value, scale)} ${were(everOnlyInA.value)}`} restricted at some time under A and never under B, and ${everOnlyInB.value === 0 ? 'nobody' : people(everOnlyInB.value, scale)} the other way round.`;
}

/** How sure all that is, and how to be surer. */
export function howSure({ seeds }: Pick<Comparison, 'seeds'>): string {
  if (seeds.length === 1)
    return 'One seed: these differences are exact for these synthetic people and their luck, and have no interval. How much they depend on luck: --seeds 10.';
  const few =
    seeds.length < SAMPLES_MIN
      ? ` Too few for an interval: ${SAMPLES_MIN} at least, and better ten.`
      : '';
  return `Means over ${plural(seeds.length, 'seed')}: other people with other luck in each, and within each the same in A and in B.${few}`;
}
