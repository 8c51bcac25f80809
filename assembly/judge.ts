/**
 * Decides one kind of conduct for one person, exactly: as src/model/behave.ts and observe.ts do. The low half of a draw
 * is drawn only where the high half leaves something open.
 */
import { Chunk, Counter, Flag, K, Mode, Purpose, S, Size, T, Trait, W } from '../src/engine/kernel/fields';
import { counterOf } from './counters';
import { dir, get16, get32, get8, ptr, rule, ruleBits, rulePtr, set32, word, wordBits } from './memory';
import { partnerOf } from './observe';
import { markOdd } from './records';
import { lowHalf, personOf, scale } from './random';

/** Turns the product of two beliefs (each 0 to 255) into a 32-bit share. */
const RISK_SHARE: u32 = 66_051;
/** Turns one belief (0 to 255) into a 32-bit share. */
const BELIEF_SHARE: u32 = 16_843_009;

/** `half` is the high half of the draw of a lane; the sets of the 64 people are at the three addresses. */
export function judge(
  k: usize,
  kind: i32,
  first: i32,
  lane: i32,
  half: u32,
  actsAt: usize,
  seenAt: usize,
  silencedAt: usize,
): void {
  const at = first + personOf(lane >> 3, lane & 7);
  const person = <u32>dir(W.base) + at;
  const row = get16(ptr(W.rateRowAt), at);
  const group = get16(ptr(W.traitsAt), at) & Trait.groupMask;
  const bit: u32 = 1 << kind;
  const stopped = dir(W.stops) != 0 && (get32(ptr(W.stoppedAt), at) & bit) != 0;
  const wished: u32 = stopped ? 0 : rateOf(T.sincereAt, kind, row);
  const fearful = rule(T.adapts) != 0 && get8(rulePtr(T.fearfulAt), kind) != 0;
  const isProtected = get8(rulePtr(T.isProtectedAt), kind) != 0;
  const sincere = !fearful ? wished : isProtected ? said(at, wished) : dared(at, kind, row, wished);
  const forShow: u32 = !fearful || stopped ? 0 : shown(at, kind, row);
  const sum = <u64>sincere + <u64>forShow;
  const chance = sum > 0xffffffff ? 0xffffffff : <u32>sum;
  let seen = scale(chance, coverOf(kind, first, group));
  if (rule(T.adapts) != 0 && (get8(ptr(W.flagsAt), at) & Flag.secondIdentity) != 0)
    seen = scale(seen, ruleBits(T.showsIdentity));
  const likeliestAway = scale(seen, wordBits(k, K.mostMistaken));
  let luck = half << 16;
  if (
    half == chance >>> 16 ||
    half == seen >>> 16 ||
    half == likeliestAway >>> 16 ||
    half == sincere >>> 16 ||
    half == wished >>> 16
  )
    luck |= lowHalf(person, dir(W.month), Purpose.conduct, wordBits(k, K.stream));
  const here = <u64>1 << lane;
  if (luck < chance) {
    store<u64>(actsAt, load<u64>(actsAt) | here);
    const performed = ptr(W.chunkAt) + Chunk.performed;
    if (luck >= sincere) store<u64>(performed, load<u64>(performed) | here);
  } else if (isProtected && luck < wished) store<u64>(silencedAt, load<u64>(silencedAt) | here);
  if (luck >= seen) return;
  store<u64>(seenAt, load<u64>(seenAt) | here);
  givePoints(k, first, lane);
  if (luck < likeliestAway && landsElsewhere(k, kind, person, at, half, seen)) {
    markOdd(at);
    set32(ptr(W.awayAt), at, get32(ptr(W.awayAt), at) | bit);
    const counter = counterOf(Counter.trueRecords, group, kind);
    store<u32>(counter, load<u32>(counter) - 1);
  }
}

/** A rate of a kind of conduct. */
// @ts-ignore: decorator
@inline function rateOf(table: i32, kind: i32, row: u32): u32 {
  return get32(rulePtr(table) + <usize>(kind * Size.rateRows * 4), row);
}

/** What is said of what people wish to say. */
function said(at: i32, wished: u32): u32 {
  // Boldness stands above desire in the traits as in the table.
  const tempers = get16(ptr(W.traitsAt), at) >>> 10;
  const beliefs = (get8(ptr(W.surveillanceAt), at) & 0xf0) | (get8(ptr(W.severityAt), at) >>> 4);
  return scale(wished, get32(rulePtr(T.expressionAt), (tempers << 8) | beliefs));
}

/** What is left when fear has taken away what can be deterred. */
function dared(at: i32, kind: i32, row: u32, wished: u32): u32 {
  if (wished == 0) return 0;
  const risk = get8(ptr(W.surveillanceAt), at) * get8(ptr(W.severityAt), at) * RISK_SHARE;
  return wished - scale(rateOf(T.deterrableAt, kind, row), risk);
}

/** What is done to be seen. */
function shown(at: i32, kind: i32, row: u32): u32 {
  return scale(rateOf(T.performedAt, kind, row), get8(ptr(W.surveillanceAt), at) * BELIEF_SHARE);
}

function coverOf(kind: i32, first: i32, group: u32): u32 {
  const place = <i32>get8(ptr(W.placeAt), first >> 6);
  return get32(rulePtr(T.coverageAt) + (<usize>(kind * dir(W.places) + place) << 5), group);
}

/** Adds the points of a seen act to what the person's own acts have come to. */
function givePoints(k: usize, first: i32, lane: i32): void {
  const pointed = <usize>wordBits(k, K.pointsAt);
  for (let score = 0; score < word(k, K.scores); score++) {
    const column = ptr(W.scoresAt) + <usize>(get32(pointed, 2 * score) * S.words * 4);
    const sum = <usize>wordBits(column, S.pointsAt) + (<usize>(first + lane) << 1);
    store<i16>(sum, load<i16>(sum) + <i16>get32(pointed, 2 * score + 1));
  }
}

/** Whether the record of an act that was seen lands on the one person who could be taken for this one. */
function landsElsewhere(k: usize, kind: i32, person: u32, at: i32, half: u32, seen: u32): bool {
  const other = partnerOf(at);
  if (other < 0) return false;
  const group = get16(ptr(W.traitsAt), other) & Trait.groupMask;
  const low = lowHalf(person, dir(W.month), Purpose.conduct, wordBits(k, K.stream));
  const share = get32(rulePtr(T.misidentifiedAt) + (<usize>kind << 5), group);
  return ((half << 16) | low) < scale(seen, share);
}

/** A record of nothing, perhaps: nothing was done, and the draw is near its upper end. */
export function sound(k: usize, kind: i32, first: i32, at: i32, half: u32): void {
  if (get16(ptr(W.rateRowAt), at) == Size.nobody) return;
  const group = get16(ptr(W.traitsAt), at) & Trait.groupMask;
  const above = 0xffffffff - get32(rulePtr(T.falseAlarmAt), (kind << 3) + group);
  if (half < above >>> 16) return;
  const person = <u32>dir(W.base) + at;
  if (half == above >>> 16)
    if (
      ((half << 16) | lowHalf(person, dir(W.month), Purpose.conduct, wordBits(k, K.stream))) <= above
    )
      return;
  markOdd(at);
  set32(ptr(W.falseAlarmsAt), at, get32(ptr(W.falseAlarmsAt), at) | (1 << kind));
}
