import type {
  Attribution,
  AuditCard,
  ExpectRow,
  Figure,
  Life,
  PersonAnswer,
  Problem,
  Regime,
  Tie,
} from 'glasshouse';

/** Which world is wanted. Data alone, so that it fits into a link. */
export interface Wanted {
  /** The path of a regime that ships, such as `regimes/national-2018.yaml`, or of one of `files`. */
  readonly regime: string;
  /** Paths of patches, in order. */
  readonly patches: readonly string[];
  /** Texts that do not ship, by path: an edited regime, a patch made from numbers in sentences. */
  readonly files: Readonly<Record<string, string>>;
  readonly people: number;
  readonly seed: string;
  /** Only so many months of the calendar; all of them, if it is left out. */
  readonly months?: number;
  /** As many as there are cores, if it is left out. */
  readonly threads?: number;
}

/** What is known of a world before its first month. */
export interface Opened {
  /** Null where a problem is an error. */
  readonly world: OpenedWorld | null;
  readonly problems: readonly Problem[];
}
export interface OpenedWorld {
  readonly title: string;
  /** Absolute, as in a calendar: year × 12 + month. */
  readonly from: number;
  readonly months: number;
  readonly people: number;
  readonly standingFor: number;
  readonly groups: readonly string[];
  readonly domains: readonly string[];
  readonly lists: readonly string[];
  /** The group of everybody, as an index. */
  readonly group: Uint8Array;
}

/** Everybody at the end of a month; see `look` of the package. */
export interface Seen {
  /** From 0. */
  readonly month: number;
  readonly standing: Uint8Array;
  readonly score: Uint8Array;
  readonly totals: Totals;
}

/** Totals of a month in numbers of simulated people (or acts). */
export interface Totals {
  readonly adults: number;
  readonly restricted: number;
  readonly wrongly: number;
  readonly wronglyUntold: number;
  /** Protected acts that were left undone out of fear, and those that were done. */
  readonly silenced: number;
  readonly spoken: number;
  readonly hardship: number;
  /** Records of what never happened, and of what somebody else did. */
  readonly falseRecords: number;
  /** Appeals that were granted or refused; and wrong listings that were found without one. */
  readonly appeals: number;
  readonly corrections: number;
}

/** What a whole run came to. */
export interface Ended {
  readonly figures: readonly Figure[];
  readonly stateHash: string;
  readonly seconds: number;
}

/** What ships with the package. */
export interface Shipped {
  readonly regimes: readonly {
    readonly path: string;
    readonly title: string;
    readonly text: string;
  }[];
  readonly safeguards: readonly {
    readonly path: string;
    readonly title: string;
    readonly about: string;
  }[];
}

/** A page of results, which loads nothing and runs nothing. */
export interface ResultPage {
  readonly html: string;
  /** A good name for a file of it. */
  readonly name: string;
  /** What was found, as data, which pages tell in their language; null where the page alone tells it. */
  readonly summary: StudySummary | null;
}

export type StudySummary =
  | { readonly kind: 'attribution'; readonly of: StudyOf; readonly found: Attribution }
  | { readonly kind: 'audit'; readonly of: StudyOf; readonly found: AuditCard };

/** A file by its path, and its title as it has it. */
interface Titled {
  readonly file: string;
  readonly title: string;
}

/** What was simulated for a study. */
export interface StudyOf extends Titled {
  /** What changes the regime, in order. */
  readonly patches: readonly Titled[];
  /** The first month and the last, absolute. */
  readonly from: number;
  readonly until: number;
  readonly people: number;
  readonly standingFor: number;
  readonly seed: string;
}

/** What would have changed a life, and in which world. Data alone, which pages tell in their language. */
export interface WhatIf extends Titled {
  readonly seed: string;
  /** The first month, absolute, from which those of the answer count. */
  readonly from: number;
  readonly answer: PersonAnswer;
}

/** How far a study is, from 0 to 1. */
export type Tell = (share: number) => void;

/** What the worker does for a page. One world at a time; opening another ends the one before. */
export interface WorldApi {
  open(wanted: Wanted): Promise<Opened>;
  /**
   * Simulates up to a month (from 0; exclusive), telling each; false where it was stopped before. Where it was not, every
   * month has been heard of when it answers.
   *
   * @param onMonth across threads what it returns is a promise, which is kept once the month has been heard of
   */
  run(until: number, onMonth: (seen: Seen) => unknown): Promise<boolean>;
  stop(): Promise<void>;
  /** The whole run's figures; after its last month. */
  end(): Promise<Ended>;
  /** The lives of people, in the order of their numbers as asked, by simulating everybody once more. */
  lives(persons: readonly number[]): Promise<readonly Life[]>;
  ties(person: number): Promise<readonly Tie[]>;
  shipped(): Promise<Shipped>;
  /** The open world's regime, which pages tell in their language. */
  regime(): Promise<Regime>;
  /** The text of the open world's regime, complete in itself. */
  source(): Promise<string>;
  /** What was reported beside what was simulated, as far as the open world is. */
  expectations(): Promise<readonly ExpectRow[]>;
  /** The monthly totals of the open world as a Parquet file. */
  parquet(): Promise<Uint8Array<ArrayBuffer>>;
  /** What is wrong with a world that is wanted, without opening it. */
  check(wanted: Wanted): Promise<readonly Problem[]>;
  /** The report of a run, by simulating it anew. */
  report(wanted: Wanted, tell: Tell): Promise<ResultPage>;
  /** Which mechanism causes how much of each harm. */
  attribute(wanted: Wanted, tell: Tell): Promise<ResultPage>;
  /** Without which mechanisms somebody would not be restricted, asked of the whole run. */
  attributePerson(wanted: Wanted, person: number, tell: Tell): Promise<WhatIf>;
  /** The audit card. */
  audit(wanted: Wanted, tell: Tell): Promise<ResultPage>;
}
