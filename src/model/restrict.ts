import { drawPeople } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { CLASSES } from '../regime/compile/classes.js';
import { closedDomains, openedDomains } from './closed-domains.js';
import { FLAG, MARK, TRAIT } from './flags.js';
import type { LifeEvent } from './life.js';
import { cellOf, count, type Stretch, type World } from './world.js';

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
  witness(world, stretch);
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
  const wrongly = (closed & ~scratch.earnedClosed[at]) >>> 0;
  if (scratch.earnedClosed[at] !== 0)
    count(world, stretch, state.traits[person], 'restricted earned');
  if (wrongly === 0) state.marks[person] &= ~MARK.wronglyNow;
  if (closed === 0) return;
  const traits = state.traits[person];
  const own = (closed & ~stretch.tables.domains.onChildren) >>> 0;
  state.marks[person] |= MARK.everRestricted;
  count(world, stretch, traits, 'restricted');
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

/**
 * Means: one draw decides whether a person falls into hardship by the way of the world, through a closed domain (no
 * work, no credit) or because a listed employer lays off; or, in hardship, gets out of it, which no closed domain of
 * that kind allows.
 */
function changeMeans(world: World, stretch: Stretch): void {
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

/** Whether somebody is refused a domain for the first time (only domains whose number of people is asked for). */
function witness(world: World, stretch: Stretch): void {
  const { state, scratch } = world;
  world.structure.witnessed.forEach((domain, place) => {
    const mark = MARK.refusedFirst << place;
    const bit = 1 << domain;
    drawPeople(
      world.luck,
      stretch.first,
      stretch.drawn,
      world.month,
      PURPOSE.refusal,
      world.structure.streams.domains[domain],
      scratch.luck,
    );
    for (let i = stretch.first; i < stretch.end; i++) {
      if ((scratch.closed[i - stretch.base] & bit) === 0 || (state.marks[i] & mark) !== 0) continue;
      const demand =
        stretch.tables.domains.demand[domain * CLASSES + (state.traits[i] & TRAIT.classMask)];
      if (scratch.luck[i - stretch.first] >= demand * 65_536) continue;
      state.marks[i] |= mark;
      count(world, stretch, state.traits[i], 'people refused', domain);
    }
  });
}

/** Publication costs a person whole circles of ties: neighbours, colleagues, friends, distant acquaintances. */
function cutTies(world: World, stretch: Stretch): void {
  const { state, scratch } = world;
  const cutting = stretch.tables.lists.reduce(
    (bits, table, index) => (table.cutsTies > 0 ? bits | (1 << index) : bits),
    0,
  );
  if (cutting === 0 || world.society === null) return;
  for (let circle = 0; circle < CIRCLES.length; circle++) {
    const flag = 16 << circle;
    drawPeople(
      world.luck,
      stretch.first,
      stretch.drawn,
      world.month,
      PURPOSE.cutTies,
      circle,
      scratch.luck,
    );
    for (let i = stretch.first; i < stretch.end; i++) {
      let lists = state.lists[i] & cutting;
      if (lists === 0 || (state.flags[i] & flag) !== 0) continue;
      let chance = 0;
      while (lists !== 0) {
        chance = Math.max(chance, stretch.tables.lists[31 - Math.clz32(lists & -lists)].cutsTies);
        lists &= lists - 1;
      }
      if (scratch.luck[i - stretch.first] >= chance) continue;
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

function tell(world: World, person: number, event: LifeEvent): void {
  if (world.watch?.has(person) === true) world.watch.event(person, event);
}
