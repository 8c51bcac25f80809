import { draw, drawPeople } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { TIE_KINDS } from '../regime/regime.js';
import { gradeOf } from './closed-domains.js';
import { type AdaptationTable, LEARNING_UNIT } from './adaptation-table.js';
import { countBits, FLAG, MARK, TRAIT } from './flags.js';
import { leave, leaveEarned } from './membership.js';
import { lapse } from './redress.js';
import { count, type Stretch, type World } from './world.js';

/**
 * Stage 8, adapt: perceived risk from one's own and one's ties' punishments; a second identity; leaving.
 *
 * Belief in surveillance moves towards how often one is punished, oneself and those one has ties to. Belief in
 * severity moves towards how bad it is for those who are restricted, and only where there is somebody to learn from.
 * A belief is a byte; what a month adds to it is rounded up or down by a draw.
 */
export function adapt(world: World, stretch: Stretch): void {
  const { adaptation } = stretch.tables;
  if (adaptation !== null) {
    sumExperience(world, stretch);
    learn(world, stretch, adaptation);
    if (adaptation.buysIdentity > 0 || adaptation.exit > 0) escape(world, stretch, adaptation);
  }
}

/** The experience of one's ties into `sums`, packed as in Shown: [adults, punished] and [restricted, severity]. */
function sumExperience(world: World, stretch: Stretch): void {
  const { scratch, society, shown } = world;
  const [punished, restricted] = scratch.sums;
  punished.fill(0);
  restricted.fill(0);
  if (society === null) return;
  const { ties } = society;
  TIE_KINDS.forEach((name, kind) => {
    const home = name === 'household';
    const add = (words: Uint32Array, out: Int32Array): void => {
      ties.addOverTies(kind, stretch.block, words, shown.lostCircles, out);
    };
    add(home ? shown.punished : shown.publiclyPunished, punished);
    add(home ? shown.restricted : shown.publiclyRestricted, restricted);
  });
}

function learn(world: World, stretch: Stretch, rules: AdaptationTable): void {
  const { state, scratch } = world;
  const [punishment, restriction] = scratch.sums;
  const { isAdult } = stretch.tables;
  const { luck } = scratch;
  drawPeople(world.luck, stretch.first, stretch.drawn, world.month, PURPOSE.learning, 0, luck);
  for (let i = stretch.first; i < stretch.end; i++) {
    if (isAdult[state.traits[i] & TRAIT.classMask] === 0 || (state.flags[i] & FLAG.exited) !== 0)
      continue;
    const at = i - stretch.base;
    const own = isPunished(world, stretch, at) ? 255 : 0;
    const adults = punishment[at] & 0xffff;
    const theirs = adults === 0 ? own : Math.floor((255 * (punishment[at] >>> 16)) / adults);
    const weight = rules.fromTies;
    const experience = (own * (256 - weight) + theirs * weight) >> 8;
    const round = luck[i - stretch.first];
    state.surveillance[i] += learned(
      state.surveillance[i],
      experience,
      rules.learning,
      round & 0xffff,
    );
    const level = severityOf(knownClosed(world, stretch, at));
    const restricted = restriction[at] & 0xffff;
    if (level === 0 && restricted === 0) continue;
    const seen = restricted === 0 ? level : (restriction[at] >>> 16) / restricted;
    const felt = level === 0 ? seen : (level * (256 - weight) + seen * weight) / 256;
    state.severity[i] += learned(
      state.severity[i],
      Math.floor((felt * 255) / 7),
      rules.learning,
      round >>> 16,
    );
  }
}

/**
 * The domains that are closed to a person and of which they know why, as bits: all of them once they know of a list;
 * else those that a grade of a score closes that is shown to them. What is done in secret frightens nobody.
 */
export function knownClosed(world: World, stretch: Stretch, at: number): number {
  const { scratch, state } = world;
  const closed = scratch.closed[at];
  if (closed === 0) return 0;
  const person = stretch.base + at;
  if ((state.flags[person] & FLAG.told) !== 0) return closed;
  let known = 0;
  for (const { score } of stretch.tables.openScores) {
    if ((scratch.scored[at] & (1 << score)) === 0) continue;
    const { gradeFrom, gradeCloses } = stretch.tables.scores[score];
    known |= gradeCloses[gradeOf(gradeFrom, state.score[score][person])];
  }
  return (known & closed) >>> 0;
}

/**
 * Punished this month, and aware of it: something is closed to them and they know why, or a record costs points of a
 * score that is shown to them. The exempt have nothing to fear.
 */
export function isPunished(world: World, stretch: Stretch, at: number): boolean {
  const { scratch, state } = world;
  if ((state.traits[stretch.base + at] & TRAIT.exempt) !== 0) return false;
  if (knownClosed(world, stretch, at) !== 0) return true;
  for (const { score, costly } of stretch.tables.openScores)
    if ((scratch.scored[at] & (1 << score)) !== 0 && (scratch.records[at] & costly) !== 0)
      return true;
  return false;
}

/** How bad a person's restrictions are: the number of closed domains, at most 7. */
export function severityOf(closed: number): number {
  return Math.min(7, countBits(closed));
}

/** What a month adds to a belief: a part of the distance to experience, its fraction rounded by a draw. */
function learned(belief: number, experience: number, learning: number, luck: number): number {
  const parts = (experience - belief) * learning;
  return parts < 0
    ? -Math.floor((luck - parts) / LEARNING_UNIT)
    : Math.floor((parts + luck) / LEARNING_UNIT);
}

/** What restricted people do to get away: a second identity, or leaving for good, which takes them off every list. */
function escape(world: World, stretch: Stretch, rules: AdaptationTable): void {
  const { state, scratch, watch } = world;
  for (let i = stretch.first; i < stretch.end; i++) {
    if (scratch.closed[i - stretch.base] === 0) continue;
    if (
      (state.flags[i] & FLAG.secondIdentity) === 0 &&
      draw(world.luck, i, world.month, PURPOSE.secondIdentity, 0) < rules.buysIdentity
    ) {
      state.flags[i] |= FLAG.secondIdentity;
      count(world, stretch, state.traits[i], 'second identities');
      if (watch?.has(i) === true) watch.event(i, 'took a second identity');
    }
    if (draw(world.luck, i, world.month, PURPOSE.exit, 0) >= rules.exit) continue;
    state.flags[i] = (state.flags[i] | FLAG.exited) & ~FLAG.told;
    state.marks[i] &= ~(MARK.wronglyNow | MARK.silencedNow);
    leave(world, stretch, i, state.lists[i], 'exit');
    leaveEarned(world, i, state.earnedLists[i]);
    if (state.appeal.length > 0 && state.appeal[i] > 0) lapse(world, stretch, i);
    if (watch?.has(i) === true) watch.event(i, 'left');
  }
}
