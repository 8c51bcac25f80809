import { isPunished, knownClosed, severityOf } from './adapt.js';
import { FLAG, MARK, SEEN, TRAIT } from './flags.js';
import type { Stretch, World } from './world.js';

/** After the stages: what others will be able to see of each person next month, and what is remembered of them. */
export function publish(world: World, stretch: Stretch): void {
  publishStanding(world, stretch);
  publishScores(world, stretch);
}

function publishStanding(world: World, stretch: Stretch): void {
  const { state, scratch, next } = world;
  const { isAdult, conduct } = stretch.tables;
  const openly = stretch.tables.lists.reduce(
    (bits, table, list) => (table.public && table.black ? bits | (1 << list) : bits),
    0,
  );
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.base;
    if (scratch.silenced[at] === 0) state.marks[i] &= ~MARK.silencedNow;
    else state.marks[i] |= MARK.silencedNow;
    next.seen[i] = 0;
    const here =
      (state.flags[i] & FLAG.exited) === 0 && isAdult[state.traits[i] & TRAIT.classMask] === 1;
    if (!here) continue;
    const closed = scratch.closed[at];
    const isOpenly = (state.lists[i] & openly) !== 0;
    const known = isOpenly ? closed : knownClosed(world, stretch, at);
    next.seen[i] =
      (closed === 0 ? 0 : SEEN.restricted) |
      (isOpenly ? SEEN.publiclyListed : 0) |
      (isPunished(world, stretch, at) ? SEEN.punishedNow : 0) |
      ((scratch.acts[at] & conduct.harmful) === 0 ? 0 : SEEN.didHarm) |
      ((scratch.acts[at] & conduct.good) === 0 ? 0 : SEEN.didGood) |
      (severityOf(known) << SEEN.severityShift);
  }
}

/** The stored score in a byte, plus one: 0 is for people who do not have the score. */
function publishScores(world: World, stretch: Stretch): void {
  const { state, scratch, next, structure } = world;
  for (let score = 0; score < next.seenScore.length; score++) {
    const values = next.seenScore[score];
    if (values === null) continue;
    const { publishedShift } = structure.scores[score];
    const bit = 1 << score;
    for (let i = stretch.first; i < stretch.end; i++) {
      const scored = (scratch.scored[i - stretch.base] & bit) !== 0;
      values[i] = scored ? (state.score[score][i] >> publishedShift) + 1 : 0;
    }
  }
}
