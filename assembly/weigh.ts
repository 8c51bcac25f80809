/**
 * The pull of ties on a score, after the ties of a kind have been summed (sum-ties.ts): the mean distance between the
 * scores of one's ties and one's own, times the kind's weight, in parts of a unit. Graphs take the way of score.ts.
 */
import { Packed, S, T, U, W } from '../src/engine/kernel/fields';
import { get32, ptr, rulePtr, ruleBits, word, wordBits } from './memory';
import { sumsAt } from './sum-ties';
import { zipBytes, zipLastBytes, zipHalves, zipLastHalves } from './zip';

/** How much each number of ties of a kind pulls. */
// @ts-ignore: decorator
@inline function pullOf(kind: i32, score: i32): usize {
  const table = rulePtr(T.scoresAt) + <usize>(score * U.words * 4);
  return <usize>wordBits(table, U.pullAt) + <usize>(kind << 10);
}

/** The kinds of tie, as bits, along which a score is pulled under the rules in force. */
export function pullsAlong(score: i32): i32 {
  const table = rulePtr(T.scoresAt) + <usize>(score * U.words * 4);
  if (word(table, U.pulled) == 0 || ((ruleBits(T.activeScores) >>> score) & 1) == 0) return 0;
  let kinds = 0;
  for (let kind = 0; kind < 5; kind++) if (get32(pullOf(kind, score), 1) != 0) kinds |= 1 << kind;
  return kinds;
}

/** Adds the pull of a kind for a stretch of people, and takes the score out of their sums. */
export function weighKind(kind: i32, score: i32, from: i32, end: i32): void {
  const sums = sumsAt();
  if (((pullsAlong(score) >>> kind) & 1) == 0) {
    for (let at = from; at < end; at += 4) takeOut(sums + (<usize>at << 2));
    return;
  }
  const column = ptr(W.scoresAt) + <usize>(score * S.words * 4);
  const published = <usize>wordBits(column, S.shownAt);
  const total = <usize>wordBits(column, S.pulledAt);
  const pull = pullOf(kind, score);
  // The sixteen pulls byte by byte: all their lowest bytes first.
  const a = quarters(v128.load(pull), v128.load(pull, 16));
  const b = quarters(v128.load(pull, 32), v128.load(pull, 48));
  const c = quarters2(v128.load(pull), v128.load(pull, 16));
  const d = quarters2(v128.load(pull, 32), v128.load(pull, 48));
  const bytes0 = v128.shuffle<i64>(a, b, 0, 2);
  const bytes1 = v128.shuffle<i64>(a, b, 1, 3);
  const bytes2 = v128.shuffle<i64>(c, d, 0, 2);
  const bytes3 = v128.shuffle<i64>(c, d, 1, 3);
  // The only tie of its kind pulls most.
  const little = get32(pull, 1) < 0x8000;
  let at = from;
  do {
    const sum = sums + (<usize>at << 2);
    const one = lows(takeOut(sum), takeOut(sum + 16));
    const two = lows(takeOut(sum + 32), takeOut(sum + 48));
    const ties = i8x16.narrow_i16x8_u(
      i16x8.shr_u(one, Packed.scoredShift),
      i16x8.shr_u(two, Packed.scoredShift),
    );
    const values = v128.load(published + <usize>at);
    const far = distance(one, i16x8.extend_low_i8x16_u(values));
    const far2 = distance(two, i16x8.extend_high_i8x16_u(values));
    const pull0 = v128.swizzle(bytes0, ties);
    const pull1 = v128.swizzle(bytes1, ties);
    const to = total + (<usize>at << 2);
    if (little) {
      addLittle(to, far, zipBytes(pull0, pull1));
      addLittle(to + 32, far2, zipLastBytes(pull0, pull1));
    } else {
      const pull2 = v128.swizzle(bytes2, ties);
      const pull3 = v128.swizzle(bytes3, ties);
      addPull(to, far, zipBytes(pull0, pull1), zipBytes(pull2, pull3));
      addPull(to + 32, far2, zipLastBytes(pull0, pull1), zipLastBytes(pull2, pull3));
    }
    at += 16;
  } while (at < end);
}

/** Four sums, of which the score is taken out. */
// @ts-ignore: decorator
@inline function takeOut(sums: usize): v128 {
  const four = v128.load(sums);
  v128.store(sums, v128.and(four, i32x4.splat(Packed.standingMask)));
  return four;
}

/** How far away the scores of eight people's ties are together. Those who have no score are pulled nowhere. */
// @ts-ignore: decorator
@inline function distance(sums: v128, own: v128): v128 {
  const theirs = v128.and(sums, i16x8.splat(<i16>Packed.valueMask));
  const mine = i16x8.mul(i16x8.shr_u(sums, Packed.scoredShift), own);
  return v128.andnot(i16x8.sub(theirs, mine), i16x8.eq(own, i16x8.splat(0)));
}

/** Adds distance times pull, which has room in 16 bits. */
// @ts-ignore: decorator
@inline function addLittle(total: usize, far: v128, pull: v128): void {
  const one = i32x4.extmul_low_i16x8_s(far, pull);
  const two = i32x4.extmul_high_i16x8_s(far, pull);
  v128.store(total, i32x4.add(v128.load(total), one));
  v128.store(total, i32x4.add(v128.load(total, 16), two), 16);
}

/** Adds distance times pull, of which there are the lower and the higher halves. */
// @ts-ignore: decorator
@inline function addPull(total: usize, far: v128, low: v128, high: v128): void {
  const first = zipHalves(low, high);
  const second = zipLastHalves(low, high);
  const one = i32x4.mul(i32x4.extend_low_i16x8_s(far), first);
  const two = i32x4.mul(i32x4.extend_high_i16x8_s(far), second);
  v128.store(total, i32x4.add(v128.load(total), one));
  v128.store(total, i32x4.add(v128.load(total, 16), two), 16);
}

/** The lower halves of eight words. */
// @ts-ignore: decorator
@inline function lows(one: v128, two: v128): v128 {
  return v128.shuffle<i16>(one, two, 0, 2, 4, 6, 8, 10, 12, 14);
}

/** The lowest bytes of eight words, then those above. */
// @ts-ignore: decorator
@inline function quarters(one: v128, two: v128): v128 {
  return v128.shuffle<i8>(one, two, 0, 4, 8, 12, 16, 20, 24, 28, 1, 5, 9, 13, 17, 21, 25, 29);
}

/** The third bytes of eight words, then the highest. */
// @ts-ignore: decorator
@inline function quarters2(one: v128, two: v128): v128 {
  return v128.shuffle<i8>(one, two, 2, 6, 10, 14, 18, 22, 26, 30, 3, 7, 11, 15, 19, 23, 27, 31);
}
