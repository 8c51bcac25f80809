import { drawPeople } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { FRACTION, type ScoreTable } from '../regime/compile/score-tables.js';
import { TRAIT } from './flags.js';
import type { ScoreParts } from './watch.js';
import { count, type Stretch, type World } from './world.js';

/**
 * Stage 4, score: points for records, drift and decay towards the start, the pull of ties, peer ratings, bought
 * points, a hack; then the range. The earned score knows only a person's own acts that were truly seen, and drift
 * and decay. A part that is not a whole unit is rounded up or down by a draw, the same one for both standings.
 */
export function score(world: World, stretch: Stretch): void {
  stretch.tables.scores.forEach((table, index) => {
    if (table.active) scoreOne(world, stretch, table, index);
  });
}

function scoreOne(world: World, stretch: Stretch, table: ScoreTable, index: number): void {
  const { state, scratch, watch } = world;
  const assigned = state.score[index];
  const earned = state.earnedScore[index];
  const { luck, luck2 } = scratch;
  const stream = world.structure.streams.scores[index];
  if (table.swap !== null) swap(world, stretch, table, index);
  if (table.pulled || table.decay > 0)
    drawPeople(
      world.luck,
      stretch.first,
      stretch.drawn,
      world.month,
      PURPOSE.scoreRounding,
      stream,
      luck,
    );
  if (table.buys > 0)
    drawPeople(
      world.luck,
      stretch.first,
      stretch.drawn,
      world.month,
      PURPOSE.buysPoints,
      stream,
      luck2,
    );
  const pulled = table.pulled && world.society !== null;
  if (pulled) sumPull(world, stretch, table, index);
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.base;
    if ((scratch.scored[at] & (1 << index)) === 0 || (state.traits[i] & TRAIT.exempt) !== 0)
      continue;
    const round = luck[i - stretch.first];
    const own = scratch.seenActs[at];
    const before = assigned[i];
    const records = pointsFor(table, own & ~scratch.away[at]);
    const mistaken = pointsFor(table, scratch.mistaken[at]);
    const falseAlarms = pointsFor(table, scratch.falseAlarms[at]);
    const drift = driftOf(table, before);
    const decay = decayOf(table, before, round);
    const ties = pulled ? rounded(scratch.sums[0][at], round & 0xffff) : 0;
    const most = table.peerMost;
    const peers = Math.max(-most, Math.min(most, scratch.rating[at] * table.peerPoints));
    const bought = table.buys > 0 && luck2[i - stretch.first] < table.buys ? table.bought : 0;
    const sum = before + records + mistaken + falseAlarms + drift + decay + ties + peers + bought;
    const after = Math.max(table.min, Math.min(table.max, sum));
    const past = earned[i];
    const deserved =
      past + pointsFor(table, own) + driftOf(table, past) + decayOf(table, past, round);
    assigned[i] = after;
    earned[i] = Math.max(table.min, Math.min(table.max, deserved));
    if (bought !== 0) count(world, stretch, state.traits[i], 'points bought');
    if (watch?.has(i) === true) {
      const range = after - sum;
      const parts: ScoreParts = {
        records,
        'mistaken records': mistaken,
        'false alarms': falseAlarms,
        drift,
        decay,
        ties,
        peers,
        'bought points': bought,
        range,
      };
      watch.scored(i, index, before, after, earned[i], parts);
      if (bought !== 0) watch.event(i, 'bought points');
    }
  }
}

function pointsFor(table: ScoreTable, kinds: number): number {
  let rest = kinds;
  let points = 0;
  while (rest !== 0) {
    points += table.points[31 - Math.clz32(rest & -rest)];
    rest &= rest - 1;
  }
  return points;
}

/** Whole units towards the start, and not beyond it. */
function driftOf(table: ScoreTable, value: number): number {
  const distance = table.start - value;
  return Math.max(-table.drift, Math.min(table.drift, distance));
}

/** A share of the distance to the start. */
function decayOf(table: ScoreTable, value: number, round: number): number {
  return table.decay === 0 ? 0 : rounded((table.start - value) * table.decay, round >>> 16);
}

/** Parts of FRACTION to whole units: the fraction is the chance of one more. `luck` is from 0 to FRACTION - 1. */
function rounded(parts: number, luck: number): number {
  return parts < 0 ? -Math.floor((luck - parts) / FRACTION) : Math.floor((parts + luck) / FRACTION);
}

/**
 * Into `sums[0]`, the pull of ties in parts of FRACTION of a unit: for each kind of tie, the mean distance from one's
 * own score (as others saw it last month) to those of one's ties who have the score, times the kind's weight.
 */
function sumPull(world: World, stretch: Stretch, table: ScoreTable, index: number): void {
  const { scratch, society, shown, state } = world;
  const values = state.seenScore[index];
  const words = shown.scores[index];
  if (society === null || values === null || words === null) return;
  const [total, sum] = scratch.sums;
  total.fill(0);
  table.pull.forEach((pull, kind) => {
    if (pull[1] === 0) return;
    sum.fill(0);
    society.ties.addOverTies(kind, stretch.block, words, shown.lostCircles, sum);
    for (let i = stretch.first; i < stretch.end; i++) {
      const at = i - stretch.base;
      const ties = sum[at] >>> 16;
      if (ties === 0 || values[i] === 0) continue;
      total[at] += ((sum[at] & 0xffff) - ties * values[i]) * pull[ties];
    }
  });
}

/** A hack: those at the top and at the bottom change places. It changes the assigned scores alone. */
function swap(world: World, stretch: Stretch, table: ScoreTable, index: number): void {
  const { state, scratch, watch } = world;
  if (table.swap === null) return;
  const assigned = state.score[index];
  const luck = scratch.luck2;
  drawPeople(
    world.luck,
    stretch.first,
    stretch.drawn,
    world.month,
    PURPOSE.hack,
    world.structure.streams.scores[index],
    luck,
  );
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.base;
    if ((scratch.scored[at] & (1 << index)) === 0 || (state.traits[i] & TRAIT.exempt) !== 0)
      continue;
    const before = assigned[i];
    const to = table.swap.ways[before].find((way) => luck[i - stretch.first] < way.until)?.to;
    if (to === undefined) continue;
    assigned[i] = to;
    if (watch?.has(i) === true)
      watch.scored(i, index, before, to, state.earnedScore[index][i], { hack: to - before });
  }
}
