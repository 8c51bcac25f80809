/** Sums over distant ties, see sum-ties.ts: in the order of places, which all blocks share, and only then by person. */
import { D, Flag, Packed, Shift, Shows, W } from '../src/engine/kernel/fields';
import { addDetail } from './detail';
import { dir, get16, get32, get8, ptr, word, wordBits } from './memory';
import { sumsAt } from './sum-ties';
import { zipBytes, zipHalves, zipLastHalves } from './zip';

/** Adds what eight people of a partner block show: a score (-1: none), and their standing if that is asked for. */
export function sumDistant(score: i32, standing: bool): void {
  const matchings = dir(W.matchings);
  if (matchings == 0) return;
  const blockSize = dir(W.blockSize);
  const places = ptr(W.placeSumAt);
  memory.fill(places, 0, <usize>blockSize << 2);
  for (let number = 0; number < matchings; number++) {
    const matching = ptr(W.matchingsAt) + <usize>(number * D.words * 4);
    const side = word(matching, D.side);
    const across = word(matching, D.key) >> 3;
    if (side != 1) sumMatching(matching, score, standing, 0);
    if (side == 1 || (side == 2 && across != 0)) sumMatching(matching, score, standing, across);
  }
  const slots = ptr(W.distantSlotAt);
  const sums = sumsAt();
  for (let place = 0; place < blockSize; place++) {
    const sum = sums + (<usize>get16(slots, place) << 2);
    store<u32>(sum, load<u32>(sum) + get32(places, place));
  }
}

/**
 * Bundles are numbered by the places of the lower block, from which an exclusive or with `across` leads to those of this
 * one. A block that is its own partner has each pair twice, in the bundle of the lower number, and sums both.
 */
function sumMatching(matching: usize, score: i32, standing: bool, across: i32): void {
  const key = word(matching, D.key);
  const isOwn = word(matching, D.side) == 2;
  const kept = <usize>wordBits(matching, D.keptAt);
  const bundles = dir(W.blockSize) >> 3;
  const shown = <usize>wordBits(matching, D.shownAt);
  const scores: usize = score < 0 ? 0 : <usize>get32(<usize>wordBits(matching, D.scoresAt), score);
  const mask = i8x16.splat(standing ? -1 : <i8>Shows.lostDistant);
  const each = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 8, 8, 8, 8, 8);
  const order = v128.xor(each, i8x16.splat(<i8>(key & 7)));
  const slots = ptr(W.distantSlotAt);
  const places = ptr(W.placeSumAt);
  for (let first = 0; first < bundles; first += 32) {
    let some = load<u32>(kept + <usize>(first >> 3));
    for (; some != 0; some &= some - 1) {
      const number = first + <i32>ctz(some);
      const partner = number ^ (key >> 3);
      if (isOwn && number > partner) continue;
      const bundle = number ^ across;
      const there = slots + (<usize>(bundle ^ (key >> 3)) << 4);
      const marked = sumBundle(there, places + (<usize>bundle << 5), shown, scores, mask, order);
      if (marked != 0) addDetails(marked, bundle << 3, key, shown);
    }
  }
}

/**
 * The words of the eight people with whom the people of a bundle are tied, whose slots are given, in the order that the
 * last bits of the key make. `mask` is what counts of what shows. Gives back which of them are marked, as bits.
 */
// @ts-ignore: decorator
@inline function sumBundle(
  slots: usize,
  to: usize,
  shown: usize,
  scores: usize,
  mask: v128,
  order: v128,
): i32 {
  const shows = v128.and(v128.swizzle(gather(shown, slots), order), mask);
  const lost = i8x16.splat(<i8>Shows.lostDistant);
  const none = i8x16.splat(0);
  const tied = i8x16.eq(v128.and(shows, lost), none);
  const bad = i8x16.splat(<i8>(Shows.punished | (7 << Shift.shownSeverity)));
  const marks = v128.and(v128.and(shows, tied), bad);
  const marked = i8x16.ne(marks, none);
  const one = i8x16.splat(1);
  const here = v128.and(v128.and(shows, tied), one);
  const standing = zipBytes(here, v128.and(marked, one));
  let values = none;
  if (scores != 0) values = v128.and(v128.swizzle(gather(scores, slots), order), tied);
  const ties = v128.and(i8x16.ne(values, none), i8x16.splat(<i8>(Packed.scored >> 8)));
  const score = zipBytes(values, ties);
  const low = zipHalves(score, standing);
  const high = zipLastHalves(score, standing);
  v128.store(to, i32x4.add(v128.load(to), low));
  v128.store(to, i32x4.add(v128.load(to, 16), high), 16);
  return i8x16.bitmask(marked) & 0xff;
}

/** The bytes of eight slots of a column, in the lower half of a vector. */
// @ts-ignore: decorator
@inline function gather(column: usize, slots: usize): v128 {
  let bytes = v128.load8_lane(column + <usize>load<u16>(slots), i8x16.splat(0), 0);
  bytes = v128.load8_lane(column + <usize>load<u16>(slots, 2), bytes, 1);
  bytes = v128.load8_lane(column + <usize>load<u16>(slots, 4), bytes, 2);
  bytes = v128.load8_lane(column + <usize>load<u16>(slots, 6), bytes, 3);
  bytes = v128.load8_lane(column + <usize>load<u16>(slots, 8), bytes, 4);
  bytes = v128.load8_lane(column + <usize>load<u16>(slots, 10), bytes, 5);
  bytes = v128.load8_lane(column + <usize>load<u16>(slots, 12), bytes, 6);
  return v128.load8_lane(column + <usize>load<u16>(slots, 14), bytes, 7);
}

/** What shows in detail of those of eight who are marked, for the people with whom they are tied. */
function addDetails(marked: i32, first: i32, key: i32, shown: usize): void {
  const slots = ptr(W.distantSlotAt);
  let some = marked;
  while (some != 0) {
    const place = first + <i32>ctz(some);
    some &= some - 1;
    const at = get16(slots, place);
    if ((get8(ptr(W.leftAt), at) & Flag.lostDistant) != 0) continue;
    addDetail(at, get32(ptr(W.wordOfShownAt), get8(shown, get16(slots, place ^ key))));
  }
}
