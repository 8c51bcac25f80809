import { CLASSES } from '../regime/compile/classes.js';
import { changeMeans } from './change-means.js';
import { closedDomains, openedDomains } from './closed-domains.js';
import { cutTies } from './cut-ties.js';
import { FLAG, MARK, TRAIT } from './flags.js';
import { cellOf, count, type Stretch, type World } from './world.js';
import { witnessRefusals } from './witness-refusals.js';

/**
 * Stage 6, restrict: which domains are closed or opened, what was refused, and what that does to means and to ties.
 *
 * A person's closed domains are the union over their lists and grades. Refusals are not drawn: the demand of the
 * person's class is added up exactly. A closed school falls on the children of the household.
 */
export function restrict(world: World, stretch: Stretch): void {
  closeAndOpen(world, stretch);
  if (stretch.tables.domains.onChildren !== 0) closeSchools(world, stretch);
  changeMeans(world, stretch);
  witnessRefusals(world, stretch);
  cutTies(world, stretch);
}

function closeAndOpen(world: World, stretch: Stretch): void {
  const { state, scratch } = world;
  const from = stretch.first - stretch.base;
  const closing = scoresThat(stretch, (table) => table.closing);
  const opening = scoresThat(stretch, (table) => table.opening);
  scratch.closed.fill(0, from, from + stretch.drawn);
  scratch.earnedClosed.fill(0, from, from + stretch.drawn);
  for (let i = stretch.first; i < stretch.end; i++) {
    if ((state.flags[i] & FLAG.exited) !== 0) continue;
    if (stretch.tables.isAdult[state.traits[i] & TRAIT.classMask] === 0) continue;
    const at = i - stretch.base;
    const scored = scratch.scored[at];
    if ((state.lists[i] | (scored & opening)) !== 0) openDoors(world, stretch, i);
    const touched = (state.lists[i] | state.earnedLists[i] | (scored & closing)) !== 0;
    if (touched) {
      scratch.closed[at] = closedDomains(world, stretch, i, false);
      scratch.earnedClosed[at] = closedDomains(world, stretch, i, true);
      remember(world, stretch, i);
    } else state.marks[i] &= ~MARK.wronglyNow;
  }
}

/** The scores with some property, as bits. */
function scoresThat(
  stretch: Stretch,
  test: (table: Stretch['tables']['scores'][number]) => boolean,
): number {
  return stretch.tables.scores.reduce(
    (bits, table, score) => (test(table) ? bits | (1 << score) : bits),
    0,
  );
}

function openDoors(world: World, stretch: Stretch, person: number): void {
  const opened = openedDomains(world, stretch, person);
  if (opened !== 0) countDomains(world, stretch, person, 'opened', opened);
}

/** Counts what is closed and refused, and marks the person as restricted, wrongly or not. */
function remember(world: World, stretch: Stretch, person: number): void {
  const { state, scratch } = world;
  const at = person - stretch.base;
  const closed = scratch.closed[at];
  const earned = scratch.earnedClosed[at];
  const wrongly = (closed & ~earned) >>> 0;
  if (earned !== 0) count(world, stretch, state.traits[person], 'restricted earned');
  if (wrongly === 0) state.marks[person] &= ~MARK.wronglyNow;
  if (closed === 0) return;
  const traits = state.traits[person];
  const own = (closed & ~stretch.tables.domains.onChildren) >>> 0;
  state.marks[person] |= MARK.everRestricted;
  count(world, stretch, traits, 'restricted');
  if (earned === 0) count(world, stretch, traits, 'restricted with nothing earned');
  countDomains(world, stretch, person, 'closed', closed);
  refuse(world, stretch, person, 'refusals', own);
  if (wrongly === 0) return;
  state.marks[person] |= MARK.wronglyNow;
  count(world, stretch, traits, 'restricted wrongly');
  countDomains(world, stretch, person, 'closed wrongly', wrongly);
  refuse(world, stretch, person, 'refusals wrongly', (wrongly & own) >>> 0);
}

function countDomains(
  world: World,
  stretch: Stretch,
  person: number,
  measure: 'closed' | 'closed wrongly' | 'opened',
  domains: number,
): void {
  let rest = domains;
  while (rest !== 0) {
    count(world, stretch, world.state.traits[person], measure, 31 - Math.clz32(rest & -rest));
    rest &= rest - 1;
  }
}

function refuse(
  world: World,
  stretch: Stretch,
  person: number,
  measure: 'refusals' | 'refusals wrongly',
  domains: number,
): void {
  const traits = world.state.traits[person];
  const row = cellOf(world, stretch, traits) + world.measures.first(measure);
  const index = traits & TRAIT.classMask;
  let rest = domains;
  while (rest !== 0) {
    const domain = 31 - Math.clz32(rest & -rest);
    world.totals[row + domain] += stretch.tables.domains.demand[domain * CLASSES + index];
    rest &= rest - 1;
  }
}

/** The school is closed to a child when it is closed to anybody in the household. */
function closeSchools(world: World, stretch: Stretch): void {
  const { state, scratch, society } = world;
  if (society === null) return;
  const { onChildren } = stretch.tables.domains;
  for (let i = stretch.first; i < stretch.end; i++) {
    if (stretch.tables.isAdult[state.traits[i] & TRAIT.classMask] === 1) continue;
    const first = society.householdFirst(i) - stretch.base;
    const end = first + society.householdSize(i);
    let closed = 0;
    let earned = 0;
    for (let at = first; at < end; at++) {
      closed |= scratch.closed[at] & onChildren;
      earned |= scratch.earnedClosed[at] & onChildren;
    }
    if (closed === 0) continue;
    count(world, stretch, state.traits[i], 'children restricted');
    refuse(world, stretch, i, 'refusals', closed >>> 0);
    refuse(world, stretch, i, 'refusals wrongly', (closed & ~earned) >>> 0);
  }
}
