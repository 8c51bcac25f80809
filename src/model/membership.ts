import type { ListTable } from '../regime/compile/list-tables.js';
import { ENTRY_CAUSES, type EntryCause, EXIT_WAYS, type ExitWay } from './measures.js';
import { count, type Stretch, type World } from './world.js';

/** Puts a person on a list by the assigned standing, for one recorded cause. */
export function enterList(
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
export function join(
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
