/**
 * Stage 1, behave, and with it the first half of stage 2, observe: which acts does each person commit, and which of
 * them are seen, on whom? See src/model/behave.ts and observe.ts. One draw decides all of it, so it is all decided
 * while the draw is at hand.
 */
import { Counter, Flag, Purpose, Size, T, Trait, W } from '../src/engine/kernel/fields';
import { countersAt } from './counters';
import { clear, dir, get16, get32, get8, ptr, rule, ruleBits, rulePtr, set32 } from './memory';
import { partnerOf } from './observe';
import { drawLanes, lanesAt, lowHalf, personOf, scale } from './random';

/** Turns the product of two beliefs (each 0 to 255) into a 32-bit share. */
const RISK_SHARE: u32 = 66_051;
/** Turns one belief (0 to 255) into a 32-bit share. */
const BELIEF_SHARE: u32 = 16_843_009;

/** How fear changes a kind of conduct: not at all; what is said of it; what is dared of it. */
// @ts-ignore: decorator
@inline const FREE = 0;
// @ts-ignore: decorator
@inline const SAID = 1;
// @ts-ignore: decorator
@inline const DARED = 2;

export function behave(from: i32, end: i32, drawn: i32): void {
  clear(ptr(W.actsAt), from << 2, drawn << 2);
  clear(ptr(W.silencedAt), from << 2, drawn << 2);
  clear(ptr(W.performedAt), from << 2, drawn << 2);
  clear(ptr(W.seenActsAt), from << 2, drawn << 2);
  clear(ptr(W.awayAt), from << 2, drawn << 2);
  clear(ptr(W.falseAlarmsAt), from << 2, drawn << 2);
  for (let kind = 0; kind < dir(W.kinds); kind++) {
    const likeliest = get32(rulePtr(T.likeliestAt), kind);
    if ((likeliest | get32(rulePtr(T.likeliestAlarmAt), kind)) == 0) continue;
    const fearful = rule(T.adapts) != 0 && get8(rulePtr(T.fearfulAt), kind) != 0;
    if (!fearful) behaveFreely(from, drawn, kind);
    else if (get8(rulePtr(T.isProtectedAt), kind) != 0) speakUp(from, drawn, kind);
    else dare(from, drawn, kind);
  }
}

function behaveFreely(from: i32, drawn: i32, kind: i32): void {
  behaveKind(from, drawn, kind, FREE);
}

function speakUp(from: i32, drawn: i32, kind: i32): void {
  behaveKind(from, drawn, kind, SAID);
}

function dare(from: i32, drawn: i32, kind: i32): void {
  behaveKind(from, drawn, kind, DARED);
}

/** Where a kind of conduct's rates begin in a table. */
// @ts-ignore: decorator
@inline function ratesOf(table: i32, kind: i32): usize {
  return rulePtr(table) + <usize>(kind * Size.rateRows * 4);
}

/**
 * One kind of conduct of everybody. A vector operation finds the few whose draws are near either end: below the
 * likeliest chance of an act, or above that of a record of nothing. Only they are looked at one by one, and the low
 * half of a draw is drawn only where the high half leaves something open.
 */
