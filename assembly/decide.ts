/**
 * Decides one kind of conduct for 64 people at once, as far as 15 bits of draws and chances tell; gives back, by lanes,
 * whom they do not. A chance that is worked out in 15 bits may be wrong by a few of its last bits: how many, by way of
 * working it out, is said at the top. A draw that is nearer to it than that is left open.
 *
 * Half precision: a 32-bit number t stands as the whole part of t / 2^17. A product of a chance that is right within
 * -a and +b with a share that is right within -p and +q is right within -(a + p + 1) and +(b + q + 1).
 */
import { Chunk, Code, K, S, W } from '../src/engine/kernel/fields';
import { dir, get32, get8, ptr, word, wordBits } from './memory';
import { lanesAt } from './random';
import { zipBytes, zipLastBytes } from './zip';

/** How a chance comes about: it is the wish alone; what is said of it; what is dared of it; it and what is for show. */
// @ts-ignore: decorator
@inline const FREE = 0;
// @ts-ignore: decorator
@inline const SAID = 1;
// @ts-ignore: decorator
@inline const DETERRED = 2;
// @ts-ignore: decorator
@inline const SHOWN = 3;

export function decideFree(k: usize, first: i32, acts: usize, seen: usize, silenced: usize): u64 {
  return decide(k, first, acts, seen, silenced, FREE, 0, 1);
}

export function decideSaid(k: usize, first: i32, acts: usize, seen: usize, silenced: usize): u64 {
  return decide(k, first, acts, seen, silenced, SAID, 1, 3);
}

export function decideDeterred(k: usize, first: i32, acts: usize, seen: usize, silenced: usize): u64 {
  return decide(k, first, acts, seen, silenced, DETERRED, 4, 4);
}

export function decideShown(k: usize, first: i32, acts: usize, seen: usize, silenced: usize): u64 {
  return decide(k, first, acts, seen, silenced, SHOWN, 1, 5);
}

/**
 * `least` and `most`: the chance may be less than it is worked out to be by so much, and more by so much. What is seen of
 * it is a product more. The loop looks at its end, and not before it begins: only then does the compiler of the host
 * take what is the same for everybody out of it.
 */
