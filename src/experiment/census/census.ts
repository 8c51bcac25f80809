import type { Spells } from '../../metrics/survival.js';

/** Months after the beginning of a wrong at which it is looked whether the person is restricted; at most 15. */
export const TRAP_MONTHS = 12;
/** Months of a year, after which classes are compared. */
export const YEAR = 12;

/**
 * What became of persons over a run, which totals of a month cannot tell: how long a wrong lasted, who got out, who
 * moved. Counts of simulated adults, by group. Nothing in it is about anybody in particular.
 */
export interface Census {
  /** Months that it looked at. */
  readonly months: number;
  /** How many people were looked at, and how many there are: of a very large population only some blocks are. */
  readonly lookedAt: number;
  readonly people: number;
  readonly groups: readonly GroupCensus[];
  /** The blocks looked at, which are communities drawn alike: what an interval of one run can be made of. */
  readonly blocks: readonly BlockCensus[];
  /** The classes of the mobility matrix and of calibration: the grades of a score, the best first, or standings. */
  readonly classes: readonly string[];
  /** The score whose grades they are; null where no score of everybody has grades. */
  readonly classesOf: string | null;
}

/** The adults of one block, of all groups together. */
export interface BlockCensus {
  /** Wrongs that began; of them, those undone. */
  readonly begun: number;
  readonly undone: number;
  /** As in {@link GroupCensus}. */
  readonly beginnings: number;
  readonly stillRestricted: number;
}

export interface GroupCensus {
  readonly group: string;
  readonly adults: number;
  /** Of wrongful restriction: from its beginning until nothing is closed. */
  readonly wrongs: Spells;
  /** From the beginning of a wrong until nothing is closed, months in which it has come to be earned included. */
  readonly traps: Spells;
  /** From freedom after such a time until something is closed again. */
  readonly freedoms: Spells;
  /** Beginnings of wrongs that were seen for {@link TRAP_MONTHS} months; and of them, the restricted then. */
  readonly beginnings: number;
  readonly stillRestricted: number;
  /** Adult-months: restricted; wrongly; on blacklists through the household alone, and restricted. */
  readonly restrictedMonths: number;
  readonly wrongMonths: number;
  readonly familyMonths: number;
  /** How many adults were restricted for how many months: [months]. */
  readonly byMonths: readonly number[];
  /** Moves between classes from one year's end to the next: [from × classes + to]. */
  readonly moves: readonly number[];
  /** By class at a year's end: people, and those who did harm in the twelve months after it. */
  readonly classPeople: readonly number[];
  readonly classHarm: readonly number[];
  /** By months with a harmful act in a year, 0 to 12: people, and those restricted in it; of the exempt and others. */
  readonly exemptPeople: readonly number[];
  readonly exemptRestricted: readonly number[];
  readonly otherPeople: readonly number[];
  readonly otherRestricted: readonly number[];
  /** Points above the lowest possible score, and how many adults have them now; empty without such a score. */
  readonly scores: readonly { readonly amount: number; readonly people: number }[];
}
