import type { Stretch, World } from './world.js';

/** Whether another member of the household was on a list last month in their own right. */
export function householdHas(world: World, stretch: Stretch, person: number, bit: number): boolean {
  const { society, scratch } = world;
  if (society === null) return false;
  const first = society.householdFirst(person) - stretch.base;
  const end = first + society.householdSize(person);
  for (let at = first; at < end; at++)
    if (at !== person - stretch.base && (scratch.directBefore[at] & bit) !== 0) return true;
  return false;
}
