/** Sums over distant ties, see sum-ties.ts: in the order of places, which all blocks share, and only then by person. */
import { D, Flag, Packed, Shift, Shows, W } from '../src/engine/kernel/fields';
import { addDetail } from './detail';
import { dir, get16, get32, get8, ptr, word, wordBits } from './memory';
import { sumsAt } from './sum-ties';

/** Adds what eight people of a partner block show: a score (-1: none), and their standing if that is asked for. */
export function sumDistant(score: i32, standing: bool): void {
  const matchings = dir(W.matchings);
  if (matchings == 0) return;
  const blockSize = dir(W.blockSize);
  const places = ptr(W.placeSumAt);
  memory.fill(places, 0, <usize>blockSize << 2);
  for (let number = 0; number < matchings; number++) {
    const matching = ptr(W.matchingsAt) + <usize>(number * D.words * 4);
    sumMatching(matching, score, standing);
  }
  const slots = ptr(W.distantSlotAt);
  const sums = sumsAt();
  for (let place = 0; place < blockSize; place++) {
    const sum = sums + (<usize>get16(slots, place) << 2);
    store<u32>(sum, load<u32>(sum) + get32(places, place));
  }
}

function sumMatching(matching: usize, score: i32, standing: bool): void {
  const key = word(matching, D.key);
  const side = word(matching, D.side);
  const kept = <usize>wordBits(matching, D.keptAt);
  const bundles = dir(W.blockSize) >> 3;
  const shown = <usize>wordBits(matching, D.shownAt);
  const scores: usize = score < 0 ? 0 : <usize>get32(<usize>wordBits(matching, D.scoresAt), score);
  const mask = i8x16.splat(standing ? -1 : <i8>Shows.lostDistant);
  for (let first = 0; first < bundles; first += 32) {
    let some = load<u32>(kept + <usize>(first >> 3));
    while (some != 0) {
      const bundle = first + <i32>ctz(some);
      some &= some - 1;
      // Bundles are numbered by the places of the lower block; a block that is its own partner has each pair twice.
      const there = bundle ^ (key >> 3);
      if (side == 1) sumBundle(key, there, shown, scores, mask);
      else if (side == 0) sumBundle(key, bundle, shown, scores, mask);
      else if (bundle <= there) {
        sumBundle(key, bundle, shown, scores, mask);
        if (bundle != there) sumBundle(key, there, shown, scores, mask);
      }
    }
  }
}

/** The slot in the partner block with which a place is matched. */
// @ts-ignore: decorator
@inline function other(slots: usize, place: i32, key: i32): usize {
  return <usize>get16(slots, place ^ key);
}

/** The words of the eight people with whom the people of a bundle are tied. `mask` is what counts of what shows. */
function sumBundle(key: i32, bundle: i32, shown: usize, scores: usize, mask: v128): void {
  const slots = ptr(W.distantSlotAt);
  const first = bundle << 3;
  const a = other(slots, first, key);
  const b = other(slots, first + 1, key);
  const c = other(slots, first + 2, key);
  const d = other(slots, first + 3, key);
  const e = other(slots, first + 4, key);
  const f = other(slots, first + 5, key);
  const g = other(slots, first + 6, key);
  const h = other(slots, first + 7, key);
  const shows = v128.and(gather(shown, a, b, c, d, e, f, g, h), mask);
  const lost = i8x16.splat(<i8>Shows.lostDistant);
  const none = i8x16.splat(0);
  const tied = i8x16.eq(v128.and(shows, lost), none);
  const marks = v128.and(v128.and(shows, tied), i8x16.splat(<i8>(Shows.punished | (7 << Shift.shownSeverity))));
  const marked = i8x16.ne(marks, none);
  const one = i8x16.splat(1);
  const here = v128.and(v128.and(shows, tied), one);
  const standing = v128.shuffle<i8>(here, v128.and(marked, one), 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
  let values = none;
  if (scores != 0) values = v128.and(gather(scores, a, b, c, d, e, f, g, h), tied);
  const ties = v128.and(i8x16.ne(values, none), i8x16.splat(<i8>(Packed.scored >> 8)));
  const score = v128.shuffle<i8>(values, ties, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
  const to = ptr(W.placeSumAt) + (<usize>first << 2);
  const low = v128.shuffle<i16>(score, standing, 0, 8, 1, 9, 2, 10, 3, 11);
  const high = v128.shuffle<i16>(score, standing, 4, 12, 5, 13, 6, 14, 7, 15);
  v128.store(to, i32x4.add(v128.load(to), low));
  v128.store(to, i32x4.add(v128.load(to, 16), high), 16);
  if (v128.any_true(marked)) addDetails(i8x16.bitmask(marked) & 0xff, first, key, shown);
}

/** Eight bytes of a column, in the lower half of a vector. */
// @ts-ignore: decorator
@inline function gather(
  column: usize,
  a: usize,
  b: usize,
  c: usize,
  d: usize,
  e: usize,
  f: usize,
  g: usize,
  h: usize,
): v128 {
  let bytes = v128.load8_lane(column + a, i8x16.splat(0), 0);
  bytes = v128.load8_lane(column + b, bytes, 1);
  bytes = v128.load8_lane(column + c, bytes, 2);
  bytes = v128.load8_lane(column + d, bytes, 3);
  bytes = v128.load8_lane(column + e, bytes, 4);
  bytes = v128.load8_lane(column + f, bytes, 5);
  bytes = v128.load8_lane(column + g, bytes, 6);
  return v128.load8_lane(column + h, bytes, 7);
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
    addDetail(at, get32(ptr(W.wordOfShownAt), get8(shown, <i32>other(slots, place, key))));
  }
}
