import { drawPeople, STATIC } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { FLAG, TRAIT } from './flags.js';
import type { Stretch, World } from './world.js';

/**
 * Before the stages: who has which score this month, as bits of scores in `scratch.scored`. A score is for adults who
 * are there, while it is kept; where joining is by choice, for those whose inclination (one draw for life) is under
 * the share that has joined by now.
 */
export function findScored(world: World, stretch: Stretch): void {
  const { state, scratch } = world;
  const { scores, isAdult } = stretch.tables;
  const from = stretch.first - stretch.base;
  scratch.scored.fill(0, from, from + stretch.drawn);
  scores.forEach((table, score) => {
    if (!table.active) return;
    const { enrolled } = table;
    const luck = scratch.luck;
    if (enrolled !== null)
      drawPeople(
        world.luck,
        stretch.first,
        stretch.drawn,
        STATIC,
        PURPOSE.enrolment,
        world.structure.streams.scores[score],
        luck,
      );
    for (let i = stretch.first; i < stretch.end; i++) {
      const index = state.traits[i] & TRAIT.classMask;
      if (isAdult[index] === 0 || (state.flags[i] & FLAG.exited) !== 0) continue;
      if (enrolled !== null && luck[i - stretch.first] >= enrolled[index]) continue;
      scratch.scored[i - stretch.base] |= 1 << score;
    }
  });
}
