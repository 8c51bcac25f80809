import type { Engine, Subjects } from '../engine/engine.js';
import { ENTRY_CAUSES, type MeasureName, REFUSAL_UNIT } from '../model/measures.js';
import type { Expectation, Regime } from '../regime/regime.js';
import type { CellsPart } from './memory.js';
import { monthText } from './month-text.js';
import type { ExpectRow } from './result.js';

/** How far from what was reported a simulated figure may be, unless its own uncertainty is larger. */
const TOLERANCE = 0.1;
/** So many standard errors are allowed where that is more. */
const ERRORS = 2;
/** Fewer blocks than this say nothing of the spread between blocks. */
const BLOCKS_MIN = 8;

/** Follows the figures that a regime expects, block by block, while it is simulated. */
export interface Expectations {
  /** Takes the totals of the month that the engine has just done. */
  collect(): void;
  /** What it remembers. */
  parts(): CellsPart[];
  rows(): ExpectRow[];
}

/** One expectation, and how to read it from the totals. */
interface Watched {
  readonly expectation: Expectation;
  /** Rows of the measures that are added up. */
  readonly rows: readonly number[];
  /** Whether months are added up to the date, rather than read at the date. */
  readonly sums: boolean;
  readonly unit: number;
  /** For each block: what it had at the date, or up to it; empty where there are no such subjects. */
  readonly blocks: Float64Array;
}

/** Which measures the engine must add up for each block. */
export function measuresByBlock(
  regime: Regime,
  subject: 'people' | 'firms',
  rowsOf: Subjects['measures'],
): number[] {
  const rows = regime.expect
    .filter((expectation) => expectation.subject === subject)
    .flatMap((expectation) => rowsFor(expectation, rowsOf));
  return [...new Set(rows)];
}

/** Follows the expectations of a run. `byBlock` are the rows that the engine was asked for. */
export function followExpectations(
  regime: Regime,
  engine: Engine,
  byBlock: { readonly people: readonly number[]; readonly firms: readonly number[] },
): Expectations {
  const watched = regime.expect.map((expectation) =>
    watch(expectation, subjectsOf(engine, expectation)),
  );
  return {
    collect() {
      const month = engine.monthsDone - 1;
      for (const one of watched) {
        const { expectation } = one;
        if (month > expectation.month || (!one.sums && month !== expectation.month)) continue;
        const subjects = subjectsOf(engine, expectation);
        if (subjects !== null) add(one, subjects, byBlock[expectation.subject]);
      }
    },
    parts: () =>
      watched.map(({ blocks }, index) => ({ name: `expectations.${index}`, cells: blocks })),
    rows: () =>
      watched.map((one) => {
        const subjects = subjectsOf(engine, one.expectation);
        const isDone = engine.monthsDone > one.expectation.month;
        return rowOf(regime, one, isDone ? subjects : null);
      }),
  };
}

function subjectsOf(engine: Engine, expectation: Expectation): Subjects | null {
  return expectation.subject === 'people' ? engine.people : engine.firms;
}

function weightOf(regime: Regime, expectation: Expectation, subjects: Subjects): number {
  const country =
    expectation.subject === 'people'
      ? regime.population.standingFor
      : (regime.firms?.standingFor ?? 0);
  return country / subjects.shape.people;
}

function watch(expectation: Expectation, subjects: Subjects | null): Watched {
  const { measure } = expectation;
  return {
    expectation,
    rows: subjects === null ? [] : rowsFor(expectation, subjects.measures),
    sums: measure === 'refusals' || measure === 'people-refused' || measure === 'entries',
    unit: measure === 'refusals' ? REFUSAL_UNIT : 1,
    blocks: new Float64Array(subjects?.shape.blocks ?? 0),
  };
}

const MEASURES: Record<Expectation['measure'], MeasureName> = {
  refusals: 'refusals',
  'people-refused': 'people refused',
  members: 'members',
  entries: 'entered',
  listed: 'listed',
  restricted: 'restricted',
  population: 'people',
};

function rowsFor(expectation: Expectation, measures: Subjects['measures']): number[] {
  const first = measures.first(MEASURES[expectation.measure]);
  const key = expectation.key ?? 0;
  if (expectation.measure !== 'entries') return [first + key];
  return ENTRY_CAUSES.map((_, cause) => first + key * ENTRY_CAUSES.length + cause);
}

function add(one: Watched, subjects: Subjects, columns: readonly number[]): void {
  const { blocks } = subjects.shape;
  for (let block = 0; block < blocks; block++)
    for (const row of one.rows) {
      const value = subjects.byBlock[block * columns.length + columns.indexOf(row)] ?? 0;
      one.blocks[block] = (one.blocks[block] ?? 0) + value / one.unit;
    }
}

function rowOf(regime: Regime, one: Watched, subjects: Subjects | null): ExpectRow {
  const { expectation, blocks } = one;
  const head = {
    what: expectation.text,
    month: monthText(regime.calendar.from + expectation.month),
    reported: expectation.reported,
  };
  if (subjects === null)
    return { ...head, simulated: null, ratio: null, standardError: null, met: null };
  const weight = weightOf(regime, expectation, subjects);
  const simulated = blocks.reduce((sum, here) => sum + here, 0) * weight;
  const isCertain = expectation.measure === 'population';
  const standardError = isCertain ? 0 : weight * errorOfSum(blocks, subjects.shape);
  const distance = Math.abs(simulated - expectation.reported);
  const met = distance <= Math.max(TOLERANCE * expectation.reported, ERRORS * standardError);
  return { ...head, simulated, ratio: simulated / expectation.reported, standardError, met };
}

/**
 * The standard error of a total, from the spread between blocks, which are communities drawn alike: the square root
 * of blocks × the variance of what each has more or less than its part of the people (the last block is mostly part
 * filled). Where there are few blocks, that of a count of independent people: its square root. Where nothing was
 * counted there is no spread, and yet one more or less could have been: that of a count of one.
 */
function errorOfSum(blocks: Float64Array, shape: Subjects['shape']): number {
  const { length } = blocks;
  const sum = blocks.reduce((total, here) => total + here, 0);
  if (sum === 0) return 1;
  if (length < BLOCKS_MIN) return Math.sqrt(sum);
  let squares = 0;
  blocks.forEach((here, block) => {
    const people = Math.min(shape.blockSize, shape.people - block * shape.blockSize);
    const more = here - (sum * people) / shape.people;
    squares += more * more;
  });
  return Math.sqrt((length * squares) / (length - 1));
}