// @ts-ignore: decorator
@inline function behaveKind(from: i32, drawn: i32, kind: i32, mode: i32): void {
  const base = <u32>dir(W.base);
  const month = <u32>dir(W.month);
  const stream = get32(ptr(W.conductStreamsAt), kind);
  const bit: u32 = 1 << kind;
  const low = <i32>(get32(rulePtr(T.likeliestAt), kind) >>> 16);
  const high = <i32>((0xffffffff - get32(rulePtr(T.likeliestAlarmAt), kind)) >>> 16);
  const lows = i16x8.splat(<i16>low);
  const highs = i16x8.splat(<i16>high);
  const rates = ratesOf(T.sincereAt, kind);
  const shows = ratesOf(T.performedAt, kind);
  const deterrable = ratesOf(T.deterrableAt, kind);
  const expression = rulePtr(T.expressionAt);
  const rateRow = ptr(W.rateRowAt);
  const traits = ptr(W.traitsAt);
  const flags = ptr(W.flagsAt);
  const surveillance = ptr(W.surveillanceAt);
  const severity = ptr(W.severityAt);
  const acts = ptr(W.actsAt);
  const seenActs = ptr(W.seenActsAt);
  const stops = dir(W.stops) != 0 ? ptr(W.stoppedAt) : 0;
  const coverage = rulePtr(T.coverageAt) + (<usize>(kind * dir(W.places)) << 5);
  const misidentified = rulePtr(T.misidentifiedAt) + (<usize>kind << 5);
  const mostMistaken = mostOf(misidentified);
  const hides = rule(T.adapts) != 0 && ruleBits(T.showsIdentity) != 0xffffffff;
  const counters = countersAt() + (<usize>kind << 2);
  const lanes = lanesAt();
  for (let first = from; first < from + drawn; first += 64) {
    drawLanes(base + first, month, Purpose.conduct, 2 * stream, lanes);
    const place = coverage + (<usize>get8(ptr(W.placeAt), first >> 6) << 5);
    let some = ends(lanes, 0, lows, highs) | (ends(lanes, 64, lows, highs) << 32);
    while (some != 0) {
      // From here to the end of the loop there is hardly a branch that goes both ways: what happens to one person in
      // two is worked out for all candidates and written as 0 or 1.
      const lane = <i32>ctz(some);
      some &= some - 1;
      const at = first + personOf(lane >> 3, lane & 7);
      const half = <u32>load<u16>(lanes + (<usize>lane << 1));
      const index = get16(rateRow, at);
      const group = get16(traits, at) & Trait.groupMask;
      const free: u32 = stops != 0 && (get32(stops, at) & bit) != 0 ? 0 : 0xffffffff;
      let luck = half << 16;
      const wished = get32(rates, index) & free;
      let sincere = wished;
      let chance = wished;
      if (mode != FREE) {
        const watched = get8(surveillance, at);
        if (mode == SAID) {
          // Boldness stands above desire in the traits as in the table.
          const tempers = get16(traits, at) >>> 10;
          const beliefs = (watched & 0xf0) | (get8(severity, at) >>> 4);
          sincere = scale(wished, get32(expression, (tempers << 8) | beliefs));
        } else {
          const risk = watched * get8(severity, at) * RISK_SHARE;
          sincere = wished - scale(get32(deterrable, index) & free, risk);
        }
        const forShow = scale(get32(shows, index) & free, watched * BELIEF_SHARE);
        const sum = <u64>sincere + <u64>forShow;
        chance = sum > 0xffffffff ? 0xffffffff : <u32>sum;
      }
      let seen = scale(chance, get32(place, group));
      if (hides && (get8(flags, at) & Flag.secondIdentity) != 0)
        seen = scale(seen, ruleBits(T.showsIdentity));
      const likeliestAway = scale(seen, mostMistaken);
      if (
        half == chance >>> 16 ||
        half == seen >>> 16 ||
        half == likeliestAway >>> 16 ||
        (mode != FREE && (half == sincere >>> 16 || half == wished >>> 16))
      )
        luck |= lowHalf(base + at, month, Purpose.conduct, stream);
      const acted: u32 = luck < chance ? 1 : 0;
      const isSeen: u32 = luck < seen ? 1 : 0;
      set32(acts, at, get32(acts, at) | (acted << kind));
      set32(seenActs, at, get32(seenActs, at) | (isSeen << kind));
      countIf(acted, counters, Counter.acts, group);
      countIf(isSeen, counters, Counter.trueRecords, group);
      if (mode != FREE) {
        if (acted != 0 && luck >= sincere) {
          set32(ptr(W.performedAt), at, get32(ptr(W.performedAt), at) | bit);
          countIf(1, counters, Counter.performed, group);
        }
        if (mode == SAID && acted == 0 && luck < wished) {
          set32(ptr(W.silencedAt), at, get32(ptr(W.silencedAt), at) | bit);
          countIf(1, counters, Counter.silenced, group);
        }
      }
      if (luck < likeliestAway) {
        if (landsElsewhere(base, month, at, stream, half, seen, misidentified)) {
          set32(ptr(W.awayAt), at, get32(ptr(W.awayAt), at) | bit);
          countIf(-1, counters, Counter.trueRecords, group);
        }
      }
      if (half >= <u32>high && acted == 0 && index != Size.nobody)
        sound(base, month, at, kind, stream, half);
    }
  }
}

/** Of 32 people, whose high halves are at either end, as bits: eight for each of four vectors. */
// @ts-ignore: decorator
@inline function ends(lanes: usize, at: usize, low: v128, high: v128): u64 {
  return (
    <u64>atEnds(v128.load(lanes + at), low, high) |
    (<u64>atEnds(v128.load(lanes + at, 16), low, high) << 8) |
    (<u64>atEnds(v128.load(lanes + at, 32), low, high) << 16) |
    (<u64>atEnds(v128.load(lanes + at, 48), low, high) << 24)
  );
}

// @ts-ignore: decorator
@inline function atEnds(halves: v128, low: v128, high: v128): u32 {
  return <u32>i16x8.bitmask(v128.or(i16x8.le_u(halves, low), i16x8.ge_u(halves, high)));
}

/** The greatest of the eight shares of a kind of conduct. */
function mostOf(shares: usize): u32 {
  let most: u32 = 0;
  for (let group = 0; group < 8; group++) most = max(most, get32(shares, group));
  return most;
}

/** Whether the record of an act that was seen lands on the one person who could be taken for this one. */
function landsElsewhere(
  base: u32,
  month: u32,
  at: i32,
  stream: u32,
  half: u32,
  seen: u32,
  misidentified: usize,
): bool {
  const other = partnerOf(at);
  if (other < 0) return false;
  const group = get16(ptr(W.traitsAt), other) & Trait.groupMask;
  const luck = (half << 16) | lowHalf(base + at, month, Purpose.conduct, stream);
  return luck < scale(seen, get32(misidentified, group));
}

/** Adds to a counter of a kind of conduct, whose counters are at `counters`, in a group. */
// @ts-ignore: decorator
@inline function countIf(amount: u32, counters: usize, counter: i32, group: u32): void {
  const at = counters + (<usize>((counter << 3) + group) << 7);
  store<u32>(at, load<u32>(at) + amount);
}

/** A record of nothing, perhaps: nothing was done, and the draw is near its upper end. */
function sound(base: u32, month: u32, at: i32, kind: i32, stream: u32, half: u32): void {
  const group = get16(ptr(W.traitsAt), at) & Trait.groupMask;
  const above = 0xffffffff - get32(rulePtr(T.falseAlarmAt), (kind << 3) + group);
  if (half < above >>> 16) return;
  if (half == above >>> 16)
    if (((half << 16) | lowHalf(base + at, month, Purpose.conduct, stream)) <= above) return;
  set32(ptr(W.falseAlarmsAt), at, get32(ptr(W.falseAlarmsAt), at) | (1 << kind));
}
