import type { Life } from '../model/life.js';
import type { MeasureTable } from '../model/measures.js';
import type { State } from '../model/state.js';
import type { Shape } from '../population/shape.js';
import type { ScoreStructure } from '../regime/compile/structure.js';
import type { StoredColumn } from './columns.js';

/**
 * What simulates a regime. The reference engine is the truth, written to be read; any other engine gives the same
 * state and the same totals, bit for bit. Nobody outside `engine/` knows which one runs.
 */
export interface Engine {
  /** Named in results. */
  readonly name: string;
  /** Months of the calendar that are done. */
  readonly monthsDone: number;
  readonly people: Subjects;
  /** Null for a regime without firms. */
  readonly firms: Subjects | null;
  /** Simulates the next month, in this thread alone. Throws when the calendar is over. */
  step(): void;
  /**
   * Simulates the next month by all threads: the same month, bit for bit. Rejects where one of them dies. This thread first
   * does what else there is to do, `meanwhile`, which must not look at this engine.
   */
  advance(meanwhile?: () => void): Promise<void>;
  /** Ends the other threads. The state can still be read. */
  close(): Promise<void>;
  /** SHA-256, in hexadecimal, over all columns of people and then of firms, in the order of the state's directory. */
  stateHash(): string;
  /** The lives of the people who are watched, as far as they went. */
  lives(): readonly Life[];
}

/** One kind of subject: its state, and what the last month added up to. */
export interface Subjects {
  readonly shape: Shape;
  /** The columns of the state, in its order, wherever they are kept. */
  readonly columns: readonly StoredColumn[];
  /**
   * All columns at once, to be read and not written: the engine's own, or a copy of this moment where it keeps them
   * otherwise. For small populations; `columns` needs no memory of its own.
   */
  readonly state: State;
  readonly measures: MeasureTable;
  /** How each score is stored. */
  readonly scores: readonly ScoreStructure[];
  readonly cells: number;
  /**
   * Last month's totals: [cell * measures.rows.length + row], cell = jurisdiction * groups + group. They are no part of
   * the state: 0 until the first month that the engine simulates itself.
   */
  readonly totals: Float64Array;
  /** Last month's totals of the rows in `EngineRequest.byBlock`, for each block: [block * rows + row]. */
  readonly byBlock: Float64Array;
}

/** The engines there are. They give the same results, bit for bit; the first is the fast one. */
export const ENGINES = ['kernel', 'reference'] as const;
export type EngineName = (typeof ENGINES)[number];

/** What an engine is asked to simulate. */
export interface EngineRequest {
  readonly seed: string;
  /** Number of people simulated; firms are simulated in proportion. */
  readonly people: number;
  /** Which engine simulates; the kernel, if it is left out. */
  readonly engine?: EngineName | undefined;
  /** Indices of people whose lives are followed. */
  readonly watch?: readonly number[];
  /** Threads that work on a month; the result is the same with any number. Left out: one for each core. */
  readonly threads?: number | undefined;
  /** Measures that are also wanted for each block, to know how uncertain they are. */
  readonly byBlock?: { readonly people: readonly number[]; readonly firms: readonly number[] };
  /** Where to begin, if not at the beginning. The lives of who is watched begin there too. */
  readonly from?: SavedStates;
}

/** The states that a run of the same regime, seed and number of people had after some of its months. */
export interface SavedStates {
  /** From 0 to the months of the calendar. */
  readonly monthsDone: number;
  /**
   * Overwrites the columns of a state with the saved ones, in their order. Called once for each kind of subject while the engine is
   * made, when the state is as before the first month: `traits`, which never change, are in it already.
   */
  load(columns: readonly StoredColumn[], subject: 'people' | 'firms'): void;
}
