import { threshold } from '../../random/draws.js';
import { type PopulationRules, type Score, TIE_KINDS } from '../regime.js';
import { CLASSES, eachClass } from './classes.js';
import type { ScoreStructure } from './structure.js';
import { valueAt } from './timeline.js';

/** The most ties of one kind that a person can have and the tables know of. */
const DEGREE_MAX = 255;
/** Fractions of a score's unit are kept in this many parts until a draw rounds them. */
export const FRACTION = 65_536;

/** One score's rules in one month, in stored units (see ScoreStructure). */
export interface ScoreTable {
  readonly active: boolean;
  readonly min: number;
  readonly max: number;
  readonly start: number;
  /** Units a record, by kind of conduct; negative takes points away. */
  readonly points: Int32Array;
  readonly drift: number;
  /** Parts of FRACTION of the distance to the start. */
  readonly decay: number;
  /** Parts of FRACTION of a unit, for each published step of distance summed over ties: [kind of tie][degree]. */
  readonly pull: readonly Int32Array[];
  readonly pulled: boolean;
  /** Units for each net rating, and the most that they can move; 0 when peers do not count. */
  readonly peerPoints: number;
  readonly peerMost: number;
  /** Chance that somebody of a class is enrolled, [class]; null: everybody is. */
  readonly enrolled: Uint32Array | null;
  /** Lowest unit of each grade, best first, and what it closes and opens (bits of domains). */
  readonly gradeFrom: Int32Array;
  readonly gradeCloses: Uint32Array;
  readonly gradeOpens: Uint32Array;
  /** Whether any grade closes anything; whether any opens anything. */
  readonly closing: boolean;
  readonly opening: boolean;
  /** Chance a month that somebody buys points, and how many units they get. */
  readonly buys: number;
  readonly bought: number;
  /** A hack this month. */
  readonly swap: SwapTable | null;
}
/** Where a hack sends the people of each value: the first way whose `until` their draw is under; the others stay. */
export interface SwapTable {
  readonly ways: readonly (readonly { readonly until: number; readonly to: number }[])[];
}

/** Compiles one score for one month. `wants` is the demand of a class for a domain. */
export function scoreTable(
  score: Score,
  structure: ScoreStructure,
  population: PopulationRules,
  month: number,
  buys: { readonly rate: number; readonly points: number } | null,
  wants: (domain: number, age: number, income: number, group: number) => boolean,
): ScoreTable {
  const units = (points: number): number => Math.round((points - structure.min) / structure.unit);
  const steps = (points: number): number => Math.round(points / structure.unit);
  const perStep = 2 ** structure.publishedShift;
  return {
    active: month >= score.from && month <= score.until,
    min: units(score.min),
    max: units(score.max),
    start: units(score.start),
    points: Int32Array.from(score.points, steps),
    drift: steps(score.drift),
    decay: Math.round(score.decay * FRACTION),
    pull: TIE_KINDS.map((_, kind) => pullOf((score.ties[kind] ?? 0) * FRACTION * perStep)),
    pulled: score.ties.some((pull) => pull > 0),
    peerPoints: steps(score.peers?.points ?? 0),
    peerMost: steps(score.peers?.atMost ?? 0),
    enrolled: enrolled(score, population, month, wants),
    gradeFrom: Int32Array.from(score.grades, (grade) => ceilUnits(grade.from, structure)),
    gradeCloses: Uint32Array.from(score.grades, (grade) => bitsOf(grade.closes)),
    gradeOpens: Uint32Array.from(score.grades, (grade) => bitsOf(grade.opens)),
    closing: score.grades.some((grade) => grade.closes.length > 0),
    opening: score.grades.some((grade) => grade.opens.length > 0),
    buys: buys === null ? 0 : threshold(buys.rate),
    bought: buys === null ? 0 : steps(buys.points),
    swap: null,
  };
}

/** The pull of each of so many ties of a kind that pulls with a weight: [degree]. */
function pullOf(weight: number): Int32Array {
  const pull = new Int32Array(DEGREE_MAX + 1);
  if (weight > 0)
    for (let degree = 1; degree <= DEGREE_MAX; degree++) pull[degree] = Math.round(weight / degree);
  return pull;
}

/** The lowest stored unit that is at least so many points. */
export function ceilUnits(points: number, structure: ScoreStructure): number {
  return Math.ceil((points - structure.min) / structure.unit);
}

/** A set of indices as bits. */
export function bitsOf(indices: readonly number[]): number {
  return indices.reduce((bits, index) => bits | (1 << index), 0) >>> 0;
}

/** Enticements bring in those who want what is offered. */
function enrolled(
  score: Score,
  population: PopulationRules,
  month: number,
  wants: (domain: number, age: number, income: number, group: number) => boolean,
): Uint32Array | null {
  const { enrolment } = score;
  if (enrolment === null) return null;
  const table = new Uint32Array(CLASSES);
  const share = valueAt(enrolment.share, month);
  eachClass(population, (index, group, age, income) => {
    let chance = share;
    if (share > 0)
      for (const { domain, raises } of enrolment.enticements)
        if (wants(domain, age, income, group)) chance += raises;
    table[index] = threshold(Math.min(1, chance));
  });
  return table;
}
