import { TRAIT } from './flags.js';
import type { Stretch, World } from './world.js';

/**
 * The domains that a person's lists and grades close, as bits: by the assigned standing, or by the earned one. For
 * exempt people it is none.
 */
export function closedDomains(
  world: World,
  stretch: Stretch,
  person: number,
  earned: boolean,
): number {
  const { state } = world;
  const { tables } = stretch;
  if ((state.traits[person] & TRAIT.exempt) !== 0) return 0;
  let lists = earned ? state.earnedLists[person] : state.lists[person];
  let closed = 0;
  while (lists !== 0) {
    closed |= tables.lists[31 - Math.clz32(lists & -lists)].closes;
    lists &= lists - 1;
  }
  const scored = world.scratch.scored[person - stretch.base];
  for (let score = 0; score < tables.scores.length; score++) {
    const table = tables.scores[score];
    if (!table.closing || (scored & (1 << score)) === 0) continue;
    const value = earned ? state.earnedScore[score][person] : state.score[score][person];
    closed |= table.gradeCloses[gradeOf(table.gradeFrom, value)];
  }
  return closed >>> 0;
}

/** The domains that a person's lists and grades open, as bits, by the assigned standing. */
export function openedDomains(world: World, stretch: Stretch, person: number): number {
  const { state } = world;
  const { tables } = stretch;
  let lists = state.lists[person];
  let opened = 0;
  while (lists !== 0) {
    opened |= tables.lists[31 - Math.clz32(lists & -lists)].opens;
    lists &= lists - 1;
  }
  const scored = world.scratch.scored[person - stretch.base];
  for (let score = 0; score < tables.scores.length; score++) {
    const table = tables.scores[score];
    if (!table.opening || (scored & (1 << score)) === 0) continue;
    opened |= table.gradeOpens[gradeOf(table.gradeFrom, state.score[score][person])];
  }
  return opened >>> 0;
}

/** The place of a score's grade, best first; the worst one has no lower end. */
export function gradeOf(gradeFrom: Int32Array, value: number): number {
  let grade = 0;
  while (grade < gradeFrom.length - 1 && value < gradeFrom[grade]) grade++;
  return grade;
}
