/**
 * Stage 1, behave, and with it the first half of stage 2, observe: which acts does each person commit, and which of
 * them are seen? See src/model/behave.ts. One draw decides both, so both are decided while it is at hand.
 */
import { Bit, Purpose, Size, T, W } from '../src/engine/kernel/fields';
import { clear, dir, get16, get32, get8, ptr, rule, ruleBits, rulePtr, set32 } from './memory';
import { exact, see, sound } from './observe';
import { drawLanes, lanesAt, personOf, scale } from './random';

/** Turns the product of two beliefs (each 0 to 255) into a 32-bit share. */
const RISK_SHARE: u32 = 66_051;
/** Turns one belief (0 to 255) into a 32-bit share. */
const BELIEF_SHARE: u32 = 16_843_009;

export function behave(from: i32, end: i32, drawn: i32): void {
  clear(ptr(W.actsAt), from << 2, drawn << 2);
  clear(ptr(W.silencedAt), from << 2, drawn << 2);
  clear(ptr(W.performedAt), from << 2, drawn << 2);
  clear(ptr(W.seenActsAt), from << 2, drawn << 2);
  clear(ptr(W.awayAt), from << 2, drawn << 2);
  clear(ptr(W.falseAlarmsAt), from << 2, drawn << 2);
  for (let kind = 0; kind < dir(W.kinds); kind++) {
    const adapts = rule(T.adapts) != 0 && get8(rulePtr(T.fearfulAt), kind) != 0;
    if (!adapts) behaveFreely(from, drawn, kind);
    else if (get8(rulePtr(T.isProtectedAt), kind) != 0) behaveProtected(from, drawn, kind);
    else behaveFearfully(from, drawn, kind);
  }
}

/** Where rates of a kind of conduct begin in a table. */
// @ts-ignore: decorator
@inline function ratesOf(table: i32, kind: i32): usize {
  return rulePtr(table) + <usize>(kind * Size.rateRows * 4);
}

/** Nobody's high half counts above this, unless for a record of nothing. */
// @ts-ignore: decorator
@inline function lowLimit(kind: i32): i32 {
  return <i32>(get32(rulePtr(T.likeliestAt), kind) >>> 16);
}

/** From this high half on there may be a record of nothing. */
// @ts-ignore: decorator
@inline function highLimit(kind: i32): i32 {
  return <i32>((0xffffffff - get32(rulePtr(T.likeliestAlarmAt), kind)) >>> 16);
}

/** Those of eight people whose high halves are at either end, as bits. */
// @ts-ignore: decorator
@inline function ends(lanes: v128, low: v128, high: v128): i32 {
  return i16x8.bitmask(v128.or(i16x8.le_u(lanes, low), i16x8.ge_u(lanes, high)));
}

// @ts-ignore: decorator
@inline function actOf(at: i32, kind: i32): void {
  set32(ptr(W.actsAt), at, get32(ptr(W.actsAt), at) | (1 << kind));
}

// @ts-ignore: decorator
@inline function isStopped(at: i32, kind: i32): bool {
  return dir(W.stops) != 0 && (get32(ptr(W.stoppedAt), at) & (1 << kind)) != 0;
}

/** Conduct that fear does not touch. */
function behaveFreely(from: i32, drawn: i32, kind: i32): void {
  const stream = get32(ptr(W.conductStreamsAt), kind);
  const rates = ratesOf(T.sincereAt, kind);
  const low = i16x8.splat(<i16>lowLimit(kind));
  const high = i16x8.splat(<i16>highLimit(kind));
  if ((get32(rulePtr(T.likeliestAt), kind) | get32(rulePtr(T.likeliestAlarmAt), kind)) == 0) return;
  const rateRow = ptr(W.rateRowAt);
  for (let first = from; first < from + drawn; first += 64) {
    drawLanes(<u32>dir(W.base) + first, dir(W.month), Purpose.conduct, 2 * stream, lanesAt());
    for (let vector = 0; vector < 8; vector++) {
      const lanes = v128.load(lanesAt() + (<usize>vector << 4));
      let some = ends(lanes, low, high);
      while (some != 0) {
        const lane = ctz(some);
        some &= some - 1;
        const at = first + personOf(vector, lane);
        const index = get16(rateRow, at);
        if (index == Size.nobody) continue;
        let luck = <u32>load<u16>(lanesAt() + (<usize>vector << 4) + (<usize>lane << 1)) << 16;
        const chance = get32(rates, index);
        if (luck >>> 16 == chance >>> 16) luck = exact(at, stream, luck);
        if (luck < chance && !isStopped(at, kind)) {
          actOf(at, kind);
          see(at, kind, stream, luck, chance);
        } else sound(at, kind, stream, luck);
      }
    }
  }
}

/** What is done to be seen, and how much of it a person's belief in being seen brings out. */
// @ts-ignore: decorator
@inline function forShow(kind: i32, index: i32, at: i32): u32 {
  const performed = get32(ratesOf(T.performedAt, kind), index);
  return scale(performed, get8(ptr(W.surveillanceAt), at) * BELIEF_SHARE);
}

