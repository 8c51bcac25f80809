/** The score of one person, whatever is known of them: see src/model/score.ts. */
import { Purpose, R, S, U, W } from '../src/engine/kernel/fields';
import { deservedBy, pointsFor } from './deserved';
import { dir, get16, get32, ptr, set16, word, wordBits } from './memory';
import { draw } from './random';
import { rates } from './rate';
import { alarmsOf, awayOf, mistakenOf } from './records';
import { rounded } from './rounding';
import { count } from './totals';

/** Both standings. The two halves of the draw round what decays and what ties pull. */
export function scorePlainly(
  column: usize,
  table: usize,
  at: i32,
  high: u32,
  low: u32,
  pulled: bool,
): void {
  const assigned = <usize>wordBits(column, S.assignedAt);
  const earned = <usize>wordBits(column, S.earnedAt);
  const points = <usize>wordBits(table, U.pointsAt);
  const middle = word(table, U.start);
  const own = deservedBy(column, table, at);
  const before = <i32>get16(assigned, at);
  const past = <i32>get16(earned, at);
  let change =
    own -
    pointsFor(points, awayOf(at)) +
    pointsFor(points, mistakenOf(at)) +
    pointsFor(points, alarmsOf(at)) +
    returning(table, middle - before, high);
  if (pulled) change += rounded(<i32>get32(<usize>wordBits(column, S.pulledAt), at), low);
  const most = word(table, U.peerMost);
  if (most > 0 && rates()) {
    const ratings = <i32>get32(ptr(W.ratingAt), at) * word(table, U.peerPoints);
    change += max(-most, min(most, ratings));
  }
  if (buys(column, table, at)) {
    change += word(table, U.bought);
    if (word(table, U.bought) != 0) count(at, R.pointsBought);
  }
  const changeEarned = own + returning(table, middle - past, high);
  set16(assigned, at, within(table, before + change));
  set16(earned, at, within(table, past + changeEarned));
}

/** Drift and decay towards the start. */
function returning(table: usize, distance: i32, luck: u32): i32 {
  const drift = word(table, U.drift);
  const drifts = max(-drift, min(drift, distance));
  const decay = <i64>word(table, U.decay);
  return decay == 0 ? drifts : drifts + rounded(<i64>distance * decay, luck);
}

// @ts-ignore: decorator
@inline function buys(column: usize, table: usize, at: i32): bool {
  const chance = wordBits(table, U.buys);
  if (chance == 0) return false;
  return draw(<u32>dir(W.base) + at, Purpose.buysPoints, wordBits(column, S.stream)) < chance;
}

// @ts-ignore: decorator
@inline function within(table: usize, value: i32): i32 {
  return max(word(table, U.min), min(word(table, U.max), value));
}