// @ts-ignore: decorator
@inline function decide(
  k: usize,
  first: i32,
  actsAt: usize,
  seenAt: usize,
  silencedAt: usize,
  mode: i32,
  least: i32,
  most: i32,
): u64 {
  const chunk = ptr(W.chunkAt);
  const codes = ptr(W.codesAt) + <usize>(word(k, K.code) * dir(W.blockSize) + first);
  const groups = ptr(W.codesAt) + <usize>(Code.group * dir(W.blockSize) + first);
  const wished = <usize>wordBits(k, K.wishedAt);
  const wishedLow = v128.load(wished);
  const wishedHigh = v128.load(wished, 16);
  const other = <usize>wordBits(k, mode == DETERRED ? K.deterrableAt : K.performedAt);
  const otherLow = mode == DETERRED || mode == SHOWN ? v128.load(other) : wishedLow;
  const otherHigh = mode == DETERRED || mode == SHOWN ? v128.load(other, 16) : wishedHigh;
  const place = <i32>get8(ptr(W.placeAt), first >> 6);
  const cover = <usize>wordBits(k, K.coverAt) + <usize>(place << 5);
  const even = word(k, K.coversEvenly) != 0;
  let cover0 = i16x8.splat(<i16>load<u8>(cover) | (<i16>load<u8>(cover, 16) << 8));
  let cover1 = cover0;
  const mistaken = i16x8.splat(<i16>word(k, K.mistaken));
  const surely = i16x8.splat(<i16>-(least + 1));
  const perhaps = i16x8.splat(<i16>(most + 2));
  const scores = word(k, K.scores);
  const points = pointsOf(k, 0);
  const points2 = pointsOf(k, 1);
  const sums = sumsOf(k, 0, first);
  const sums2 = sumsOf(k, 1, first);
  const mind = chunk + (mode == SAID ? Chunk.says : mode == DETERRED ? Chunk.risk : Chunk.shows);
  let acts: u64 = 0;
  let seen: u64 = 0;
  let silenced: u64 = 0;
  let performed: u64 = 0;
  let open: u64 = 0;
  let at: usize = 0;
  do {
    const draw0 = i16x8.shr_u(v128.load(lanesAt() + at), 1);
    const draw1 = i16x8.shr_u(v128.load(lanesAt() + at, 16), 1);
    const code = v128.load(codes + (at >> 1));
    const low = i8x16.swizzle(wishedLow, code);
    const high = i8x16.swizzle(wishedHigh, code);
    const wish0 = zipBytes(low, high);
    const wish1 = zipLastBytes(low, high);
    let chance0 = wish0;
    let chance1 = wish1;
    if (mode != FREE) {
      const share0 = v128.load(mind + at);
      const share1 = v128.load(mind + at, 16);
      if (mode == SAID) {
        chance0 = i16x8.q15mulr_sat_s(wish0, share0);
        chance1 = i16x8.q15mulr_sat_s(wish1, share1);
      } else {
        const low2 = i8x16.swizzle(otherLow, code);
        const high2 = i8x16.swizzle(otherHigh, code);
        const part0 = i16x8.q15mulr_sat_s(zipBytes(low2, high2), share0);
        const part1 = i16x8.q15mulr_sat_s(zipLastBytes(low2, high2), share1);
        chance0 = mode == DETERRED ? i16x8.sub(wish0, part0) : i16x8.add_sat_s(wish0, part0);
        chance1 = mode == DETERRED ? i16x8.sub(wish1, part1) : i16x8.add_sat_s(wish1, part1);
      }
    }
    if (!even) {
      const group = v128.load(groups + (at >> 1));
      const low3 = i8x16.swizzle(v128.load(cover), group);
      const high3 = i8x16.swizzle(v128.load(cover, 16), group);
      cover0 = zipBytes(low3, high3);
      cover1 = zipLastBytes(low3, high3);
    }
    // By how much the draw is above the chance, and above that of being seen.
    const above0 = i16x8.sub(draw0, chance0);
    const above1 = i16x8.sub(draw1, chance1);
    const unseen0 = i16x8.sub(draw0, i16x8.q15mulr_sat_s(chance0, cover0));
    const unseen1 = i16x8.sub(draw1, i16x8.q15mulr_sat_s(chance1, cover1));
    const acts0 = i16x8.lt_s(above0, surely);
    const acts1 = i16x8.lt_s(above1, surely);
    const perhaps0 = i16x8.lt_s(above0, perhaps);
    const perhaps1 = i16x8.lt_s(above1, perhaps);
    const seen0 = i16x8.lt_s(unseen0, surely);
    const seen1 = i16x8.lt_s(unseen1, surely);
    // Whose record may land on somebody else is open too.
    let open0 = v128.or(
      v128.xor(perhaps0, acts0),
      v128.or(v128.xor(i16x8.lt_s(unseen0, perhaps), seen0), i16x8.lt_s(draw0, mistaken)),
    );
    let open1 = v128.or(
      v128.xor(perhaps1, acts1),
      v128.or(v128.xor(i16x8.lt_s(unseen1, perhaps), seen1), i16x8.lt_s(draw1, mistaken)),
    );
    if (mode == SAID || mode == SHOWN) {
      open0 = v128.or(open0, i16x8.eq(draw0, wish0));
      open1 = v128.or(open1, i16x8.eq(draw1, wish1));
    }
    const sure0 = v128.andnot(seen0, open0);
    const sure1 = v128.andnot(seen1, open1);
    open = withNext(open, open0, open1);
    acts = withNext(acts, acts0, acts1);
    seen = withNext(seen, sure0, sure1);
    if (mode == SAID)
      silenced = withNext(
        silenced,
        v128.andnot(i16x8.gt_s(wish0, draw0), perhaps0),
        v128.andnot(i16x8.gt_s(wish1, draw1), perhaps1),
      );
    if (mode == SHOWN)
      performed = withNext(
        performed,
        v128.and(acts0, i16x8.gt_s(draw0, wish0)),
        v128.and(acts1, i16x8.gt_s(draw1, wish1)),
      );
    if (scores > 0) addPoints(sums + at, points, sure0, sure1);
    if (scores > 1) addPoints(sums2 + at, points2, sure0, sure1);
    at += 32;
  } while (at < 128);
  store<u64>(actsAt, acts & ~open);
  store<u64>(seenAt, seen);
  if (mode == SAID) store<u64>(silencedAt, silenced & ~open);
  if (mode == SHOWN) store<u64>(chunk + Chunk.performed, performed & ~open);
  return open;
}

/** The points of a kind in the first or second score that has any (more are for those who are judged one by one). */
// @ts-ignore: decorator
@inline function pointsOf(k: usize, score: i32): v128 {
  if (word(k, K.scores) <= score) return i16x8.splat(0);
  return i16x8.splat(<i16>get32(<usize>wordBits(k, K.pointsAt), 2 * score + 1));
}

/** Where the points of 64 people are added up for that score. */
// @ts-ignore: decorator
@inline function sumsOf(k: usize, score: i32, first: i32): usize {
  if (word(k, K.scores) <= score) return 0;
  const number = get32(<usize>wordBits(k, K.pointsAt), 2 * score);
  const column = ptr(W.scoresAt) + <usize>(number * S.words * 4);
  return <usize>wordBits(column, S.pointsAt) + (<usize>first << 1);
}

/** Adds points to the sums of sixteen people, for those who were seen. */
// @ts-ignore: decorator
@inline function addPoints(sums: usize, points: v128, seen0: v128, seen1: v128): void {
  v128.store(sums, i16x8.add(v128.load(sums), v128.and(seen0, points)));
  v128.store(sums, i16x8.add(v128.load(sums, 16), v128.and(seen1, points)), 16);
}

/** A set of 64 people with the next sixteen, two masks of eight, behind those that are in it: after four times it is full. */
// @ts-ignore: decorator
@inline function withNext(people: u64, low: v128, high: v128): u64 {
  const some = <u64>(<u32>i8x16.bitmask(i8x16.narrow_i16x8_s(low, high)));
  return (people >>> 16) | (some << 48);
}
