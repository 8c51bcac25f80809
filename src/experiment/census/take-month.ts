import type { Cells } from '../../engine/columns.js';
import { FLAG, MARK, SEEN, TRAIT } from '../../model/flags.js';
import { TRAP_MONTHS } from './census.js';
import { type Histories, THIS_YEAR, TRAPPED } from './histories.js';
import { COUNT, type GroupTally } from './tallies.js';

/** The columns of a block that a month is read from. */
export interface BlockColumns {
  readonly marks: Cells;
  readonly seen: Cells;
  readonly flags: Cells;
  readonly traits: Cells;
  readonly lists: Cells;
  /** Null where no list takes in households. */
  readonly spilled: Cells | null;
}

const SHOWS = SEEN.restricted | SEEN.didHarm;
const BEGUN = 2 ** (TRAP_MONTHS + 1) - 1;
const DUE = 1 << TRAP_MONTHS;

/**
 * Takes down a month of the people of a block: `count` of them, the first of whom has the history at `base`. Nearly
 * everybody, nearly always: nothing happens, and nothing is remembered that goes on.
 */
export function takeMonth(
  columns: BlockColumns,
  base: number,
  count: number,
  histories: Histories,
  byGroup: readonly GroupTally[],
  blacklists: number,
): void {
  const { marks, seen } = columns;
  const { wrong, trapped, begun, year } = histories;
  for (let at = 0; at < count; at++) {
    const i = base + at;
    const see = (seen[at] as number) & SHOWS;
    const wronged = (marks[at] as number) & MARK.wronglyNow;
    if ((see & SEEN.didHarm) !== 0) (year[i] as number)++;
    if (
      (see & SEEN.restricted) === 0 &&
      wronged === 0 &&
      ((trapped[i] as number) | (begun[i] as number) | (wrong[i] as number)) === 0
    )
      continue;
    const tally = byGroup[(columns.traits[at] as number) & TRAIT.groupMask];
    if (tally === undefined) continue;
    const isGone = ((columns.flags[at] as number) & FLAG.exited) !== 0;
    const isRestricted = (see & SEEN.restricted) !== 0;
    if (isRestricted) {
      tally.counts[COUNT.restricted] = (tally.counts[COUNT.restricted] as number) + 1;
      (histories.restricted[i] as number)++;
      year[i] = (year[i] as number) | THIS_YEAR.restricted;
      if (isThroughHousehold(columns, at, blacklists))
        tally.counts[COUNT.family] = (tally.counts[COUNT.family] as number) + 1;
    }
    follow(histories, tally, i, wronged !== 0, isRestricted, isGone);
  }
}

function isThroughHousehold(
  { lists, spilled }: BlockColumns,
  at: number,
  blacklists: number,
): boolean {
  if (spilled === null) return false;
  const on = (lists[at] as number) & blacklists;
  return on !== 0 && ((spilled[at] as number) & on) === on;
}

/** Follows one person's wrong, the trap it may be, and the freedom after it. */
function follow(
  histories: Histories,
  tally: GroupTally,
  i: number,
  isWronged: boolean,
  isRestricted: boolean,
  isGone: boolean,
): void {
  const { wrong, trapped, begun } = histories;
  const months = wrong[i] as number;
  const begins = isWronged && months === 0;
  if (isWronged) {
    tally.counts[COUNT.wrong] = (tally.counts[COUNT.wrong] as number) + 1;
    wrong[i] = months + 1;
  } else if (months > 0) {
    // Who has come to earn a restriction, or left, was not set free.
    const isUndone = !isRestricted && !isGone;
    bump(isUndone ? tally.wrongs.ended : tally.wrongs.censored, months);
    if (isUndone) bump(tally.counts, COUNT.undone);
    wrong[i] = 0;
  }
  if (begins) bump(tally.counts, COUNT.begun);
  trapped[i] = nextTrapped(trapped[i] as number, tally, begins, isRestricted, isGone);
  const since = (((begun[i] as number) << 1) | (begins ? 1 : 0)) & BEGUN;
  begun[i] = isGone ? 0 : since;
  if ((since & DUE) === 0 || isGone) return;
  bump(tally.counts, COUNT.beginnings);
  if (isRestricted) bump(tally.counts, COUNT.still);
}

/** The month of a trap or of the freedom after it that somebody is in now; 0: neither. */
function nextTrapped(
  before: number,
  tally: GroupTally,
  begins: boolean,
  isRestricted: boolean,
  isGone: boolean,
): number {
  if (before === 0) return begins ? 1 : 0;
  const months = before & TRAPPED.months;
  const wasFree = (before & TRAPPED.free) !== 0;
  if (isGone) {
    bump(wasFree ? tally.freedoms.censored : tally.traps.censored, months);
    return 0;
  }
  if (wasFree) {
    if (!isRestricted) return before + 1;
    bump(tally.freedoms.ended, months);
    return begins ? 1 : 0;
  }
  if (isRestricted) return before + 1;
  bump(tally.traps.ended, months);
  return TRAPPED.free | 1;
}

function bump(counts: Float64Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}
