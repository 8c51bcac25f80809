import { drawPeople } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { FLAG, TRAIT } from './flags.js';
import { tell } from './tell.js';
import { count, type Stretch, type World } from './world.js';

/**
 * Means: one draw decides whether a person falls into hardship by the way of the world, through a closed domain (no
 * work, no credit) or because a listed employer lays off; or, in hardship, gets out of it, which no closed domain of
 * that kind allows.
 */
export function changeMeans(world: World, stretch: Stretch): void {
  const { state, scratch, society } = world;
  if (society === null) return;
  const { hardship, domains, isAdult } = stretch.tables;
  const { luck } = scratch;
  drawPeople(world.luck, stretch.first, stretch.drawn, world.month, PURPOSE.hardship, 0, luck);
  for (let i = stretch.first; i < stretch.end; i++) {
    const traits = state.traits[i];
    if (isAdult[traits & TRAIT.classMask] === 0 || (state.flags[i] & FLAG.exited) !== 0) continue;
    const draw = luck[i - stretch.first];
    const costly = scratch.closed[i - stretch.base] & domains.costly;
    if ((state.flags[i] & FLAG.hardship) !== 0) {
      if (draw >= hardship.ends || costly !== 0) continue;
      state.flags[i] &= ~FLAG.hardship;
      tell(world, i, 'got out of hardship');
      continue;
    }
    const usual = hardship.begins[traits & TRAIT.classMask];
    const restricted = usual + costOf(domains.costsMeans, costly);
    const employer =
      hardship.layoffs > 0 && society.employerListed?.(i) === true ? hardship.layoffs : 0;
    if (draw >= restricted + employer) continue;
    state.flags[i] |= FLAG.hardship;
    count(world, stretch, traits, 'fell into hardship');
    if (draw < usual) tell(world, i, 'fell into hardship');
    else if (draw < restricted) {
      count(world, stretch, traits, 'fell into hardship through a restriction');
      tell(world, i, 'fell into hardship through a restriction');
    } else {
      count(world, stretch, traits, 'laid off');
      tell(world, i, 'laid off by a listed firm');
    }
  }
}

function costOf(costsMeans: Uint32Array, domains: number): number {
  let rest = domains;
  let cost = 0;
  while (rest !== 0) {
    cost += costsMeans[31 - Math.clz32(rest & -rest)];
    rest &= rest - 1;
  }
  return cost;
}
