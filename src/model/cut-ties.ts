import { draw } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import type { LifeEvent } from './life.js';
import { tell } from './tell.js';
import { count, type Stretch, type World } from './world.js';

/** Publication costs a person whole circles of ties: neighbours, colleagues, friends, distant acquaintances. */
export function cutTies(world: World, stretch: Stretch): void {
  const { state } = world;
  const cutting = stretch.tables.lists.reduce(
    (bits, table, index) => (table.cutsTies > 0 ? bits | (1 << index) : bits),
    0,
  );
  if (cutting === 0 || world.society === null) return;
  for (let circle = 0; circle < CIRCLES.length; circle++) {
    const flag = 16 << circle;
    for (let i = stretch.first; i < stretch.end; i++) {
      let lists = state.lists[i] & cutting;
      if (lists === 0 || (state.flags[i] & flag) !== 0) continue;
      let chance = 0;
      while (lists !== 0) {
        chance = Math.max(chance, stretch.tables.lists[31 - Math.clz32(lists & -lists)].cutsTies);
        lists &= lists - 1;
      }
      if (draw(world.luck, i, world.month, PURPOSE.cutTies, circle) >= chance) continue;
      state.flags[i] |= flag;
      count(world, stretch, state.traits[i], 'circles lost');
      tell(world, i, CIRCLES[circle]);
    }
  }
}
const CIRCLES: readonly LifeEvent[] = [
  'lost the neighbours',
  'lost the colleagues',
  'lost the friends',
  'lost the distant acquaintances',
];
