/**
 * Stage 2, observe: which acts become records, on whom? See src/model/observe.ts. What is seen is decided with the act
 * itself (behave.ts); here the records reach those on whom they land.
 */
import { Size, W } from '../src/engine/kernel/fields';
import { dir, get16, get32, ptr, set32 } from './memory';
import { markOdd, oddAmong } from './records';

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
 * Hands the records that land on somebody else to them, once every stretch of the block has been observed: partners are
 * mutual.
 */
export function handOver(): void {
  const away = ptr(W.awayAt);
  const mistaken = ptr(W.mistakenAt);
  for (let first = 0; first < dir(W.people); first += 64) {
    // Whoever becomes odd on the way has records of others, and none to hand over.
    let some = oddAmong(first);
    while (some != 0) {
      const at = first + <i32>ctz(some);
      some &= some - 1;
      if (get32(away, at) == 0) continue;
      const other = partnerOf(at);
      markOdd(other);
      set32(mistaken, other, get32(away, at));
    }
  }
}
