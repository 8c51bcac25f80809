/**
 * Stages 1 and 2 together, behave and observe: which acts does each person commit, who keeps silent, and what is seen?
 * See src/model/behave.ts and observe.ts. One draw decides all of it, so it is all decided while the draw is at hand,
 * for 64 people after another, and for each of them every kind of conduct.
 *
 * Kinds go one of two ways. Where the chances of many people have to be compared, vectors decide nearly all of them
 * (decide.ts), in half of the precision of a draw, and leave open those that are too close to call. Kinds that are rare,
 * or whose chances hang on more than a code can tell, have all their candidates left open. What is open is judged one
 * by one and exactly (judge.ts).
 */
import { Chunk, Counter, Flag, K, Mode, Purpose, S, T, W } from '../src/engine/kernel/fields';
import { countersAt } from './counters';
import { decideDeterred, decideFree, decideSaid, decideShown } from './decide';
import { judge, sound } from './judge';
import { dir, ptr, rule, ruleBits, rulePtr, word, wordBits } from './memory';
import { ofGroup } from './people';
import { drawLanes, lanesAt, personOf, turn } from './random';

export function behave(from: i32, end: i32, drawn: i32): void {
  for (let first = from; first < from + drawn; first += 64) behaveSixtyFour(first);
}

function behaveSixtyFour(first: i32): void {
  const chunk = ptr(W.chunkAt);
  store<u64>(ptr(W.oddAt) + (<usize>first >>> 3), 0);
  for (let group = 0; group < dir(W.groups); group++)
    store<u64>(chunk + Chunk.groups + (<usize>group << 3), turn(ofGroup(first, group)));
  for (let score = 0; score < dir(W.scores); score++) {
    const column = ptr(W.scoresAt) + <usize>(score * S.words * 4);
    memory.fill(<usize>wordBits(column, S.pointsAt) + (<usize>first << 1), 0, 128);
  }
  if (rule(T.adapts) != 0) readMinds(first);
  const hiding = rule(T.adapts) != 0 && ruleBits(T.showsIdentity) != 0xffffffff;
  const hidden = hiding ? turn(withSecondIdentity(first)) : 0;
  const stopping = dir(W.stops) != 0 && ruleBits(T.stopping) != 0;
  const stopped = stopping ? turn(stoppedAmong(first)) : 0;
  const stops = ruleBits(T.stoppedKinds);
  const kinds = dir(W.kinds);
  for (let kind = 0; kind < kinds; kind++)
    behaveKind(first, kind, hidden | ((stops & (1 << kind)) == 0 ? 0 : stopped));
}

/** People with a second identity, of 64. */
function withSecondIdentity(first: i32): u64 {
  const flags = ptr(W.flagsAt) + <usize>first;
  const wanted = i8x16.splat(<i8>Flag.secondIdentity);
  let people: u64 = 0;
  for (let part = 0; part < 64; part += 16) {
    const some = v128.and(v128.load(flags + <usize>part), wanted);
    people |= <u64>i8x16.bitmask(i8x16.eq(some, wanted)) << part;
  }
  return people;
}

/** People, of 64, to whom some conduct is made impossible. */
function stoppedAmong(first: i32): u64 {
  const stopped = ptr(W.stoppedAt) + (<usize>first << 2);
  let people: u64 = 0;
  for (let part = 0; part < 64; part += 4) {
    const some = i32x4.ne(v128.load(stopped + (<usize>part << 2)), i32x4.splat(0));
    people |= <u64>i32x4.bitmask(some) << part;
  }
  return people;
}

/**
 * What the beliefs of 64 people make of them, as 15-bit shares in the order of lanes: how much they say, what they dare
 * not do, and what they do to be seen. Below each true share by at most 1, 2 and 2, and above the second by at most 2.
 */
function readMinds(first: i32): void {
  const chunk = ptr(W.chunkAt);
  const surveillance = ptr(W.surveillanceAt) + <usize>first;
  const severity = ptr(W.severityAt) + <usize>first;
  for (let half: usize = 0; half < 64; half += 32) {
    const seen0 = v128.load(surveillance + half);
    const seen1 = v128.load(surveillance + half, 16);
    const worst0 = v128.load(severity + half);
    const worst1 = v128.load(severity + half, 16);
    const to = chunk + (half << 1);
    readFour(to, inLanesLow(seen0, seen1), inLanesLow(worst0, worst1));
    readFour(to + 32, inLanesHigh(seen0, seen1), inLanesHigh(worst0, worst1));
  }
  if (rule(T.speaks) != 0) readSpeech(first);
}

