/**
 * Both sums over ties that most regimes need, in one go: of what people live to see of punishment (the low half of a
 * 64-bit word, as in show.ts), and of the first score that ties pull (the high half). What a block's people show does
 * not change during the month, so this is done once, before the stages. Graphs, and further scores, take the plain way
 * of ties.ts.
 */
import { C, D, Flag, S, Shows, T, Tie, U, W } from '../src/engine/kernel/fields';
import { dir, get16, get32, get8, ptr, rulePtr, word, wordBits } from './memory';
import { scoreWord } from './ties';

/** Room for the sums of the first members of a building: 65 words of 64 bits. */
// @ts-ignore: decorator
@inline const PREFIXES: usize = 2048;

// @ts-ignore: decorator
@inline function get64(array: usize, at: i32): u64 {
  return load<u64>(array + (<usize>at << 3));
}

// @ts-ignore: decorator
@inline function set64(array: usize, at: i32, value: u64): void {
  store<u64>(array + (<usize>at << 3), value);
}

/** Begins the sums of a block. */
export function beginSums(): void {
  memory.fill(ptr(W.pairSumAt), 0, <usize>dir(W.blockSize) << 3);
  memory.fill(ptr(W.pullAt), 0, <usize>dir(W.blockSize) << 2);
}

/** Adds the words of everybody's ties of one kind. */
export function sumKind(kind: i32): void {
  if (kind == Tie.household) return sumHouseholds();
  if (kind == Tie.distant) return sumDistant();
  const hidden = hideThoseWhoLeft(kind);
  sumCircle(ptr(W.circlesAt) + <usize>((kind - 1) * C.words * 4));
  showThoseWhoLeft(hidden);
}

/** Everybody of the household but oneself: the difference of two sums over the first members of the building. */
function sumHouseholds(): void {
  const words = ptr(W.homePairAt);
  const sums = ptr(W.pairSumAt);
  const people = dir(W.people);
  for (let building = 0; building < people; building += 64) {
    const pattern = <usize>get8(ptr(W.patternAt), building >> 6) << 6;
    const firsts = ptr(W.householdFirstAt) + pattern;
    const sizes = ptr(W.householdSizeAt) + pattern;
    let sum: u64 = 0;
    for (let slot = 0; slot < 64; slot++) {
      set64(PREFIXES, slot, sum);
      sum += get64(words, building + slot);
    }
    set64(PREFIXES, 64, sum);
    for (let slot = 0; slot < 64; slot++) {
      const first = <i32>get8(firsts, slot);
      const all = get64(PREFIXES, first + <i32>get8(sizes, slot)) - get64(PREFIXES, first);
      set64(sums, building + slot, get64(sums, building + slot) + all - get64(words, building + slot));
    }
  }
}

/**
 * People who have left the circle of a kind have no ties of it: their words are taken away while it is summed, and what
 * they would receive is taken back after. Gives back how many there are; who, their words and their sums are kept.
 */
function hideThoseWhoLeft(kind: i32): i32 {
  const left = ptr(W.leftAt);
  const words = ptr(W.openPairAt);
  const who = ptr(W.hiddenAt);
  const flag = i8x16.splat(<i8>(<i32>8 << kind));
  let count = 0;
  for (let first = 0; first < dir(W.blockSize); first += 16) {
    const flags = v128.and(v128.load(left + <usize>first), flag);
    let some = i8x16.bitmask(i8x16.eq(flags, flag));
    while (some != 0) {
      const at = first + ctz(some);
      some &= some - 1;
      const kept = who + <usize>(count * 24);
      store<u64>(kept, <u64>at);
      store<u64>(kept, get64(words, at), 8);
      store<u64>(kept, get64(ptr(W.pairSumAt), at), 16);
      set64(words, at, 0);
      count++;
    }
  }
  return count;
}

