import type { Circle } from '../population/circle.js';
import type { Households } from '../population/households.js';
import type { IdentitySwap } from '../population/identity-swap.js';
import type { Shape } from '../population/shape.js';
import type { Ties } from '../population/ties.js';
import type { Luck } from '../random/draws.js';
import type { Structure } from '../regime/compile/structure.js';
import type { MeasureName, MeasureTable } from './measures.js';
import type { Shown } from './shown.js';
import type { State } from './state.js';
import type { MonthTables } from './tables.js';
import type { Watch } from './watch.js';

/** What every stage may read, and the little that it may write: its block's columns, its scratch and the totals. */
export interface World {
  readonly structure: Structure;
  readonly shape: Shape;
  readonly luck: Luck;
  readonly state: State;
  /** Null for firms, which have neither ties nor households. */
  readonly society: Society | null;
  readonly measures: MeasureTable;
  /** One row of integer sums for each cell (jurisdiction × group): [cell * measures.rows.length + row]. */
  readonly totals: Float64Array;
  /** Records made this month: [kind * places + place]. */
  readonly recordsAt: Float64Array;
  /** The place and the jurisdiction of each building. */
  readonly place: Uint8Array;
  readonly jurisdiction: Uint8Array;
  readonly identitySwap: IdentitySwap;
  readonly scratch: Scratch;
  /** What others will see next month: written this month, read only after it. */
  readonly next: { readonly seen: Uint8Array; readonly seenScore: readonly (Uint8Array | null)[] };
  /** The lives that somebody asked to follow; null when nobody did. */
  readonly watch: Watch | null;
  readonly shown: Shown;
  month: number;
}

/** What only people have. */
export interface Society {
  readonly ties: Ties;
  readonly households: Households;
  /** The order of colleagues, by which people have employers; and how many firms there are. */
  readonly colleagues: Circle;
  readonly firms: number;
  /** The first slot of a person's household, and the number of people in it. */
  readonly householdFirst: (person: number) => number;
  readonly householdSize: (person: number) => number;
  /** Whether a person's employer is on a blacklist this month (firms go first); null without firms. */
  readonly employerListed: ((person: number) => boolean) | null;
}

/**
 * Consecutive people of one block who live under the same rules: whole buildings, so a multiple of 64 slots. `end`
 * stops at the last person; `drawn` does not (random draws come in eights).
 */
export interface Stretch {
  readonly block: number;
  /** The first slot of the block; scratch is indexed from it. */
  readonly base: number;
  readonly first: number;
  readonly end: number;
  readonly drawn: number;
  readonly jurisdiction: number;
  readonly tables: MonthTables;
}

/** One block's working memory, indexed from the block's first slot. Nothing in it outlives the month. */
export interface Scratch {
  readonly luck: Uint32Array;
  readonly luck2: Uint32Array;
  /** The scores that a person has this month, as bits. */
  readonly scored: Uint16Array;
  /** The row of each person in tables of rates: class and hardship, or NOBODY. */
  readonly rateRow: Uint16Array;
  /** What a person's beliefs make of them, as 32-bit shares (see behave). */
  readonly says: Uint32Array;
  readonly risk: Uint32Array;
  readonly shows: Uint32Array;
  /** For each kind of conduct: the draw (its ends alone are exact), and, of those who acted, the chance of it. */
  readonly actLuck: readonly Uint32Array[];
  readonly actChance: readonly Uint32Array[];
  /** Acts, as bits of kinds: done, left undone out of fear, done only to be seen. */
  readonly acts: Uint32Array;
  readonly silenced: Uint32Array;
  readonly performed: Uint32Array;
  /** Own acts that were seen; those of them whose record landed on somebody else. */
  readonly seenActs: Uint32Array;
  readonly away: Uint32Array;
  /** Records of somebody else's acts that landed here; records of nothing. */
  readonly mistaken: Uint32Array;
  readonly falseAlarms: Uint32Array;
  /** Every record that landed on this person, rightly or not. */
  readonly records: Uint32Array;
  /** The other person whom a channel could take for this one this month; -1: nobody. */
  readonly partner: Int32Array;
  /** Net peer rating received this month. */
  readonly rating: Int32Array;
  /** Lists entered this month, and bits of domains closed, by the assigned and by the earned standing. */
  readonly entered: Uint16Array;
  readonly closed: Uint32Array;
  readonly earnedClosed: Uint32Array;
  readonly listsBefore: Uint16Array;
  readonly earnedBefore: Uint16Array;
  /** Memberships of last month in a person's own right, not through the household. */
  readonly directBefore: Uint16Array;
  readonly sums: readonly Int32Array[];
}

/** How many sums over ties a stage can hold at once. */
const SUMS = 2;

/** Working memory for blocks of a size. */
export function createScratch(structure: Structure, blockSize: number): Scratch {
  const words = (): Uint32Array => new Uint32Array(blockSize);
  const perKind = (): Uint32Array[] => Array.from({ length: structure.conduct }, words);
  return {
    luck: words(),
    luck2: words(),
    scored: new Uint16Array(blockSize),
    rateRow: new Uint16Array(blockSize),
    says: words(),
    risk: words(),
    shows: words(),
    actLuck: perKind(),
    actChance: perKind(),
    acts: words(),
    silenced: words(),
    performed: words(),
    seenActs: words(),
    away: words(),
    mistaken: words(),
    falseAlarms: words(),
    records: words(),
    partner: new Int32Array(blockSize),
    rating: new Int32Array(blockSize),
    entered: new Uint16Array(blockSize),
    closed: words(),
    earnedClosed: words(),
    listsBefore: new Uint16Array(blockSize),
    earnedBefore: new Uint16Array(blockSize),
    directBefore: new Uint16Array(blockSize),
    sums: Array.from({ length: SUMS }, () => new Int32Array(blockSize)),
  };
}

/** The first total of the cell that a person with these traits belongs to, in a stretch. */
export function cellOf(world: World, stretch: Stretch, traits: number): number {
  return (
    (stretch.jurisdiction * world.structure.groups + (traits & 7)) * world.measures.rows.length
  );
}

/** Adds one to a measure with a key, in a person's cell. */
export function count(
  world: World,
  stretch: Stretch,
  traits: number,
  measure: MeasureName,
  key = 0,
  amount = 1,
): void {
  const at = cellOf(world, stretch, traits) + world.measures.first(measure) + key;
  world.totals[at] = (world.totals[at] ?? 0) + amount;
}
