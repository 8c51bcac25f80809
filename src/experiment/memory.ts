import type { Cells, StoredColumn } from '../engine/columns.js';
import type { Engine, SavedStates } from '../engine/engine.js';
import { monthText } from './month-text.js';

/**
 * What a run remembers from month to month: numbers under a name that is different from that of every other part. It is
 * the run's own memory, not a copy.
 */
export type Part = CellsPart | ColumnPart;
export interface CellsPart {
  readonly name: string;
  readonly cells: Cells;
}
/** A column of the engine's, which is read and written bit by bit. */
interface ColumnPart {
  readonly name: string;
  readonly column: StoredColumn;
}

/** A run between two months. It is good until the next month begins: its parts are the run's own memory. */
export interface RunMemory {
  readonly monthsDone: number;
  readonly months: number;
  /** Time that the simulation took so far. */
  readonly seconds: number;
  readonly parts: readonly Part[];
}

/** What makes a run the run it is: the same of these gives the same results. */
export interface RunIdentity {
  readonly regimeHash: string;
  readonly seed: string;
  readonly people: number;
  /** The last month (absolute, as in Calendar). */
  readonly until: number;
}

/** A run that was saved between two months. */
export interface SavedRun extends RunIdentity {
  readonly monthsDone: number;
  readonly seconds: number;
  /** Fills the cells of a part with what was saved of it. Throws where that is missing or of another size. */
  fill(part: Part): void;
  /** Whether the cells of a part are what was saved of it. Throws as `fill` does. */
  isSame(part: Part): boolean;
}

/** The parts of an engine: all columns of all its states. */
export function partsOf(engine: Engine): Part[] {
  return [
    ...partsOfState(engine.people.columns, 'people'),
    ...(engine.firms === null ? [] : partsOfState(engine.firms.columns, 'firms')),
  ];
}

/**
 * The states of a saved run, for an engine to begin from. What people are follows from the seed; so it is compared and
 * not loaded, and nobody can be brought in by a file.
 */
export function savedStates(saved: SavedRun): SavedStates {
  return {
    monthsDone: saved.monthsDone,
    load(columns, subject) {
      const traits = `${subject}.traits`;
      for (const part of partsOfState(columns, subject)) {
        if (part.name !== traits) saved.fill(part);
        else if (!saved.isSame(part))
          throw new Error(
            `the ${subject} of the checkpoint are not those of its regime and seed ${saved.seed}: it was not written by this version`,
          );
      }
    },
  };
}

/** Throws an error that names what differs, if a saved run is not the one that is asked for. */
export function checkSameRun(saved: RunIdentity, asked: RunIdentity): void {
  const refuse = (what: string, of: string | number, not: string | number): never => {
    throw new Error(
      `the checkpoint is of ${what} ${of}, not ${not}: a run goes on only as it began`,
    );
  };
  if (saved.regimeHash !== asked.regimeHash)
    refuse('the regime', saved.regimeHash.slice(0, 12), asked.regimeHash.slice(0, 12));
  if (saved.seed !== asked.seed) refuse('seed', saved.seed, asked.seed);
  if (saved.people !== asked.people) refuse('a number of people', saved.people, asked.people);
  if (saved.until !== asked.until)
    refuse('a run until', monthText(saved.until), monthText(asked.until));
}

function partsOfState(columns: readonly StoredColumn[], subject: 'people' | 'firms'): ColumnPart[] {
  return columns.map((column) => ({ name: `${subject}.${column.name}`, column }));
}
