import type { Comparison } from '../../experiment/compare/comparison.js';
import { type Bounds, boundsOf } from '../../experiment/compare/bounds.js';
import {
  FREE,
  LEFT,
  PAIRS,
  RIGHTLY,
  type Standing,
  WAYS,
  WRONGLY,
} from '../../experiment/compare/standings.js';
import type { Transitions } from '../../experiment/compare/transitions.js';
import { intervalOf } from '../../metrics/uncertainty/interval.js';
import { meanOf } from '../../metrics/uncertainty/paired-difference.js';

/** A mean over seeds, with its 95 % interval; null with too few seeds to say. */
export interface Measured {
  readonly value: number;
  readonly interval: Bounds | null;
}

/** How many stood how under A (first key) and under B (second key): means over the seeds, in numbers of the country. */
export type TransitionTable = Readonly<Record<Standing, Readonly<Record<Standing, number>>>>;

/** Who was moved by going from A to B: everybody, or a group. In numbers of the country, means over the seeds. */
export interface Moved {
  /** Null for everybody. */
  readonly group: string | null;
  readonly adults: number;
  /** At the end of the last month. */
  readonly end: TransitionTable;
  /** Added up over all months. */
  readonly personMonths: TransitionTable;
  /** Restricted under A and free under B at the end; of them, wrongly under A. */
  readonly freed: Measured;
  readonly freedOfWrongly: Measured;
  /** Free under A and restricted under B at the end; of them, wrongly under B. */
  readonly newlyRestricted: Measured;
  readonly newlyWrongly: Measured;
  /** People ever restricted up to the end under one regime alone. */
  readonly everOnlyInA: Measured;
  readonly everOnlyInB: Measured;
}

/** Who was moved: everybody first, then each group where there are several. */
export function movedIn(comparison: Comparison): Moved[] {
  const [first] = comparison.seeds;
  const groups = first?.transitions.groups ?? [];
  const all = groups.map((_, index) => index);
  const everybody = movedOf(comparison, null, all);
  if (groups.length < 2) return [everybody];
  return [everybody, ...groups.map((name, index) => movedOf(comparison, name, [index]))];
}

function movedOf(
  { seeds, people, standingFor }: Comparison,
  group: string | null,
  indices: readonly number[],
): Moved {
  const weight = standingFor / people;
  const over = (of: (transitions: Transitions, index: number) => number): number[] =>
    seeds.map(
      ({ transitions }) => weight * indices.reduce((sum, index) => sum + of(transitions, index), 0),
    );
  const endOf = (a: number, b: number): number[] =>
    over(({ months }, index) => cell(months.at(-1), index, a, b));
  const atEnd = (...pairs: readonly (readonly [number, number])[]): Measured =>
    measured(
      over(({ months }, index) =>
        pairs.reduce((sum, [a, b]) => sum + cell(months.at(-1), index, a, b), 0),
      ),
    );
  const monthsOf = (a: number, b: number): number[] =>
    over(({ months }, index) => months.reduce((sum, month) => sum + cell(month, index, a, b), 0));
  const ever = (pair: number): Measured =>
    measured(over((transitions, index) => transitions.ever[index * 4 + pair] ?? 0));
  return {
    group,
    adults: meanOf(over(({ adults }, index) => adults[index] ?? 0)) ?? 0,
    end: tableOf(endOf),
    personMonths: tableOf(monthsOf),
    freed: atEnd([RIGHTLY, FREE], [WRONGLY, FREE]),
    freedOfWrongly: atEnd([WRONGLY, FREE]),
    newlyRestricted: atEnd([FREE, RIGHTLY], [FREE, WRONGLY]),
    newlyWrongly: atEnd([FREE, WRONGLY]),
    everOnlyInA: ever(2),
    everOnlyInB: ever(1),
  };
}

function cell(month: Float64Array | undefined, group: number, a: number, b: number): number {
  return month?.[group * PAIRS + a * WAYS + b] ?? 0;
}

function measured(values: readonly number[]): Measured {
  const interval = intervalOf(values, meanOf);
  return { value: interval.value ?? 0, interval: boundsOf(interval) };
}

function tableOf(values: (a: number, b: number) => readonly number[]): TransitionTable {
  const of = (a: number, b: number): number => meanOf(values(a, b)) ?? 0;
  const row = (a: number): Record<Standing, number> => ({
    free: of(a, FREE),
    rightly: of(a, RIGHTLY),
    wrongly: of(a, WRONGLY),
    left: of(a, LEFT),
  });
  return { free: row(FREE), rightly: row(RIGHTLY), wrongly: row(WRONGLY), left: row(LEFT) };
}
