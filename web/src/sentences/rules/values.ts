import type { Regime } from 'glasshouse';
import { share } from '../../text/share.ts';
import { count, listed, number } from '../../text/text.ts';
import { monthText } from '../../ui/month-text.ts';
import { withOwnNames } from '../own-name.ts';
import { inRow, say, type SentenceKey, worded } from '../say.ts';

export type Jurisdiction = Regime['jurisdictions'][number];
export type Rules = Jurisdiction['phases'][number]['rules'];
type Bands = readonly { readonly name: string }[];
type Factors = Rules['conduct'][number]['factors'];
type Timeline = Rules['conduct'][number]['rate'];

/** What sentences about rules must know to name months, bands and places. */
export interface Names {
  /** The first month of the calendar, counted from year 0. */
  readonly from: number;
  readonly ages: Bands;
  readonly incomes: Bands;
  readonly groups: Bands;
  readonly places: Bands;
}

export function namesIn({ calendar, population, places }: Regime): Names {
  return {
    from: calendar.from,
    ages: withOwnNames(population.ages),
    incomes: withOwnNames(population.incomes),
    groups: withOwnNames(population.groups),
    places: withOwnNames(places),
  };
}

/** A month that is counted from the start of the calendar. */
export function when(month: number, names: Names): string {
  return monthText(names.from + month);
}

/** Of whom a portion is said. */
export type Who = Extract<SentenceKey, `who-${string}`> extends `who-${infer Word}` ? Word : never;

/** A part of people: `6 % of people`, `1 in 5,900 people`. */
export function portion(value: number, who: Who): string {
  const whom = say(`who-${who}`);
  return isRare(value)
    ? say('portion-rare', { n: oneIn(value), who: whom })
    : say('portion', { share: share(value), who: whom });
}

/** A monthly chance: `5 % a month`, or `1 in 40,000 a month` where a percentage would be hard to picture. */
export function rate(value: number): string {
  return isRare(value)
    ? say('rate-rare', { n: oneIn(value) })
    : say('rate', { share: share(value) });
}

function isRare(value: number): boolean {
  return value > 0 && value < 0.001;
}

/** One in how many, to two digits. */
function oneIn(value: number): number {
  return Number((1 / value).toPrecision(2));
}

/** How often a person wants something: `20 times a month`, `once in 20 months`. */
export function often(value: number): string {
  if (value === 1) return say('often-once');
  if (value > 1) return say('often', { n: number(value, 1) });
  return say('seldom', { months: worded(count(1 / value), 'month') });
}

/** A value over time: `10 % in January 2014, changing evenly to 60 % by June 2020`. */
export function overTime(
  timeline: Timeline,
  names: Names,
  sayOne: (value: number) => string = share,
): string {
  const [first, ...later] = timeline;
  if (first === undefined) return sayOne(0);
  if (later.every(({ value }) => value === first.value)) return sayOne(first.value);
  const steps = later.map(({ value, month }) =>
    say('over-time-step', { value: sayOne(value), month: when(month, names) }),
  );
  return say('over-time', {
    first: sayOne(first.value),
    month: when(first.month, names),
    steps: steps.join(say('over-time-then')),
  });
}

/** Points with their sign: `+5`, `−50`. */
export function points(value: number): string {
  return value < 0 ? `−${number(-value)}` : `+${number(value)}`;
}

/** For whom it is more and less: `in hardship × 4`; null where nobody differs. */
export function factors(found: Factors, names: Names): string | null {
  const differing = [
    ...names.ages.flatMap(({ name }, at) => factor(name, found.age[at])),
    ...names.incomes.flatMap(({ name }, at) =>
      factor(say('income-of', { name }), found.income[at]),
    ),
    ...names.groups.flatMap(({ name }, at) => factor(name, found.group[at])),
    ...factor(say('in-hardship'), found.hardship),
  ];
  return differing.length === 0 ? null : say('rule-factors', { all: inRow(differing) });
}

/** How groups differ: `minority × 10`; null where they do not. */
export function groupRatios(values: readonly number[], names: Names): string | null {
  const differing = names.groups.flatMap(({ name }, at) => factor(name, values[at]));
  return differing.length === 0 ? null : listed(differing);
}

function factor(name: string, value = 1): string[] {
  return value === 1 ? [] : [`${name} × ${number(value, 2)}`];
}

/** When something is on: `In force from June 2014.`; null where it always is. */
export function inForce(
  { from, until }: { readonly from: number; readonly until: number },
  names: Names,
): string | null {
  const [first, last] = [when(from, names), Number.isFinite(until) ? when(until, names) : ''];
  if (from > 0) {
    if (last === '') return say('rule-from', { from: first });
    return say('rule-from-until', { from: first, until: last });
  }
  return last === '' ? null : say('rule-until', { until: last });
}