/** How much each of 64 people says. Boldness stands above desire in the traits as in the table, and beliefs below them. */
function readSpeech(first: i32): void {
  const chunk = ptr(W.chunkAt);
  const places = chunk + Chunk.places;
  const traits = ptr(W.traitsAt) + (<usize>first << 1);
  const surveillance = ptr(W.surveillanceAt) + <usize>first;
  const severity = ptr(W.severityAt) + <usize>first;
  for (let at: usize = 0; at < 64; at += 8) {
    const tempers = v128.and(i16x8.shr_u(v128.load(traits + (at << 1)), 2), i16x8.splat(0x3f00));
    const seen = v128.and(v128.load8x8_u(surveillance + at), i16x8.splat(0xf0));
    const worst = i16x8.shr_u(v128.load8x8_u(severity + at), 4);
    v128.store(places + (at << 1), v128.or(tempers, v128.or(seen, worst)));
  }
  const expression = rulePtr(T.expression15At);
  const says = chunk + Chunk.says;
  // Neighbours of two are two lanes of a vector: the four vectors of 32 people have one such pair after another.
  for (let half: usize = 0; half < 128; half += 64)
    for (let pair: usize = 0; pair < 16; pair += 4)
      for (let vector: usize = 0; vector < 4; vector++) {
        const two = places + half + (pair << 2) + (vector << 2);
        const lanes = says + half + (vector << 4) + pair;
        store<u16>(lanes, load<u16>(expression + (<usize>load<u16>(two) << 1)));
        store<u16>(lanes, load<u16>(expression + (<usize>load<u16>(two, 2) << 1)), 2);
      }
}

// @ts-ignore: decorator
@inline function readFour(to: usize, seen: v128, worst: v128): void {
  const seen0 = i16x8.extend_low_i8x16_u(seen);
  const seen1 = i16x8.extend_high_i8x16_u(seen);
  v128.store(to + Chunk.risk, riskOf(seen0, i16x8.extend_low_i8x16_u(worst)));
  v128.store(to + Chunk.risk, riskOf(seen1, i16x8.extend_high_i8x16_u(worst)), 16);
  v128.store(to + Chunk.shows, showsOf(seen0));
  v128.store(to + Chunk.shows, showsOf(seen1), 16);
}

/** The product of two beliefs as a share: product × RISK_SHARE / 2^17, which is the half of it and 258 / 2^15 of that. */
// @ts-ignore: decorator
@inline function riskOf(seen: v128, worst: v128): v128 {
  const half = i16x8.shr_u(i16x8.mul(seen, worst), 1);
  return i16x8.add_sat_s(half, i16x8.q15mulr_sat_s(half, i16x8.splat(258)));
}

/** One belief as a share: belief × BELIEF_SHARE / 2^17, which is 128.5 times the belief, and a little. */
// @ts-ignore: decorator
@inline function showsOf(seen: v128): v128 {
  return i16x8.add(i16x8.shl(seen, 7), i16x8.shr_u(seen, 1));
}

/** Bytes of 32 people in their order: those of the first two vectors of lanes, and of the next two. */
// @ts-ignore: decorator
@inline function inLanesLow(low: v128, high: v128): v128 {
  return v128.shuffle<u8>(low, high, 0, 1, 8, 9, 16, 17, 24, 25, 2, 3, 10, 11, 18, 19, 26, 27);
}

// @ts-ignore: decorator
@inline function inLanesHigh(low: v128, high: v128): v128 {
  return v128.shuffle<u8>(low, high, 4, 5, 12, 13, 20, 21, 28, 29, 6, 7, 14, 15, 22, 23, 30, 31);
}

/** One kind of conduct of 64 people. `alone` are those, by lanes, who must be judged one by one. */
function behaveKind(first: i32, kind: i32, alone: u64): void {
  const rules = rulePtr(T.conductAt) + <usize>(kind * K.words * 4);
  const chunk = ptr(W.chunkAt);
  const sets = (<usize>first << 2) + (<usize>kind << 3);
  const acts = ptr(W.actsAt) + sets;
  const seen = ptr(W.seenActsAt) + sets;
  const silenced = ptr(W.silencedAt) + sets;
  store<u64>(acts, 0);
  store<u64>(seen, 0);
  store<u64>(silenced, 0);
  const mode = word(rules, K.mode);
  if (mode == Mode.never) return;
  store<u64>(chunk + Chunk.performed, 0);
  const lanes = lanesAt();
  const person = <u32>dir(W.base) + first;
  drawLanes(person, dir(W.month), Purpose.conduct, 2 * wordBits(rules, K.stream), lanes);
  const alarm = word(rules, K.alarm);
  if (mode == Mode.plain && alone == 0 && !anyOutside(lanes, word(rules, K.limit), alarm)) return;
  const kept = alone == 0 ? lanes : keepApart(lanes, alone);
  let open = alone;
  if (mode == Mode.plain) open |= below(lanes, word(rules, K.limit));
  else if (mode == Mode.free) open |= decideFree(rules, first, acts, seen, silenced);
  else if (mode == Mode.said) open |= decideSaid(rules, first, acts, seen, silenced);
  else if (mode == Mode.deterred) open |= decideDeterred(rules, first, acts, seen, silenced);
  else open |= decideShown(rules, first, acts, seen, silenced);
  while (open != 0) {
    const lane = <i32>ctz(open);
    open &= open - 1;
    const half = <u32>load<u16>(kept + (<usize>lane << 1));
    judge(rules, kind, first, lane, half, acts, seen, silenced);
  }
  if (alarm >= 0 && anyOutside(kept, -1, alarm)) {
    let loud = ~below(kept, alarm - 1) & ~load<u64>(acts);
    while (loud != 0) {
      const lane = <i32>ctz(loud);
      loud &= loud - 1;
      const half = <u32>load<u16>(kept + (<usize>lane << 1));
      sound(rules, kind, first, first + personOf(lane >> 3, lane & 7), half);
    }
  }
  countGroups(kind, load<u64>(acts), load<u64>(seen), load<u64>(silenced));
}

