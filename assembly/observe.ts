/** Stage 2, observe: which acts become records, on whom? See src/model/observe.ts. */
import { Bit, Purpose, Size, T, W } from '../src/engine/kernel/fields';
import { dir, get16, get32, get8, ptr, rulePtr, ruleBits, set32 } from './memory';
import { lowHalf, scale } from './random';

/** The other person whom a channel could take for this one this month; -1: nobody. */
export function partnerOf(at: i32): i32 {
  const outer = dir(W.outer);
  const place = get16(ptr(W.identityPlaceAt), at ^ outer);
  const other = get16(ptr(W.identitySlotAt), place ^ dir(W.inner)) ^ outer;
  const rows = ptr(W.rateRowAt);
  const both = get16(rows, at) != Size.nobody && get16(rows, other) != Size.nobody;
  return both ? other : -1;
}

/**
 * Whether an act is seen, and on whom the record lands. `luck` is the draw that decided the act, whose low half may be
 * missing (0) where it did not matter so far.
 */
// @ts-ignore: decorator
@inline export function see(at: i32, kind: i32, stream: u32, luck: u32, chance: u32): void {
  const group = get16(ptr(W.traitsAt), at) & Bit.groupMask;
  const place = get8(ptr(W.placeAt), at >> 6);
  const coverage = get32(rulePtr(T.coverageAt), ((kind * dir(W.places) + place) << 3) + group);
  let seen = scale(chance, coverage);
  if (dir(W.adapts) != 0 && (get8(ptr(W.flagsAt), at) & Bit.secondIdentity) != 0)
    if (ruleBits(T.adapts) != 0) seen = scale(seen, ruleBits(T.showsIdentity));
  if (luck >>> 16 > seen >>> 16) return;
  let draw = luck;
  if (luck >>> 16 == seen >>> 16) {
    draw = exact(at, stream, luck);
    if (draw >= seen) return;
  }
  const seenActs = ptr(W.seenActsAt);
  set32(seenActs, at, get32(seenActs, at) | (1 << kind));
  const misidentified = rulePtr(T.misidentifiedAt) + (<usize>kind << 5);
  if (!v128.any_true(v128.or(v128.load(misidentified), v128.load(misidentified, 16)))) return;
  const other = partnerOf(at);
  if (other < 0) return;
  const share = get32(misidentified, get16(ptr(W.traitsAt), other) & Bit.groupMask);
  const away = scale(seen, share);
  if (draw >>> 16 > away >>> 16) return;
  if (draw >>> 16 == away >>> 16 && exact(at, stream, luck) >= away) return;
  set32(ptr(W.awayAt), at, get32(ptr(W.awayAt), at) | (1 << kind));
}

/** A record of nothing, perhaps: nothing was done, and the draw is near its upper end. */
export function sound(at: i32, kind: i32, stream: u32, luck: u32): void {
  const group = get16(ptr(W.traitsAt), at) & Bit.groupMask;
  const above = 0xffffffff - get32(rulePtr(T.falseAlarmAt), (kind << 3) + group);
  if (luck >>> 16 < above >>> 16) return;
  if (luck >>> 16 == above >>> 16 && exact(at, stream, luck) <= above) return;
  set32(ptr(W.falseAlarmsAt), at, get32(ptr(W.falseAlarmsAt), at) | (1 << kind));
}

/** The whole draw of which the high half is known. */
// @ts-ignore: decorator
@inline export function exact(at: i32, stream: u32, luck: u32): u32 {
  const low = lowHalf(<u32>dir(W.base) + at, dir(W.month), Purpose.conduct, stream);
  return (luck & 0xffff0000) | low;
}

/**
 * The records of somebody else's acts that landed on each person, and all records together; once every stretch of the
 * block has been observed.
 */
export function gather(from: i32, end: i32, drawn: i32): void {
  const away = ptr(W.awayAt);
  const mistaken = ptr(W.mistakenAt);
  for (let at = from; at < from + drawn; at += 4) {
    const seen = v128.load(ptr(W.seenActsAt) + (<usize>at << 2));
    const alarms = v128.load(ptr(W.falseAlarmsAt) + (<usize>at << 2));
    const gone = v128.load(away + (<usize>at << 2));
    const here = v128.load(mistaken + (<usize>at << 2));
    v128.store(
      ptr(W.recordedAt) + (<usize>at << 2),
      v128.or(v128.or(v128.andnot(seen, gone), here), alarms),
    );
  }
}

/** Hands the records that land on somebody else to them: partners are mutual. */
export function handOver(): void {
  const count = (dir(W.people) + 63) & ~63;
  const away = ptr(W.awayAt);
  const mistaken = ptr(W.mistakenAt);
  memory.fill(mistaken, 0, <usize>count << 2);
  for (let at = 0; at < count; at += 4) {
    if (!v128.any_true(v128.load(away + (<usize>at << 2)))) continue;
    for (let one = at; one < at + 4; one++)
      if (get32(away, one) != 0) set32(mistaken, partnerOf(one), get32(away, one));
  }
}
