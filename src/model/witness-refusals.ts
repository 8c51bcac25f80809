import { draw } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { CLASSES } from '../regime/compile/classes.js';
import { MARK, TRAIT } from './flags.js';
import { count, type Stretch, type World } from './world.js';

/** Whether somebody is refused a domain for the first time (only domains whose number of people is asked for). */
export function witnessRefusals(world: World, stretch: Stretch): void {
  const { state, scratch } = world;
  world.structure.witnessed.forEach((domain, place) => {
    const mark = MARK.refusedFirst << place;
    const bit = 1 << domain;
    const stream = world.structure.streams.domains[domain];
    for (let i = stretch.first; i < stretch.end; i++) {
      if ((scratch.closed[i - stretch.base] & bit) === 0 || (state.marks[i] & mark) !== 0) continue;
      const demand =
        stretch.tables.domains.demand[domain * CLASSES + (state.traits[i] & TRAIT.classMask)];
      if (draw(world.luck, i, world.month, PURPOSE.refusal, stream) >= demand * 65_536) continue;
      state.marks[i] |= mark;
      count(world, stretch, state.traits[i], 'people refused', domain);
    }
  });
}
