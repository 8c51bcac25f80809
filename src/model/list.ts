import { NOBODY } from '../regime/compile/classes.js';
import type { ListTable } from '../regime/compile/list-tables.js';
import { TRAIT } from './flags.js';
import { spillover, triggered } from './list-entry.js';
import { stay } from './list-exit.js';
import { enterList, join, leave, leaveEarned } from './membership.js';
import type { Stretch, World } from './world.js';

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
