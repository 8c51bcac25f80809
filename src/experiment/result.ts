import type { EngineName } from '../engine/engine.js';
import type { Life } from '../model/life.js';
import type { MeasureName } from '../model/measures.js';
import type { PatchAbout } from '../regime/patch/patch.js';
import type { Regime } from '../regime/regime.js';
import type { Census } from './census/census.js';
import type { Bounds } from './compare/bounds.js';
import type { RunMemory, SavedRun } from './memory.js';

/** Everything that one run found out: what the summary, `run.json`, `series.parquet` and the report are made of. */
export interface RunResult {
  readonly regime: Regime;
  readonly regimeHash: string;
  /** The file as the user named it. */
  readonly file: string;
  /** The patches that were applied to it, in order; none where it is left out. */
  readonly patches?: readonly PatchAbout[];
  readonly seed: string;
  readonly people: number;
  readonly standingFor: number;
  /** As `2014-01`; `until` is the last month that was simulated. */
  readonly from: string;
  readonly until: string;
  readonly engine: string;
  readonly stateHash: string;
  readonly expect: readonly ExpectRow[];
  readonly series: Series;
  /** What became of persons; null where nobody looked. */
  readonly census: Census | null;
  readonly lives: readonly ToldLife[];
  /** Further worlds of the same people with the same luck; left out where they were not asked for. */
  readonly paired?: PairedWorlds;
  /** What the figures are over several seeds, of which this run's is the first; left out where one was simulated. */
  readonly overSeeds?: FiguresOverSeeds;
  readonly timing: { readonly simulateSeconds: number; readonly personMonthsPerSecond: number };
}

/** The figures of a regime over several seeds: other people with other luck in each. */
export interface FiguresOverSeeds {
  /** Each seed with the hash of its final state, as a run of it alone has it. */
  readonly seeds: readonly { readonly seed: string; readonly stateHash: string }[];
  readonly figures: readonly MeanFigure[];
}

/** One metric over several seeds, for everybody or for a group: the mean of the seeds that have an answer. */
export interface MeanFigure {
  readonly metric: string;
  readonly where: FigureWhere;
  /**
   * Null where no seed has an answer, or where it rests on too few in any seed (see too-few.ts); a count, where it has too
   * few cases.
   */
  readonly mean: number | null;
  /** 95 % interval of the mean over seeds; null with too few of them (see samples-min.ts). */
  readonly interval: Bounds | null;
  /** How many seeds had an answer. */
  readonly seeds: number;
  /** In how many seeds the figure is larger than any number (see Figure); such seeds have no answer here. */
  readonly unbounded: number;
  /** The fewest simulated people (or events) that it rests on in any seed; of a count, the mean of its cases. */
  readonly n: number;
}

/** Worlds simulated beside a run, on the same people with the same luck, for what no run can tell alone. */
export interface PairedWorlds {
  /** Nobody is watched, listed or kept from anything. */
  readonly withoutRegime: Series;
  /** As declared, but for some wrongful listings; null where the regime has no list on which they could be put. */
  readonly contagion: Contagion | null;
}

/** What came of injected wrongful listings, in simulated people. */
export interface Contagion extends InjectedCount {
  /** The name of the list, and the month of the injection (from 0). */
  readonly list: string;
  readonly month: number;
  /** The same by blocks of people, which are communities drawn alike: what an interval can be made of. */
  readonly blocks: readonly InjectedCount[];
}
export interface InjectedCount {
  readonly injected: number;
  /** The injected aside: restricted at any time up to the end in the world with the injection alone; without it alone. */
  readonly gained: number;
  readonly lost: number;
}

export interface ExpectRow {
  readonly what: string;
  readonly month: string;
  readonly reported: number;
  /** Null when the run ended before the month. */
  readonly simulated: number | null;
  readonly ratio: number | null;
  /** Standard error of `simulated`, from the spread between blocks of people. */
  readonly standardError: number | null;
  /** Within 10 %, or within two standard errors where that is more; null when there is no figure. */
  readonly met: boolean | null;
}

/** A life and why it was chosen. */
export interface ToldLife {
  readonly why: 'wrongful' | 'trapped' | 'silenced' | 'family' | 'asked for';
  /** Somebody told before shows it more: this life is the first of the others. */
  readonly isNext?: boolean;
  readonly life: Life;
}

/**
 * The monthly totals of a run, in numbers of the country (simulated × the number each person stands for).
 * Refusals are numbers of refusals; fear and severity are sums of shares from 0 to 1.
 */
export interface Series {
  readonly months: number;
  readonly jurisdictions: readonly string[];
  readonly groups: readonly string[];
  /** The sum over the given jurisdictions and groups (all when left out) in one month. Unknown names throw. */
  value(month: number, measure: MeasureName, key?: string, where?: Where): number;
  /** `value` for every month. */
  line(measure: MeasureName, key?: string, where?: Where): number[];
  /** All rows, long: people first, then firms (whose jurisdiction and group are `firms`); zero rows are left out. */
  rows(): Iterable<SeriesRow>;
}
export interface Where {
  readonly jurisdiction?: string;
  readonly group?: string;
  readonly subject?: 'people' | 'firms';
}
/** Of whom a figure is; of the mobility matrix also from which class to which. */
export interface FigureWhere extends Where {
  readonly from?: string;
  readonly to?: string;
}
export interface SeriesRow {
  /** As `2014-01`. */
  readonly month: string;
  readonly jurisdiction: string;
  readonly group: string;
  readonly measure: string;
  readonly key: string;
  readonly value: number;
}

/** Told after each month, and when a saved run goes on. */
export interface Progress {
  /** Over all simulations of a command. */
  readonly monthsDone: number;
  readonly months: number;
  /** How many simulations of the same months these are; 1 where nothing is said. */
  readonly simulations?: number;
  readonly people: number;
  readonly seconds: number;
}

/** What a run is asked to do. */
export interface RunRequest {
  readonly regime: Regime;
  readonly regimeHash: string;
  readonly file: string;
  /** The patches that were applied to the file, in order; none where it is left out. */
  readonly patches?: readonly PatchAbout[];
  /** Decimal text of a whole number from 0 to 2^64 - 1. */
  readonly seed: string;
  /** Overrides the regime's number of people; it goes on standing for the same number. */
  readonly people?: number;
  /** Overrides the last month (absolute, as in Calendar). */
  readonly until?: number;
  /** Which engine simulates; the kernel, if it is left out. */
  readonly engine?: EngineName;
  /** Threads that work on a month, with the same results; as many as there are cores, if it is left out. */
  readonly threads?: number | undefined;
  /** Whether to find and tell three lives (costs a second run of everybody, though nothing is measured in it). */
  readonly lives: boolean;
  /** Whether to simulate the paired worlds too, which costs three more simulations; false if it is left out. */
  readonly paired?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** Told after each month what it takes to go on from there; the run waits until it is done with it. */
  readonly afterMonth?: (memory: RunMemory) => Promise<void>;
  /** Where to go on. A run of another regime, seed, number of people or last month is refused. */
  readonly from?: SavedRun;
  /** Aborting ends the run with an AbortError at the next month. */
  readonly signal?: AbortSignal;
}
