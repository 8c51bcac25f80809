import { draw } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import type { ListTable } from '../regime/compile/list-tables.js';
import { FLAG } from './flags.js';
import { householdHas } from './household-lists.js';
import type { EntryCause, ExitWay } from './measures.js';
import type { Stretch, World } from './world.js';

/**
 * How a member leaves this month, or null. A member's clock counts the months; a new record starts it afresh where
 * the list says so. Who is on a list only through the household leaves when nobody there is a member any more.
 */
export function stay(
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
  if (!earned && state.spilled.length > 0 && (state.spilled[person] & bit) !== 0) {
    // Who is listed in their own right this month begins as a member, and leaves in a later one at the earliest.
    const isHeld = trigger !== null || householdHas(world, stretch, person, bit);
    return isHeld ? null : 'household member left';
  }
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
