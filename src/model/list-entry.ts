import { draw } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import type { EntryTable, ListTable } from '../regime/compile/list-tables.js';
import { countBits, TRAIT } from './flags.js';
import { householdHas } from './household-lists.js';
import type { EntryCause } from './measures.js';
import type { Stretch, World } from './world.js';

/**
 * Whether an entry rule applies, and the cause that it gives. Where a rule asks that its condition has held for some
 * months, the clock of people outside the list counts them.
 */
export function triggered(
  world: World,
  stretch: Stretch,
  table: ListTable,
  index: number,
  person: number,
  earned: boolean,
): EntryCause | null {
  if (!table.active) return null;
  let cause: EntryCause | null = null;
  for (const entry of table.entries) {
    const found = applies(world, stretch, entry, index, person, earned);
    if (found !== null && cause === null && isApplied(world, index, person, entry.chance))
      cause = found;
  }
  if (earned || cause !== null) return cause;
  const chance = table.falseListing[world.state.traits[person] & TRAIT.groupMask];
  if (chance === 0) return null;
  // The upper end of the draw, so that a false listing does not depend on the chances of the rules.
  const luck = draw(
    world.luck,
    person,
    world.month,
    PURPOSE.listEntry,
    world.structure.streams.lists[index],
  );
  return luck > 0xffffffff - chance ? 'false listing' : null;
}

/** A rule may be applied to a share of those whom it fits only; both standings have the same luck. */
function isApplied(world: World, index: number, person: number, chance: number): boolean {
  return (
    chance === 0xffffffff ||
    draw(world.luck, person, world.month, PURPOSE.listEntry, world.structure.streams.lists[index]) <
      chance
  );
}

function applies(
  world: World,
  stretch: Stretch,
  entry: EntryTable,
  index: number,
  person: number,
  earned: boolean,
): EntryCause | null {
  const { state, scratch } = world;
  const at = person - stretch.base;
  switch (entry.kind) {
    case 'record':
      return recordCause(world, at, entry.mask, earned);
    case 'records': {
      const history = (earned ? state.earnedHistory : state.history)[entry.history][person];
      if ((history & 1) === 0 || countBits(history & entry.windowMask) < entry.count) return null;
      return recordCause(world, at, entry.mask, earned);
    }
    case 'score': {
      if ((scratch.scored[at] & (1 << entry.score)) === 0)
        return held(world, index, person, earned, false, entry.months, 'score');
      const value = (earned ? state.earnedScore : state.score)[entry.score][person];
      const holds = value < entry.value === entry.below;
      return held(world, index, person, earned, holds, entry.months, 'score');
    }
    case 'member': {
      const before = (earned ? scratch.earnedBefore : scratch.listsBefore)[at];
      const holds = (before & (1 << entry.list)) !== 0;
      return held(world, index, person, earned, holds, entry.months, 'other list');
    }
    case 'household':
      return !earned && householdHas(world, stretch, person, 1 << entry.list) ? 'household' : null;
    case 'audit':
      return earned ? null : 'audit';
  }
}

/** The kind of record that led to the list: a true one, else one of somebody else's act, else one of nothing. */
function recordCause(world: World, at: number, mask: number, earned: boolean): EntryCause | null {
  const { seenActs, away, mistaken, falseAlarms } = world.scratch;
  const own = earned ? seenActs[at] : seenActs[at] & ~away[at];
  if ((own & mask) !== 0) return 'record';
  if (earned) return null;
  if ((mistaken[at] & mask) !== 0) return 'mistaken record';
  return (falseAlarms[at] & mask) !== 0 ? 'false alarm' : null;
}

/** For a person outside the list: whether a condition has now held for enough months. */
function held(
  world: World,
  index: number,
  person: number,
  earned: boolean,
  holds: boolean,
  months: number,
  cause: EntryCause,
): EntryCause | null {
  if (months <= 1) return holds ? cause : null;
  const { state } = world;
  const clock = earned ? state.earnedClock[index] : state.clock[index];
  const lists = earned ? state.earnedLists : state.lists;
  if (clock === null || (lists[person] & (1 << index)) !== 0) return null;
  clock[person] = holds ? Math.min(255, clock[person] + 1) : 0;
  return clock[person] >= months ? cause : null;
}

/** Whether a member of the household takes a person along, by the draw of the month. */
export function spillover(
  world: World,
  stretch: Stretch,
  table: ListTable,
  index: number,
  person: number,
): EntryCause | null {
  if (!table.active || table.spills === 0) return null;
  if (!householdHas(world, stretch, person, 1 << index)) return null;
  const stream = world.structure.streams.lists[index];
  const luck = draw(world.luck, person, world.month, PURPOSE.spillover, stream);
  return luck < table.spills ? 'household' : null;
}