function showThoseWhoLeft(count: i32): void {
  for (let index = 0; index < count; index++) {
    const kept = ptr(W.hiddenAt) + <usize>(index * 24);
    const at = <i32>load<u64>(kept);
    set64(ptr(W.openPairAt), at, load<u64>(kept, 8));
    set64(ptr(W.pairSumAt), at, load<u64>(kept, 16));
  }
}

/** All members of a group are tied: each receives the group's total less their own word. */
function sumCircle(circle: usize): void {
  const size = word(circle, C.size);
  const span = word(circle, C.span);
  const groups = dir(W.blockSize) / size;
  const perSpan = span / size;
  const spanShift = <i32>ctz(perSpan);
  const keys = <usize>wordBits(circle, C.keysAt);
  const orders = <usize>wordBits(circle, C.ordersAt);
  const words = ptr(W.openPairAt);
  const sums = ptr(W.pairSumAt);
  for (let layer = 0; layer < word(circle, C.layers); layer++) {
    const kept = <usize>wordBits(circle, C.keptAt) + <usize>((layer * groups) >> 3);
    const order = orders + (<usize>(layer * span) << 1);
    for (let first = 0; first < groups; first += 32) {
      let some = load<u32>(kept + <usize>(first >> 3));
      while (some != 0) {
        const group = first + <i32>ctz(some);
        some &= some - 1;
        const place = group >> spanShift;
        const line = order + (<usize>((group & (perSpan - 1)) * size) << 1);
        const key = get16(keys, place);
        const shift = <usize>(place * span) << 3;
        if (size == 4) sumFour(line, key, words + shift, sums + shift);
        else sumEight(line, key, words + shift, sums + shift);
      }
    }
  }
}

// @ts-ignore: decorator
@inline function offset(line: usize, member: usize, key: u32): usize {
  return <usize>((<u32>load<u16>(line + (member << 1)) ^ key) << 3);
}

// @ts-ignore: decorator
@inline function receive(sums: usize, at: usize, value: u64): void {
  store<u64>(sums + at, load<u64>(sums + at) + value);
}

// @ts-ignore: decorator
@inline function sumFour(line: usize, key: u32, words: usize, sums: usize): void {
  const a = offset(line, 0, key);
  const b = offset(line, 1, key);
  const c = offset(line, 2, key);
  const d = offset(line, 3, key);
  const wa = load<u64>(words + a);
  const wb = load<u64>(words + b);
  const wc = load<u64>(words + c);
  const wd = load<u64>(words + d);
  const ab = wa + wb;
  const cd = wc + wd;
  receive(sums, a, wb + cd);
  receive(sums, b, wa + cd);
  receive(sums, c, ab + wd);
  receive(sums, d, ab + wc);
}

// @ts-ignore: decorator
@inline function sumEight(line: usize, key: u32, words: usize, sums: usize): void {
  const a = offset(line, 0, key);
  const b = offset(line, 1, key);
  const c = offset(line, 2, key);
  const d = offset(line, 3, key);
  const e = offset(line, 4, key);
  const f = offset(line, 5, key);
  const g = offset(line, 6, key);
  const h = offset(line, 7, key);
  const wa = load<u64>(words + a);
  const wb = load<u64>(words + b);
  const wc = load<u64>(words + c);
  const wd = load<u64>(words + d);
  const we = load<u64>(words + e);
  const wf = load<u64>(words + f);
  const wg = load<u64>(words + g);
  const wh = load<u64>(words + h);
  const all = wa + wb + (wc + wd) + (we + wf + (wg + wh));
  receive(sums, a, all - wa);
  receive(sums, b, all - wb);
  receive(sums, c, all - wc);
  receive(sums, d, all - wd);
  receive(sums, e, all - we);
  receive(sums, f, all - wf);
  receive(sums, g, all - wg);
  receive(sums, h, all - wh);
}

