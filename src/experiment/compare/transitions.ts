import type { StoredColumn } from '../../engine/columns.js';
import type { Engine } from '../../engine/engine.js';
import { FLAG, MARK, SEEN, TRAIT } from '../../model/flags.js';
import type { Regime } from '../../regime/regime.js';
import { FREE, LEFT, PAIRS, RIGHTLY, WAYS, WRONGLY } from './standings.js';

/**
 * How the same adults stood under A and under B, person by person, in numbers of simulated people. A cell of a table is
 * `group * PAIRS + standing in A * WAYS + standing in B`, see standings.ts.
 */
export interface Transitions {
  readonly groups: readonly string[];
  /** How many adults of each group there are. */
  readonly adults: readonly number[];
  /** For each month that was simulated, a table. */
  readonly months: readonly Float64Array[];
  /** Adults ever restricted up to the end: `group * 4 + (ever in A) * 2 + (ever in B)`. */
  readonly ever: Float64Array;
}

/** Follows two worlds of the same people and tells, month by month, who stands how in which. */
export interface TransitionCounter {
  /** Looks at the month that both engines have just done. */
  collect(): void;
  /** What was counted so far. */
  transitions(): Transitions;
}

/** What is read of a world, a block at a time. */
interface Columns {
  readonly traits: StoredColumn;
  readonly flags: StoredColumn;
  readonly marks: StoredColumn;
  readonly seen: StoredColumn;
  /** Whether anybody can ever leave the country: if not, nobody is looked at for having left. */
  readonly canLeave: boolean;
}

/** The bit {@link SEEN.restricted} of four people at once. */
const FOUR_RESTRICTED = 0x01010101 * SEEN.restricted;
/** Traits that make somebody who they are; whether they are exempt is a rule. */
const WHO = 0xffff & ~TRAIT.exempt;

/**
 * Counts transitions between two worlds. Both must be of the same people: as many of them, in blocks of one size. Throws
 * where a person of one is somebody else in the other.
 */
export function countTransitions(
  [regimeA, a]: readonly [Regime, Engine],
  [regimeB, b]: readonly [Regime, Engine],
): TransitionCounter {
  const { shape } = a.people;
  if (b.people.shape.people !== shape.people)
    throw new RangeError(`${shape.people} people cannot be paired with ${b.people.shape.people}`);
  const [inA, inB] = [columnsOf(regimeA, a), columnsOf(regimeB, b)];
  const groups = regimeA.population.groups.map((group) => group.name);
  const adults = countAdults(regimeA, inA, inB, shape.blocks, shape.people);
  const months: Float64Array[] = [];
  return {
    collect() {
      const table = new Float64Array(groups.length * PAIRS);
      for (let block = 0; block < shape.blocks; block++) countBlock(table, inA, inB, block);
      for (const [group, all] of adults.entries()) fillFree(table, group, all);
      months.push(table);
    },
    transitions: () => ({
      groups,
      adults,
      months: [...months],
      ever: countEver(inA, inB, shape.blocks, adults),
    }),
  };
}

function columnsOf(regime: Regime, { people }: Engine): Columns {
  const column = (name: string): StoredColumn => {
    const found = people.columns.find((each) => each.name === name);
    if (found === undefined) throw new Error(`the state has no column "${name}"`);
    return found;
  };
  return {
    traits: column('traits'),
    flags: column('flags'),
    marks: column('marks'),
    seen: column('seen'),
    canLeave: regime.jurisdictions.some(({ phases }) =>
      phases.some(({ rules }) => (rules.adaptation?.exit ?? 0) > 0),
    ),
  };
}

