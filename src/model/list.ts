import { draw, drawPeople } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { NOBODY } from '../regime/compile/classes.js';
import type { EntryTable, ListTable } from '../regime/compile/list-tables.js';
import { countBits, FLAG, TRAIT } from './flags.js';
import { ENTRY_CAUSES, type EntryCause, EXIT_WAYS, type ExitWay } from './measures.js';
import { count, type Stretch, type World } from './world.js';

/**
 * Stage 5, list: enter, stay, leave; joint punishment across lists; household spillover.
 *
 * Lists are read as they were at the end of last month, so that their order does not matter. Each entry has one
 * recorded cause, the first rule that applies. The earned standing follows the same rules with the same luck on the
 * person's own acts that were truly seen, and is never entered through the household, an audit or a false listing.
 */
export function list(world: World, stretch: Stretch): void {
  rememberLists(world, stretch);
  rememberRecords(world, stretch);
  stretch.tables.lists.forEach((table, index) => {
    if (table.active || table.ended) listOne(world, stretch, table, index);
  });
}

/** The lists as last month left them. */
function rememberLists(world: World, stretch: Stretch): void {
  const { state, scratch } = world;
  const spills = state.spilled.length > 0;
  const from = stretch.first - stretch.base;
  scratch.directBefore.fill(0, from, from + stretch.drawn);
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.base;
    scratch.entered[at] = 0;
    scratch.listsBefore[at] = state.lists[i];
    scratch.earnedBefore[at] = state.earnedLists[i];
    scratch.directBefore[at] = spills ? state.lists[i] & ~state.spilled[i] : state.lists[i];
  }
}

/** The newest month of every counting rule: did a record that it counts land on this person? */
function rememberRecords(world: World, stretch: Stretch): void {
  const { state, scratch } = world;
  for (const table of stretch.tables.lists)
    for (const entry of table.entries) {
      if (entry.kind !== 'records') continue;
      const history = state.history[entry.history];
      const earned = state.earnedHistory[entry.history];
      for (let i = stretch.first; i < stretch.end; i++) {
        const at = i - stretch.base;
        history[i] = (history[i] << 1) | ((scratch.records[at] & entry.mask) === 0 ? 0 : 1);
        earned[i] = (earned[i] << 1) | ((scratch.seenActs[at] & entry.mask) === 0 ? 0 : 1);
      }
    }
}

function listOne(world: World, stretch: Stretch, table: ListTable, index: number): void {
  const { state, scratch } = world;
  const { rateRow, records, seenActs, listsBefore, earnedBefore } = scratch;
  const bit = 1 << index;
  if (table.spills > 0)
    drawPeople(
      world.luck,
      stretch.first,
      stretch.drawn,
      world.month,
      PURPOSE.spillover,
      world.structure.streams.lists[index],
      scratch.luck3,
    );
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.base;
    const member = (listsBefore[at] | earnedBefore[at]) & bit;
    const recorded = ((records[at] | seenActs[at]) & table.recordMask) !== 0;
    // Nearly everybody, nearly always: not on the list, and nothing that could lead there.
    if (table.isPlain && member === 0 && !recorded && !scoreLeads(world, table, i)) continue;
    if (rateRow[at] === NOBODY || (state.traits[i] & TRAIT.exempt) !== 0) continue;
    listEarned(world, stretch, table, index, i);
    listAssigned(world, stretch, table, index, i);
  }
}

/** Whether either of a person's scores is where the list takes people in. */
function scoreLeads(world: World, table: ListTable, person: number): boolean {
  const { state } = world;
  for (const { score, below, value } of table.scoreEntries)
    if (
      state.score[score][person] < value === below ||
      state.earnedScore[score][person] < value === below
    )
      return true;
  return false;
}

function listEarned(
  world: World,
  stretch: Stretch,
  table: ListTable,
  index: number,
  person: number,
): void {
  const { scratch } = world;
  const bit = 1 << index;
  const was = (scratch.earnedBefore[person - stretch.base] & bit) !== 0;
  const trigger = triggered(world, stretch, table, index, person, true);
  if (!was) {
    if (trigger !== null) join(world, table, index, person, true);
  } else if (stay(world, stretch, table, index, person, true, trigger) !== null)
    leaveEarned(world, person, bit);
}

function listAssigned(
  world: World,
  stretch: Stretch,
  table: ListTable,
  index: number,
  person: number,
): void {
  const { state, scratch } = world;
  const bit = 1 << index;
  const was = (scratch.listsBefore[person - stretch.base] & bit) !== 0;
  const trigger = triggered(world, stretch, table, index, person, false);
  if (!was) {
    const cause = trigger ?? spillover(world, stretch, table, index, person);
    if (cause !== null) enterList(world, stretch, table, index, person, cause, trigger === null);
    return;
  }
  const way = stay(world, stretch, table, index, person, false, trigger);
  if (way !== null) leave(world, stretch, person, bit, way);
  else if (trigger !== null && state.spilled.length > 0 && (state.spilled[person] & bit) !== 0) {
    // Listed in their own right now, no longer through the household: a membership that begins.
    state.spilled[person] &= ~bit;
    join(world, table, index, person, false);
  }
}