/** Distant ties: summed in the order of places, which all blocks share, and only then handed to people. */
function sumDistant(): void {
  const matchings = dir(W.matchings);
  if (matchings == 0) return;
  const blockSize = dir(W.blockSize);
  const places = ptr(W.placeSumAt);
  memory.fill(places, 0, <usize>blockSize << 3);
  for (let matching = 0; matching < matchings; matching++)
    sumMatching(ptr(W.matchingsAt) + <usize>(matching * D.words * 4), places);
  const slots = ptr(W.distantSlotAt);
  const left = ptr(W.leftAt);
  const sums = ptr(W.pairSumAt);
  for (let place = 0; place < blockSize; place++) {
    const at = get16(slots, place);
    if ((get8(left, at) & Flag.lostDistant) == 0) set64(sums, at, get64(sums, at) + get64(places, place));
  }
}

function sumMatching(matching: usize, places: usize): void {
  const key = word(matching, D.key);
  const side = word(matching, D.side);
  const kept = <usize>wordBits(matching, D.keptAt);
  const bundles = dir(W.blockSize) >> 3;
  for (let first = 0; first < bundles; first += 32) {
    let some = load<u32>(kept + <usize>(first >> 3));
    while (some != 0) {
      const bundle = first + <i32>ctz(some);
      some &= some - 1;
      // Bundles are numbered by the places of the lower block; a block that is its own partner has each pair twice.
      const there = bundle ^ (key >> 3);
      if (side == 1) sumBundle(matching, key, there, places);
      else if (side == 0) sumBundle(matching, key, bundle, places);
      else if (bundle <= there) {
        sumBundle(matching, key, bundle, places);
        if (bundle != there) sumBundle(matching, key, there, places);
      }
    }
  }
}

/** The words of the eight people with whom the people of a bundle are tied. */
// @ts-ignore: decorator
@inline function sumBundle(matching: usize, key: i32, bundle: i32, places: usize): void {
  const slots = ptr(W.distantSlotAt);
  const shown = <usize>wordBits(matching, D.shownAt);
  const scores: usize = dir(W.pulledScore) < 0 ? 0 : <usize>get32(<usize>wordBits(matching, D.scoresAt), dir(W.pulledScore));
  const table = ptr(W.wordOfShownAt);
  for (let place = bundle << 3; place < (bundle << 3) + 8; place++) {
    const other = get16(slots, place ^ key);
    const byte = get8(shown, other);
    if ((byte & Shows.lostDistant) != 0) continue;
    let value = <u64>get32(table, byte);
    if (scores != 0) value |= <u64>scoreWord(get8(scores, other)) << 32;
    set64(places, place, get64(places, place) + value);
  }
}

/**
 * After a kind of tie has been summed: its pull on the first pulled score, for a stretch of people. Pull is the mean
 * distance between their ties' scores and their own, times the kind's weight.
 */
export function weighKind(kind: i32, from: i32, end: i32): void {
  const score = dir(W.pulledScore);
  if (score < 0) return;
  const table = rulePtr(T.scoresAt) + <usize>(score * U.words * 4);
  const column = ptr(W.scoresAt) + <usize>(score * S.words * 4);
  const pull = <usize>wordBits(table, U.pullAt) + <usize>(kind << 10);
  const published = <usize>wordBits(column, S.shownAt);
  const sums = ptr(W.pairSumAt);
  const total = ptr(W.pullAt);
  const pulls = get32(pull, 1) != 0;
  for (let at = from; at < end; at++) {
    const sum = get64(sums, at);
    const packed = <u32>(sum >>> 32);
    if (packed == 0) continue;
    store<u32>(sums + (<usize>at << 3), 0, 4);
    if (!pulls) continue;
    const value = <i32>get8(published, at);
    if (value == 0) continue;
    const ties = <i32>(packed >>> 16);
    const distance = <i32>(packed & 0xffff) - ties * value;
    store<i32>(
      total + (<usize>at << 2),
      load<i32>(total + (<usize>at << 2)) + distance * <i32>get32(pull, ties),
    );
  }
}
