/** Stage 4, score: points, drift, decay, the pull of ties, ratings, bought points, a hack. See src/model/score.ts. */
import { Purpose, R, S, Size, T, Trait, U, W } from '../src/engine/kernel/fields';
import {
  dir,
  get16,
  get32,
  ptr,
  rule,
  ruleBits,
  rulePtr,
  set16,
  set32,
  word,
  wordBits,
} from './memory';
import { draw, drawBoth, laneOf } from './random';
import { alarmsOf, awayOf, mistakenOf } from './records';
import { addOverTies, Source } from './ties';
import { count } from './totals';

export function score(from: i32, end: i32, drawn: i32): void {
  const active = ruleBits(T.activeScores);
  for (let index = 0; index < dir(W.scores); index++)
    if ((active & (1 << index)) != 0) scoreOne(index, from, end, drawn);
}

function scoreOne(index: i32, from: i32, end: i32, drawn: i32): void {
  const column = ptr(W.scoresAt) + <usize>(index * S.words * 4);
  const table = rulePtr(T.scoresAt) + <usize>(index * U.words * 4);
  const assigned = <usize>wordBits(column, S.assignedAt);
  const earned = <usize>wordBits(column, S.earnedAt);
  const stream = wordBits(column, S.stream);
  const scored = ptr(W.scoredAt);
  const traits = ptr(W.traitsAt);
  const highs = ptr(W.luckAt);
  const lows = ptr(W.luck2At);
  const decays = word(table, U.decay);
  const pulled = word(table, U.pulled) != 0 && dir(W.hasSociety) != 0;
  if (wordBits(table, U.swapAt) != 0) swap(column, table, index, from, end);
  if (word(table, U.pulled) != 0 || decays > 0)
    drawBoth(
      <u32>dir(W.base) + from,
      drawn,
      dir(W.month),
      Purpose.scoreRounding,
      stream,
      highs,
      lows,
    );
  const isFirst = dir(W.wide) == 0 && index == dir(W.pulledScore);
  if (pulled && !isFirst) sumPull(column, table, index, from, end);
  const pull = ptr(isFirst ? W.pullAt : W.sumAt);
  const points = <usize>wordBits(table, U.pointsAt);
  const earnedPoints = <usize>wordBits(column, S.pointsAt);
  const lowest = word(table, U.min);
  const highest = word(table, U.max);
  const middle = word(table, U.start);
  const drift = word(table, U.drift);
  const most = word(table, U.peerMost);
  const peerPoints = word(table, U.peerPoints);
  const buys = wordBits(table, U.buys);
  for (let at = from; at < end; at++) {
    if ((get16(scored, at) & (1 << index)) == 0 || (get16(traits, at) & Trait.exempt) != 0) continue;
    const away = awayOf(at);
    const mistaken = mistakenOf(at);
    const alarms = alarmsOf(at);
    const before = <i32>get16(assigned, at);
    const past = <i32>get16(earned, at);
    const deserved = <i32>load<i16>(earnedPoints + (<usize>((at & ~63) | laneOf(at & 63)) << 1));
    let change = deserved - pointsFor(points, away);
    if ((mistaken | alarms) != 0)
      change += pointsFor(points, mistaken) + pointsFor(points, alarms);
    change += towards(middle - before, drift);
    let changeEarned = deserved + towards(middle - past, drift);
    if (decays > 0) {
      const luck = get16(highs, at - from);
      change += rounded((middle - before) * decays, luck);
      changeEarned += rounded((middle - past) * decays, luck);
    }
    if (pulled) change += rounded(<i32>get32(pull, at), get16(lows, at - from));
    if (most > 0) change += max(-most, min(most, <i32>get32(ptr(W.ratingAt), at) * peerPoints));
    if (buys > 0 && draw(<u32>dir(W.base) + at, Purpose.buysPoints, stream) < buys) {
      change += word(table, U.bought);
      if (word(table, U.bought) != 0) count(at, R.pointsBought);
    }
    set16(assigned, at, max(lowest, min(highest, before + change)));
    set16(earned, at, max(lowest, min(highest, past + changeEarned)));
  }
}

