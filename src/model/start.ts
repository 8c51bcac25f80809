import { drawPeople, STATIC, threshold } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import type { PopulationRules, Rules } from '../regime/regime.js';
import { FLAG, TRAIT } from './flags.js';
import { ENTRY_CAUSES } from './measures.js';
import { count, type Stretch, type World } from './world.js';

/**
 * Before the first month: who is in hardship, who is on a list already (rightly, as far as the model knows, and with
 * the months of a term already spent spread evenly).
 */
export function start(
  world: World,
  stretch: Stretch,
  rules: Rules,
  population: PopulationRules | null,
): void {
  const { state, scratch } = world;
  const { isAdult, lists } = stretch.tables;
  const { luck } = scratch;
  const poor = threshold(population?.hardship.share ?? 0);
  drawPeople(world.luck, stretch.first, stretch.drawn, STATIC, PURPOSE.startInHardship, 0, luck);
  for (let i = stretch.first; i < stretch.end; i++) {
    if (isAdult[state.traits[i] & TRAIT.classMask] === 0) continue;
    if (luck[i - stretch.first] < poor) state.flags[i] |= FLAG.hardship;
  }
  rules.lists.forEach((list, index) => {
    const isKept = lists[index].active;
    if (isKept && list.startsWith > 0) startList(world, stretch, index, threshold(list.startsWith));
  });
}

/**
 * In the first month in which people adapt: what everybody believes of being seen. Of punishment they know nothing yet
 * and fear nothing, so that nobody is silent where nobody is punished.
 */
export function startBeliefs(world: World, stretch: Stretch): void {
  const { state } = world;
  const { adaptation, isAdult } = stretch.tables;
  if (adaptation === null) return;
  for (let i = stretch.first; i < stretch.end; i++) {
    if (isAdult[state.traits[i] & TRAIT.classMask] === 0) continue;
    state.surveillance[i] = adaptation.startsAt;
    state.severity[i] = 0;
  }
}

function startList(world: World, stretch: Stretch, index: number, share: number): void {
  const { state, scratch } = world;
  const { isAdult, lists } = stretch.tables;
  const { term } = lists[index];
  const { luck, luck2 } = scratch;
  drawPeople(
    world.luck,
    stretch.first,
    stretch.drawn,
    STATIC,
    PURPOSE.startOnList,
    world.structure.streams.lists[index],
    luck,
  );
  drawPeople(
    world.luck,
    stretch.first,
    stretch.drawn,
    STATIC,
    PURPOSE.startOfTerm,
    world.structure.streams.lists[index],
    luck2,
  );
  const bit = 1 << index;
  for (let i = stretch.first; i < stretch.end; i++) {
    const traits = state.traits[i];
    if (isAdult[traits & TRAIT.classMask] === 0 || (traits & TRAIT.exempt) !== 0) continue;
    if (luck[i - stretch.first] >= share) continue;
    state.lists[i] |= bit;
    state.earnedLists[i] |= bit;
    const spent = Math.floor((luck2[i - stretch.first] / 4_294_967_296) * term);
    for (const clock of [state.clock[index], state.earnedClock[index]])
      if (clock !== null) clock[i] = spent;
    count(
      world,
      stretch,
      traits,
      'entered',
      index * ENTRY_CAUSES.length + ENTRY_CAUSES.indexOf('start'),
    );
    if (world.watch?.has(i) === true) world.watch.entered(i, index, 'start', false);
  }
}

/** A score that begins to be kept this month: everybody starts at its start, by both standings. */
export function startScore(world: World, stretch: Stretch, score: number): void {
  const { start: value } = stretch.tables.scores[score];
  const to = Math.min(stretch.end, stretch.first + stretch.drawn);
  world.state.score[score].fill(value, stretch.first, to);
  world.state.earnedScore[score].fill(value, stretch.first, to);
}
