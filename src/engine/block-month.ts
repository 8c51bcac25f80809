import { FLAG, TRAIT } from '../model/flags.js';
import type { Recorder } from '../model/life-recorder.js';
import { publish } from '../model/publish.js';
import { findScored } from '../model/scored.js';
import { show } from '../model/show.js';
import { STAGES } from '../model/stages.js';
import { start, startBeliefs, startScore } from '../model/start.js';
import type { MonthTables } from '../model/tables.js';
import { tally } from '../model/tally.js';
import type { Stretch, World } from '../model/world.js';
import { fillPartners } from '../population/identity-swap.js';
import type { PopulationRules, Rules } from '../regime/regime.js';
import type { Place } from './stretches.js';

/** Field by field: a spread would give stretches of several hidden shapes, which slows every stage down. */
export function stretchOf(place: Place, tables: readonly MonthTables[]): Stretch {
  const { block, base, first, end, drawn, jurisdiction } = place;
  return { block, base, first, end, drawn, jurisdiction, tables: tables[jurisdiction] };
}

/**
 * What precedes the stages, for everybody: scores that begin, and what shows of people to their ties. `before` has the
 * tables of the month before, in the jurisdiction of the stretch.
 */
export function openStretch(
  world: World,
  here: Stretch,
  rules: Rules,
  before: MonthTables | undefined,
  population: PopulationRules | null,
): void {
  const { month } = world;
  if (month === 0) start(world, here, rules, population);
  if (month === 0 || before?.adaptation === null) startBeliefs(world, here);
  here.tables.scores.forEach((table, score) => {
    const kept = before?.scores[score]?.active ?? false;
    if (month === 0 || (table.active && !kept)) startScore(world, here, score);
  });
  show(world, here);
}

/** One month of one block: the stages one after another, each on all stretches of the block. */
export function runBlock(
  world: World,
  stretches: readonly Stretch[],
  recorder: Recorder | null,
): void {
  const [first] = stretches;
  if (first === undefined) return;
  for (const here of stretches) findScored(world, here);
  findPartners(world, stretches);
  for (const stage of STAGES) {
    for (const here of stretches) stage.run(world, here);
    if (stage.finish !== undefined) for (const here of stretches) stage.finish(world, here);
  }
  for (const here of stretches) {
    publish(world, here);
    tally(world, here);
    recorder?.endOfMonth(world, here);
  }
}

/**
 * Into `scratch.partner`, the slot in the block of the one person for whom each could be taken this month. Nobody can
 * be taken for a child, for somebody who left, or for nobody at all.
 */
function findPartners(world: World, stretches: readonly Stretch[]): void {
  const { partner } = world.scratch;
  const [first] = stretches;
  fillPartners(world.identitySwap, first.block, world.month, partner);
  const watched = new Uint8Array(partner.length);
  for (const here of stretches)
    for (let i = here.first; i < here.end; i++) {
      const isAdult = here.tables.isAdult[world.state.traits[i] & TRAIT.classMask];
      watched[i - here.base] = (world.state.flags[i] & FLAG.exited) === 0 ? isAdult : 0;
    }
  for (let at = 0; at < partner.length; at++) {
    const other = partner[at] - first.base;
    partner[at] = watched[at] === 1 && other >= 0 && watched[other] === 1 ? other : -1;
  }
}