/** Draws of those who are judged one by one: kept in a second place, and in the first as if they were the highest. */
function keepApart(lanes: usize, alone: u64): usize {
  const kept = ptr(W.chunkAt) + Chunk.kept;
  memory.copy(kept, lanes, 128);
  let rest = alone;
  while (rest != 0) {
    store<u16>(lanes + (<usize>ctz(rest) << 1), 0xffff);
    rest &= rest - 1;
  }
  return kept;
}

/**
 * Whether the highest 15 bits of any of 64 lanes are at most a limit, or at least another (-1: there is none). Of kinds
 * that are rare it is mostly none, and that is found out sooner than who it is.
 */
// @ts-ignore: decorator
@inline function anyOutside(lanes: usize, limit: i32, alarm: i32): bool {
  let some = i16x8.splat(0);
  if (limit >= 0)
    some = i16x8.le_u(fold(lanes, true), i16x8.splat(<i16>(2 * limit + 1)));
  if (alarm >= 0)
    some = v128.or(some, i16x8.ge_u(fold(lanes, false), i16x8.splat(<i16>(2 * alarm))));
  return v128.any_true(some);
}

/** Of the eight vectors of lanes, the lowest or the highest in each place. */
// @ts-ignore: decorator
@inline function fold(lanes: usize, lowest: bool): v128 {
  return best(
    best(foldTwo(lanes, lowest), foldTwo(lanes + 32, lowest), lowest),
    best(foldTwo(lanes + 64, lowest), foldTwo(lanes + 96, lowest), lowest),
    lowest,
  );
}

// @ts-ignore: decorator
@inline function foldTwo(lanes: usize, lowest: bool): v128 {
  return best(v128.load(lanes), v128.load(lanes, 16), lowest);
}

// @ts-ignore: decorator
@inline function best(one: v128, other: v128, lowest: bool): v128 {
  return lowest ? i16x8.min_u(one, other) : i16x8.max_u(one, other);
}

/** Of 64 lanes, those of which the highest 15 bits are at most a limit, as bits. */
function below(lanes: usize, limit: i32): u64 {
  const most = i16x8.splat(<i16>limit);
  let people: u64 = 0;
  for (let pair: usize = 0; pair < 4; pair++) {
    const at = lanes + (pair << 5);
    const low = i16x8.le_s(i16x8.shr_u(v128.load(at), 1), most);
    const high = i16x8.le_s(i16x8.shr_u(v128.load(at, 16), 1), most);
    people |= <u64>i8x16.bitmask(i8x16.narrow_i16x8_s(low, high)) << (pair << 4);
  }
  return people;
}

/** Counts who acted, was seen, performed and kept silent, by group. */
function countGroups(kind: i32, acts: u64, seen: u64, silenced: u64): void {
  // Of rare kinds there is mostly nothing to count.
  if ((acts | silenced) == 0) return;
  const chunk = ptr(W.chunkAt);
  const performed = load<u64>(chunk + Chunk.performed);
  const counters = countersAt() + (<usize>kind << 2);
  for (let group = 0; group < dir(W.groups); group++) {
    const people = load<u64>(chunk + Chunk.groups + (<usize>group << 3));
    const here = counters + (<usize>group << 7);
    addTo(here, Counter.acts, acts & people);
    addTo(here, Counter.trueRecords, seen & people);
    if (performed != 0) addTo(here, Counter.performed, performed & people);
    if (silenced != 0) addTo(here, Counter.silenced, silenced & people);
  }
}

// @ts-ignore: decorator
@inline function addTo(counters: usize, counter: i32, people: u64): void {
  const at = counters + (<usize>counter << 10);
  store<u32>(at, load<u32>(at) + <u32>popcnt(people));
}