/** The points of a set of kinds of conduct, byte by byte. */
// @ts-ignore: decorator
@inline function pointsFor(points: usize, kinds: u32): i32 {
  return (
    <i32>get32(points, kinds & 0xff) +
    <i32>get32(points + 1024, (kinds >>> 8) & 0xff) +
    <i32>get32(points + 2048, (kinds >>> 16) & 0xff) +
    <i32>get32(points + 3072, kinds >>> 24)
  );
}

/** Whole units towards the start, and not beyond it. */
// @ts-ignore: decorator
@inline function towards(distance: i32, drift: i32): i32 {
  return max(-drift, min(drift, distance));
}

/** Parts of a unit to whole units: the fraction is the chance of one more. */
// @ts-ignore: decorator
@inline function rounded(parts: i32, luck: u32): i32 {
  const wide = <i64>parts;
  return parts < 0
    ? -(<i32>((<i64>luck - wide) >> 16))
    : <i32>((wide + <i64>luck) >> 16);
}

/** Into `sumAt`, the pull of ties in parts of a unit. */
function sumPull(column: usize, table: usize, index: i32, from: i32, end: i32): void {
  const published = <usize>wordBits(column, S.shownAt);
  const total = ptr(W.sumAt);
  memory.fill(total, 0, <usize>dir(W.blockSize) << 2);
  if (published == 0) return;
  const sum = <usize>wordBits(column, S.pulledAt);
  for (let kind = 0; kind < 5; kind++) {
    const pull = <usize>wordBits(table, U.pullAt) + <usize>(kind << 10);
    if (get32(pull, 1) == 0) continue;
    memory.fill(sum, 0, <usize>dir(W.blockSize) << 2);
    addOverTies(kind, <usize>wordBits(column, S.wordsAt), Source.score + index, sum);
    for (let at = from; at < end; at++) {
      const packed = get32(sum, at);
      const ties = <i32>(packed >>> 16);
      const value = <i32>load<u8>(published + <usize>at);
      if (ties == 0 || value == 0) continue;
      const distance = <i32>(packed & 0xffff) - ties * value;
      set32(total, at, get32(total, at) + distance * <i32>get32(pull, ties));
    }
  }
}

/** A hack: those at the top and at the bottom change places. It changes the assigned scores alone. */
function swap(column: usize, table: usize, index: i32, from: i32, end: i32): void {
  const assigned = <usize>wordBits(column, S.assignedAt);
  const ways = <usize>wordBits(table, U.swapAt);
  for (let at = from; at < end; at++) {
    if ((get16(ptr(W.scoredAt), at) & (1 << index)) == 0) continue;
    if ((get16(ptr(W.traitsAt), at) & Trait.exempt) != 0) continue;
    const value = get16(assigned, at);
    const many = get32(ways, 2 * value + 1);
    if (many == 0) continue;
    const luck = draw(<u32>dir(W.base) + at, Purpose.hack, wordBits(column, S.stream));
    const first = get32(ways, 2 * value);
    for (let way = first; way < first + many; way++) {
      const found = <usize>wordBits(table, U.waysAt) + (<usize>way << 3);
      if (luck >= load<u32>(found)) continue;
      set16(assigned, at, load<u32>(found, 4));
      break;
    }
  }
}

/** Adds up how many people whom a hack can move have each value of a score, into 32-bit counts at `counts`. */
export function histogram(index: i32, from: i32, end: i32, counts: usize): void {
  const column = ptr(W.scoresAt) + <usize>(index * S.words * 4);
  const assigned = <usize>wordBits(column, S.assignedAt);
  for (let at = from; at < end; at++) {
    if ((get16(ptr(W.scoredAt), at) & (1 << index)) == 0) continue;
    if ((get16(ptr(W.traitsAt), at) & Trait.exempt) != 0) continue;
    const value = get16(assigned, at);
    set32(counts, value, get32(counts, value) + 1);
  }
}
