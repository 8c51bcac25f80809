/**
 * Stage 2, observe: which acts become records, on whom? See src/model/observe.ts. What is seen is decided with the act
 * itself (behave.ts); here the records reach those on whom they land.
 */
import { Size, W } from '../src/engine/kernel/fields';
import { dir, get16, get32, ptr, set32 } from './memory';

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
 * The records of somebody else's acts that landed on each person, and all records together; once every stretch of the
 * block has been observed.
 */
export function gather(from: i32, end: i32, drawn: i32): void {
  const away = ptr(W.awayAt);
  const mistaken = ptr(W.mistakenAt);
  for (let at = from; at < from + drawn; at += 4) {
    const seen = v128.load(ptr(W.seenActsAt) + ((<usize>at) << 2));
    const alarms = v128.load(ptr(W.falseAlarmsAt) + ((<usize>at) << 2));
    const gone = v128.load(away + ((<usize>at) << 2));
    const here = v128.load(mistaken + ((<usize>at) << 2));
    v128.store(
      ptr(W.recordedAt) + ((<usize>at) << 2),
      v128.or(v128.or(v128.andnot(seen, gone), here), alarms),
    );
  }
}

/** Hands the records that land on somebody else to them: partners are mutual. */
export function handOver(): void {
  const count = (dir(W.people) + 63) & ~63;
  const away = ptr(W.awayAt);
  const mistaken = ptr(W.mistakenAt);
  memory.fill(mistaken, 0, (<usize>dir(W.blockSize)) << 2);
  for (let at = 0; at < count; at += 4) {
    if (!v128.any_true(v128.load(away + ((<usize>at) << 2)))) continue;
    for (let one = at; one < at + 4; one++)
      if (get32(away, one) != 0) set32(mistaken, partnerOf(one), get32(away, one));
  }
}