function enterList(
  world: World,
  stretch: Stretch,
  table: ListTable,
  index: number,
  person: number,
  cause: EntryCause,
  throughHousehold: boolean,
): void {
  const { state, scratch } = world;
  const bit = 1 << index;
  join(world, table, index, person, false);
  if (throughHousehold) state.spilled[person] |= bit;
  scratch.entered[person - stretch.base] |= bit;
  const key = index * ENTRY_CAUSES.length + ENTRY_CAUSES.indexOf(cause);
  count(world, stretch, state.traits[person], 'entered', key);
  const wrongful = (state.earnedLists[person] & bit) === 0;
  if (world.watch?.has(person) === true) world.watch.entered(person, index, cause, wrongful);
}

/** Takes a person off lists (bits) by the assigned standing; their months are counted afresh from now. */
export function leave(
  world: World,
  stretch: Stretch,
  person: number,
  lists: number,
  way: ExitWay,
): void {
  const { state, watch } = world;
  state.lists[person] &= ~lists;
  if (state.spilled.length > 0) state.spilled[person] &= ~lists;
  let rest = lists;
  while (rest !== 0) {
    const index = 31 - Math.clz32(rest & -rest);
    const clock = state.clock[index];
    if (clock !== null) clock[person] = 0;
    count(
      world,
      stretch,
      state.traits[person],
      'left',
      index * EXIT_WAYS.length + EXIT_WAYS.indexOf(way),
    );
    if (watch?.has(person) === true) watch.left(person, index, way);
    rest &= rest - 1;
  }
}

/** The same by the earned standing. */
export function leaveEarned(world: World, person: number, lists: number): void {
  const { state } = world;
  let rest = lists & state.earnedLists[person];
  state.earnedLists[person] &= ~lists;
  while (rest !== 0) {
    const clock = state.earnedClock[31 - Math.clz32(rest & -rest)];
    if (clock !== null) clock[person] = 0;
    rest &= rest - 1;
  }
}

/** Becomes a member: its months are counted from now, and the records that led here are used up. */
function join(
  world: World,
  table: ListTable,
  index: number,
  person: number,
  earned: boolean,
): void {
  const { state } = world;
  const lists = earned ? state.earnedLists : state.lists;
  lists[person] |= 1 << index;
  const clock = earned ? state.earnedClock[index] : state.clock[index];
  if (clock !== null) clock[person] = 0;
  for (const entry of table.entries)
    if (entry.kind === 'records')
      (earned ? state.earnedHistory : state.history)[entry.history][person] = 0;
}

/**
 * Whether an entry rule applies, and the cause that it gives. Where a rule asks that its condition has held for some
 * months, the clock of people outside the list counts them.
 */
function triggered(
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

/**
 * How a member leaves this month, or null. A member's clock counts the months; a new record starts it afresh where
 * the list says so. Who is on a list only through the household leaves when nobody there is a member any more.
 */
function stay(
  world: World,
  stretch: Stretch,
  table: ListTable,
  index: number,
  person: number,
  earned: boolean,
  trigger: EntryCause | null,
): ExitWay | null {
  const { state, scratch } = world;
  const at = person - stretch.base;
  if (table.ended) return 'list ended';
  if (table.amnesty) return 'amnesty';
  const clock = earned ? state.earnedClock[index] : state.clock[index];
  const bit = 1 << index;
  if (
    !earned &&
    state.spilled.length > 0 &&
    (state.spilled[person] & bit) !== 0 &&
    trigger === null
  )
    return householdHas(world, stretch, person, bit) ? null : 'household member left';
  if (clock !== null && table.term > 0) {
    const again =
      table.restarts &&
      (trigger !== null || (table.repairs && recordedAgain(world, at, table, earned)));
    clock[person] = again ? 0 : Math.min(255, clock[person] + 1);
    if (clock[person] >= table.term) return table.repairs ? 'repair' : 'term';
  }
  if (table.repaid > 0 && (state.flags[person] & FLAG.hardship) === 0) {
    const luck = draw(
      world.luck,
      person,
      world.month,
      PURPOSE.listExit,
      world.structure.streams.lists[index],
    );
    if (luck < table.repaid) return 'repaid';
  }
  for (const exit of table.scoreExits) {
    if ((scratch.scored[at] & (1 << exit.score)) === 0) continue;
    const value = (earned ? state.earnedScore : state.score)[exit.score][person];
    if (value < exit.value === exit.below) return 'score';
  }
  return null;
}

/** Repair asks for months without any record that counts towards the list. */
function recordedAgain(world: World, at: number, table: ListTable, earned: boolean): boolean {
  const { records, seenActs } = world.scratch;
  return ((earned ? seenActs[at] : records[at]) & table.recordMask) !== 0;
}

function spillover(
  world: World,
  stretch: Stretch,
  table: ListTable,
  index: number,
  person: number,
): EntryCause | null {
  if (!table.active || table.spills === 0) return null;
  if (!householdHas(world, stretch, person, 1 << index)) return null;
  return world.scratch.luck3[person - stretch.first] < table.spills ? 'household' : null;
}

/** Whether another member of the household was on a list last month in their own right. */
function householdHas(world: World, stretch: Stretch, person: number, bit: number): boolean {
  const { society, scratch } = world;
  if (society === null) return false;
  const first = society.householdFirst(person) - stretch.base;
  const end = first + society.householdSize(person);
  for (let at = first; at < end; at++)
    if (at !== person - stretch.base && (scratch.directBefore[at] & bit) !== 0) return true;
  return false;
}