/** Both together, and never more than certain. */
// @ts-ignore: decorator
@inline function together(sincere: u32, performed: u32): u32 {
  const sum = <u64>sincere + <u64>performed;
  return sum > 0xffffffff ? 0xffffffff : <u32>sum;
}

/** Speech, association and belief: people express the level that serves them best; what they do not say is silence. */
function behaveProtected(from: i32, drawn: i32, kind: i32): void {
  const stream = get32(ptr(W.conductStreamsAt), kind);
  const rates = ratesOf(T.sincereAt, kind);
  const low = i16x8.splat(<i16>lowLimit(kind));
  const high = i16x8.splat(<i16>highLimit(kind));
  if ((get32(rulePtr(T.likeliestAt), kind) | get32(rulePtr(T.likeliestAlarmAt), kind)) == 0) return;
  for (let first = from; first < from + drawn; first += 64) {
    drawLanes(<u32>dir(W.base) + first, dir(W.month), Purpose.conduct, 2 * stream, lanesAt());
    for (let vector = 0; vector < 8; vector++) {
      const lanes = v128.load(lanesAt() + (<usize>vector << 4));
      let some = ends(lanes, low, high);
      while (some != 0) {
        const lane = ctz(some);
        some &= some - 1;
        const at = first + personOf(vector, lane);
        const index = get16(ptr(W.rateRowAt), at);
        if (index == Size.nobody) continue;
        let luck = <u32>load<u16>(lanesAt() + (<usize>vector << 4) + (<usize>lane << 1)) << 16;
        const wished = get32(rates, index);
        const sincere = scale(wished, says(at));
        const chance = together(sincere, forShow(kind, index, at));
        const half = luck >>> 16;
        if (half == chance >>> 16 || half == sincere >>> 16 || half == wished >>> 16)
          luck = exact(at, stream, luck);
        const bit = 1 << kind;
        if (luck < chance) {
          if (isStopped(at, kind)) {
            sound(at, kind, stream, luck);
            continue;
          }
          actOf(at, kind);
          if (luck >= sincere)
            set32(ptr(W.performedAt), at, get32(ptr(W.performedAt), at) | bit);
          see(at, kind, stream, luck, chance);
          continue;
        }
        if (luck < wished && !isStopped(at, kind))
          set32(ptr(W.silencedAt), at, get32(ptr(W.silencedAt), at) | bit);
        sound(at, kind, stream, luck);
      }
    }
  }
}

/** The share of what they wish to say that a person says. */
// @ts-ignore: decorator
@inline function says(at: i32): u32 {
  const traits = get16(ptr(W.traitsAt), at);
  const boldness = (traits >>> 13) & 7;
  const desire = (traits >>> 10) & 7;
  const beliefs =
    ((get8(ptr(W.surveillanceAt), at) >>> 4) << 4) | (get8(ptr(W.severityAt), at) >>> 4);
  return get32(rulePtr(T.expressionAt), (((boldness << 3) | desire) << 8) | beliefs);
}

/** Other conduct: fear takes away what can be deterred and adds what is done to be seen, as far as people believe. */
function behaveFearfully(from: i32, drawn: i32, kind: i32): void {
  const stream = get32(ptr(W.conductStreamsAt), kind);
  const rates = ratesOf(T.sincereAt, kind);
  const deterrable = ratesOf(T.deterrableAt, kind);
  const low = i16x8.splat(<i16>lowLimit(kind));
  const high = i16x8.splat(<i16>highLimit(kind));
  if ((get32(rulePtr(T.likeliestAt), kind) | get32(rulePtr(T.likeliestAlarmAt), kind)) == 0) return;
  for (let first = from; first < from + drawn; first += 64) {
    drawLanes(<u32>dir(W.base) + first, dir(W.month), Purpose.conduct, 2 * stream, lanesAt());
    for (let vector = 0; vector < 8; vector++) {
      const lanes = v128.load(lanesAt() + (<usize>vector << 4));
      let some = ends(lanes, low, high);
      while (some != 0) {
        const lane = ctz(some);
        some &= some - 1;
        const at = first + personOf(vector, lane);
        const index = get16(ptr(W.rateRowAt), at);
        if (index == Size.nobody) continue;
        let luck = <u32>load<u16>(lanesAt() + (<usize>vector << 4) + (<usize>lane << 1)) << 16;
        const risk = get8(ptr(W.surveillanceAt), at) * get8(ptr(W.severityAt), at) * RISK_SHARE;
        const sincere = get32(rates, index) - scale(get32(deterrable, index), risk);
        const chance = together(sincere, forShow(kind, index, at));
        const half = luck >>> 16;
        if (half == chance >>> 16 || half == sincere >>> 16) luck = exact(at, stream, luck);
        if (luck < chance && !isStopped(at, kind)) {
          actOf(at, kind);
          if (luck >= sincere)
            set32(ptr(W.performedAt), at, get32(ptr(W.performedAt), at) | (1 << kind));
          see(at, kind, stream, luck, chance);
        } else sound(at, kind, stream, luck);
      }
    }
  }
}
