/**
 * Stage 1, behave, and with it the first half of stage 2, observe: which acts does each person commit, and which of
 * them are seen, on whom? See src/model/behave.ts and observe.ts. One draw decides all of it, so it is all decided
 * while the draw is at hand.
 */
import { Bit, Counter, Purpose, Size, T, W } from '../src/engine/kernel/fields';
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
  const mistakes = v128.any_true(
    v128.or(v128.load(misidentified), v128.load(misidentified, 16)),
  );
  const hides = rule(T.adapts) != 0 && ruleBits(T.showsIdentity) != 0xffffffff;
  const counters = countersAt() + (<usize>kind << 2);
  const lanes = lanesAt();
  for (let first = from; first < from + drawn; first += 64) {
    drawLanes(base + first, month, Purpose.conduct, 2 * stream, lanes);
    const place = coverage + (<usize>get8(ptr(W.placeAt), first >> 6) << 5);
    for (let vector = 0; vector < 8; vector++) {
      const at8 = lanes + (<usize>vector << 4);
      const drawnHalves = v128.load(at8);
      let some = i16x8.bitmask(
        v128.or(i16x8.le_u(drawnHalves, lows), i16x8.ge_u(drawnHalves, highs)),
      );
      while (some != 0) {
        const lane = ctz(some);
        some &= some - 1;
        const at = first + personOf(vector, lane);
        const index = get16(rateRow, at);
        if (index == Size.nobody) continue;
        const half = <u32>load<u16>(at8 + (<usize>lane << 1));
        let luck = half << 16;
        const wished = get32(rates, index);
        let sincere = wished;
        let chance = wished;
        if (mode != FREE) {
          const watched = get8(surveillance, at);
          if (mode == SAID) {
            const tempers = get16(traits, at) >>> 10;
            const beliefs = ((watched >>> 4) << 4) | (get8(severity, at) >>> 4);
            // Boldness is above desire in the traits as in the table.
            sincere = scale(wished, get32(expression, (tempers << 8) | beliefs));
          } else {
            const risk = watched * get8(severity, at) * RISK_SHARE;
            sincere = wished - scale(get32(deterrable, index), risk);
          }
          const sum = <u64>sincere + scale(get32(shows, index), watched * BELIEF_SHARE);
          chance = sum > 0xffffffff ? 0xffffffff : <u32>sum;
        }
        let whole = false;
        if (
          half == chance >>> 16 ||
          (mode != FREE && (half == sincere >>> 16 || half == wished >>> 16))
        ) {
          luck |= lowHalf(base + at, month, Purpose.conduct, stream);
          whole = true;
        }
        const isStopped = stops != 0 && (get32(stops, at) & bit) != 0;
        if (luck >= chance || isStopped) {
          if (mode == SAID && luck >= chance && luck < wished && !isStopped) {
            set32(ptr(W.silencedAt), at, get32(ptr(W.silencedAt), at) | bit);
            countOne(counters, Counter.silenced, get16(traits, at));
          }
          if (half >= <u32>high) sound(base, month, at, kind, stream, half);
          continue;
        }
        const group = get16(traits, at) & Bit.groupMask;
        set32(acts, at, get32(acts, at) | bit);
        countOne(counters, Counter.acts, group);
        if (mode != FREE && luck >= sincere) {
          set32(ptr(W.performedAt), at, get32(ptr(W.performedAt), at) | bit);
          countOne(counters, Counter.performed, group);
        }
        let seen = scale(chance, get32(place, group));
        if (hides && (get8(flags, at) & Bit.secondIdentity) != 0)
          seen = scale(seen, ruleBits(T.showsIdentity));
        if (half > seen >>> 16) continue;
        if (half == seen >>> 16) {
          if (!whole) luck |= lowHalf(base + at, month, Purpose.conduct, stream);
          whole = true;
          if (luck >= seen) continue;
        }
        set32(seenActs, at, get32(seenActs, at) | bit);
        if (mistakes) {
          const other = partnerOf(at);
          if (other >= 0) {
            const share = get32(misidentified, get16(traits, other) & Bit.groupMask);
            const away = scale(seen, share);
            if (half == away >>> 16 && !whole)
              luck |= lowHalf(base + at, month, Purpose.conduct, stream);
            if (luck < away) {
              set32(ptr(W.awayAt), at, get32(ptr(W.awayAt), at) | bit);
              continue;
            }
          }
        }
        countOne(counters, Counter.trueRecords, group);
      }
    }
  }
}

/** Counts a person of a group; `counters` are those of the kind of conduct. */
// @ts-ignore: decorator
@inline function countOne(counters: usize, counter: i32, group: u32): void {
  const at = counters + (<usize>((counter << 3) + (group & Bit.groupMask)) << 7);
  store<u32>(at, load<u32>(at) + 1);
}

/** A record of nothing, perhaps: nothing was done, and the draw is near its upper end. */
function sound(base: u32, month: u32, at: i32, kind: i32, stream: u32, half: u32): void {
  const group = get16(ptr(W.traitsAt), at) & Bit.groupMask;
  const above = 0xffffffff - get32(rulePtr(T.falseAlarmAt), (kind << 3) + group);
  if (half < above >>> 16) return;
  if (half == above >>> 16)
    if (((half << 16) | lowHalf(base + at, month, Purpose.conduct, stream)) <= above) return;
  set32(ptr(W.falseAlarmsAt), at, get32(ptr(W.falseAlarmsAt), at) | (1 << kind));
}
