import type { Band, Factors, Timeline, Window } from '../../regime/regime.js';
import { and } from '../text/lists.js';
import { monthName } from '../text/months.js';
import { counted, full, oneIn, share } from '../text/numbers.js';

/** What a reader of rules must know to name months and bands. */
export interface Names {
  /** The first month of the calendar, counted from year 0. */
  readonly from: number;
  readonly ages: readonly Band[];
  readonly incomes: readonly Band[];
  readonly groups: readonly Band[];
  readonly places: readonly { readonly name: string }[];
}

/** A month that is counted from the start of the calendar. */
export function when(month: number, names: Names): string {
  return monthName(names.from + month);
}

/** A value over time: `10 % in January 2014, changing evenly to 60 % by June 2020`. */
export function overTime(
  timeline: Timeline,
  names: Names,
  say: (value: number) => string = share,
): string {
  const [first, ...later] = timeline;
  if (first === undefined) return say(0);
  if (later.every((anchor) => anchor.value === first.value)) return say(first.value);
  const steps = later.map((anchor) => `${say(anchor.value)} by ${when(anchor.month, names)}`);
  return `${say(first.value)} in ${when(first.month, names)}, changing evenly to ${steps.join(', then to ')}`;
}

/** A part of people: `6 % of people`, `1 in 5,900 people`. */
export function portion(value: number, who: string): string {
  return value > 0 && value < 0.001 ? `${oneIn(value)} ${who}` : `${share(value)} of ${who}`;
}

/** A monthly chance: `5 % a month`, or `1 in 40,000 a month` where a percentage would be hard to picture. */
export function rate(value: number): string {
  return value > 0 && value < 0.001 ? `${oneIn(value)} a month` : `${share(value)} a month`;
}

/** How often a person wants something: `20 times a month`, `once in 20 months`. */
export function often(value: number): string {
  if (value === 0) return 'never';
  if (value >= 1) return value === 1 ? 'once a month' : `${full(value, 1)} times a month`;
  return `once in ${counted(1 / value, 'month')}`;
}

/** Points with their sign: `+5`, `−50`. */
export function points(value: number): string {
  return value < 0 ? `−${full(-value, 1)}` : `+${full(value, 1)}`;
}

/** For whom it is more and less: `in hardship × 4`; null where nobody differs. */
export function factors(found: Factors, names: Names): string | null {
  const of = (bands: readonly Band[], values: readonly number[], suffix = ''): string[] =>
    bands.flatMap((band, index) => factor(`${band.name}${suffix}`, values[index] ?? 1));
  const differing = [
    ...of(names.ages, found.age),
    ...of(names.incomes, found.income, ' income'),
    ...of(names.groups, found.group),
    ...factor('in hardship', found.hardship),
  ];
  return differing.length === 0 ? null : `For some it is multiplied: ${differing.join(', ')}.`;
}

/** How groups differ: `minority × 10`; null where they do not. */
export function groupRatios(values: readonly number[], names: Names): string | null {
  const differing = names.groups.flatMap((group, index) => factor(group.name, values[index] ?? 1));
  return differing.length === 0 ? null : and(differing);
}

/** When something is on: `On from June 2014.`; null where it always is. */
export function window(span: Window, names: Names): string | null {
  const from = span.from > 0 ? ` from ${when(span.from, names)}` : '';
  const until = Number.isFinite(span.until) ? ` until ${when(span.until, names)}` : '';
  return from + until === '' ? null : `In force${from}${until}.`;
}

function factor(name: string, value: number): string[] {
  return value === 1 ? [] : [`${name} × ${full(value, 2)}`];
}