/** Adults of each group; makes sure on the way that everybody is the same in both worlds. */
function countAdults(
  { population }: Regime,
  a: Columns,
  b: Columns,
  blocks: number,
  people: number,
): number[] {
  const adults = population.groups.map(() => 0);
  const isAdult = population.ages.map((band) => !band.minor);
  for (let block = 0; block < blocks; block++) {
    const [mine, theirs] = [a.traits.read(block), b.traits.read(block)];
    const here = Math.min(mine.length, people - block * mine.length);
    for (let at = 0; at < here; at++) {
      const traits = mine[at] ?? 0;
      if ((traits & WHO) !== ((theirs[at] ?? 0) & WHO))
        throw new Error(`person ${block * mine.length + at} is somebody else in the other world`);
      const group = traits & TRAIT.groupMask;
      if (isAdult[(traits >>> 3) & 7] === true) adults[group] = (adults[group] ?? 0) + 1;
    }
  }
  return adults;
}

/** Adds up a block, but for whoever is free in both worlds: most people are, and they are passed by four at a time. */
function countBlock(table: Float64Array, a: Columns, b: Columns, block: number): void {
  const [seenA, seenB] = [a.seen.read(block), b.seen.read(block)];
  const flagsA = a.canLeave ? a.flags.read(block) : null;
  const flagsB = b.canLeave ? b.flags.read(block) : null;
  const leaves = a.canLeave || b.canLeave;
  const [foursA, foursB] = [fours(seenA), fours(seenB)];
  // Nobody wants to know of the rightness of a restriction where there is none.
  let marksA: ArrayLike<number> | null = null;
  let marksB: ArrayLike<number> | null = null;
  let traits: ArrayLike<number> | null = null;
  for (let four = 0; four < foursA.length; four++) {
    const any = (foursA[four] ?? 0) | (foursB[four] ?? 0);
    if (!leaves && (any & FOUR_RESTRICTED) === 0) continue;
    marksA ??= a.marks.read(block);
    marksB ??= b.marks.read(block);
    traits ??= a.traits.read(block);
    for (let at = four * 4; at < four * 4 + 4; at++) {
      const here = standing(seenA[at] ?? 0, marksA[at] ?? 0, flagsA?.[at] ?? 0);
      const there = standing(seenB[at] ?? 0, marksB[at] ?? 0, flagsB?.[at] ?? 0);
      if (here === FREE && there === FREE) continue;
      const cell = ((traits[at] ?? 0) & TRAIT.groupMask) * PAIRS + here * WAYS + there;
      table[cell] = (table[cell] ?? 0) + 1;
    }
  }
}

/** How somebody stands, from the bytes of the three columns that say it. */
function standing(seen: number, marks: number, flags: number): number {
  if ((flags & FLAG.exited) !== 0) return LEFT;
  if ((seen & SEEN.restricted) === 0) return FREE;
  return (marks & MARK.wronglyNow) === 0 ? RIGHTLY : WRONGLY;
}

/** Bytes, four at a time. Columns begin where words do. */
function fours(bytes: ReturnType<StoredColumn['read']>): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

/** Who was not counted is free in both worlds. */
function fillFree(table: Float64Array, group: number, adults: number): void {
  let others = 0;
  for (let pair = 0; pair < PAIRS; pair++) others += table[group * PAIRS + pair] ?? 0;
  table[group * PAIRS] = adults - others;
}

function countEver(
  a: Columns,
  b: Columns,
  blocks: number,
  adults: readonly number[],
): Float64Array {
  const table = new Float64Array(adults.length * 4);
  for (let block = 0; block < blocks; block++) {
    const [marksA, marksB] = [a.marks.read(block), b.marks.read(block)];
    const traits = a.traits.read(block);
    for (let at = 0; at < traits.length; at++) {
      const everA = ((marksA[at] ?? 0) & MARK.everRestricted) !== 0;
      const everB = ((marksB[at] ?? 0) & MARK.everRestricted) !== 0;
      const pair = (everA ? 2 : 0) + (everB ? 1 : 0);
      if (pair === 0) continue;
      const cell = ((traits[at] ?? 0) & TRAIT.groupMask) * 4 + pair;
      table[cell] = (table[cell] ?? 0) + 1;
    }
  }
  for (const [group, all] of adults.entries()) {
    const ever = [1, 2, 3].reduce((sum, pair) => sum + (table[group * 4 + pair] ?? 0), 0);
    table[group * 4] = all - ever;
  }
  return table;
}
