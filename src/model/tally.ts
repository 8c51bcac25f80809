import { knownClosed } from './adapt.js';
import { gradeOf } from './closed-domains.js';
import { FLAG, MARK, TRAIT } from './flags.js';
import { SCORE_BINS } from './measures.js';
import { cellOf, type Stretch, type World } from './world.js';

/** After the stages: everything that is counted at the end of the month rather than when it happens. */
export function tally(world: World, stretch: Stretch): void {
  tallyPeople(world, stretch);
  tallyActs(world, stretch);
  tallyLists(world, stretch);
  stretch.tables.scores.forEach((_, score) => {
    tallyScore(world, stretch, score);
  });
}

function tallyPeople(world: World, stretch: Stretch): void {
  const { state, totals, measures } = world;
  const { isAdult } = stretch.tables;
  const people = measures.first('people');
  const adults = measures.first('adults');
  const exited = measures.first('exited');
  const hardship = measures.first('hardship');
  const untold = measures.first('restricted wrongly and untold');
  const fear = measures.first('fear');
  const severity = measures.first('severity');
  const adapts = state.surveillance.length > 0;
  for (let i = stretch.first; i < stretch.end; i++) {
    const traits = state.traits[i];
    const cell = cellOf(world, stretch, traits);
    const flags = state.flags[i];
    totals[cell + people]++;
    if (isAdult[traits & TRAIT.classMask] === 0) continue;
    totals[cell + adults]++;
    if ((flags & FLAG.exited) !== 0) {
      totals[cell + exited]++;
      continue;
    }
    if ((flags & FLAG.hardship) !== 0) totals[cell + hardship]++;
    if ((state.marks[i] & MARK.wronglyNow) !== 0 && isUntold(world, stretch, i))
      totals[cell + untold]++;
    if (!adapts) continue;
    totals[cell + fear] += state.surveillance[i];
    totals[cell + severity] += state.severity[i];
  }
}

/** Knows of nothing that is wrongly closed to them why: was not told, and could not see it in a published score. */
function isUntold(world: World, stretch: Stretch, person: number): boolean {
  const { closed, earnedClosed } = world.scratch;
  const at = person - stretch.base;
  return (knownClosed(world, stretch, at) & closed[at] & ~earnedClosed[at]) === 0;
}

function tallyActs(world: World, stretch: Stretch): void {
  const { state, scratch, totals, measures } = world;
  const acts = measures.first('acts');
  const silenced = measures.first('silenced');
  const performed = measures.first('performed');
  const trueRecords = measures.first('true records');
  const mistaken = measures.first('mistaken records');
  const alarms = measures.first('false alarms');
  const actsOfFree = measures.first('acts of the never restricted');
  const silencedOfFree = measures.first('silenced of the never restricted');
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.base;
    const cell = cellOf(world, stretch, state.traits[i]);
    const free = (state.marks[i] & MARK.everRestricted) === 0;
    addKinds(totals, cell + acts, scratch.acts[at]);
    addKinds(totals, cell + silenced, scratch.silenced[at]);
    addKinds(totals, cell + performed, scratch.performed[at]);
    addKinds(totals, cell + trueRecords, scratch.seenActs[at] & ~scratch.away[at]);
    addKinds(totals, cell + mistaken, scratch.mistaken[at]);
    addKinds(totals, cell + alarms, scratch.falseAlarms[at]);
    if (world.structure.attention)
      countRecords(world, i, scratch.seenActs[at] | scratch.falseAlarms[at]);
    if (!free) continue;
    addKinds(totals, cell + actsOfFree, scratch.acts[at]);
    addKinds(totals, cell + silencedOfFree, scratch.silenced[at]);
  }
}

/** Where records were made, for coverage that follows them. */
function countRecords(world: World, person: number, kinds: number): void {
  const { places } = world.structure;
  let rest = kinds;
  while (rest !== 0) {
    world.recordsAt[
      (31 - Math.clz32(rest & -rest)) * places + world.place[Math.floor(person / 64)]
    ]++;
    rest &= rest - 1;
  }
}

function addKinds(totals: Float64Array, row: number, kinds: number): void {
  let rest = kinds;
  while (rest !== 0) {
    totals[row + 31 - Math.clz32(rest & -rest)]++;
    rest &= rest - 1;
  }
}

function tallyLists(world: World, stretch: Stretch): void {
  const { state, totals, measures } = world;
  const members = measures.first('members');
  const earned = measures.first('members earned');
  const wrongly = measures.first('members wrongly');
  const listed = measures.first('listed');
  const black = stretch.tables.lists.reduce(
    (bits, table, index) => (table.black ? bits | (1 << index) : bits),
    0,
  );
  for (let i = stretch.first; i < stretch.end; i++) {
    const on = state.lists[i];
    const deserved = state.earnedLists[i];
    if ((on | deserved) === 0) continue;
    const cell = cellOf(world, stretch, state.traits[i]);
    addKinds(totals, cell + members, on);
    addKinds(totals, cell + earned, deserved);
    addKinds(totals, cell + wrongly, on & ~deserved);
    if ((on & black) !== 0) totals[cell + listed]++;
  }
}

function tallyScore(world: World, stretch: Stretch, score: number): void {
  const { state, scratch, totals, measures, structure } = world;
  const table = stretch.tables.scores[score];
  const values = state.score[score];
  const { levels } = structure.scores[score];
  const scored = measures.first('scored') + score;
  const sum = measures.first('score sum') + score;
  const bin = measures.first('score bin') + score * SCORE_BINS;
  const grade = measures.first('grade') + firstGrade(stretch, score);
  const bit = 1 << score;
  for (let i = stretch.first; i < stretch.end; i++) {
    if ((scratch.scored[i - stretch.base] & bit) === 0 || (state.flags[i] & FLAG.exited) !== 0)
      continue;
    const cell = cellOf(world, stretch, state.traits[i]);
    const value = values[i];
    totals[cell + scored]++;
    totals[cell + sum] += value;
    totals[cell + bin + Math.floor((value * SCORE_BINS) / levels)]++;
    if (table.gradeFrom.length > 0) totals[cell + grade + gradeOf(table.gradeFrom, value)]++;
  }
}

/** Where a score's grades begin among all grades of all scores. */
function firstGrade(stretch: Stretch, score: number): number {
  let first = 0;
  for (let before = 0; before < score; before++)
    first += stretch.tables.scores[before].gradeFrom.length;
  return first;
}
