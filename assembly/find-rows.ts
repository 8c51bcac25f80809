/**
 * What everybody is when the month begins, for 16 people at once: their row in tables of rates, their codes in the
 * order of the lanes of draws (see random.ts), and the sets of people.ts.
 */
import { Code, Flag, Size, T, Trait, W } from '../src/engine/kernel/fields';
import { dir, ptr, rulePtr } from './memory';

/** In a code: nobody, who is in no table. */
// @ts-ignore: decorator
@inline const NOBODY: i8 = -128;

/** The row of each person in tables of rates; nobody's for minors, those who left, and ghosts. */
export function findRows(from: i32, end: i32, drawn: i32): void {
  for (let first = from; first < from + drawn; first += 64) {
    let adults: u64 = 0;
    let present: u64 = 0;
    for (let part = 0; part < 64; part += 32) {
      const low = findSixteen(first + part, end, 0);
      const high = findSixteen(first + part + 16, end, 16);
      adults |= (<u64>(low & 0xffff) | ((<u64>high & 0xffff) << 16)) << part;
      present |= (<u64>(low >>> 16) | ((<u64>high >>> 16) << 16)) << part;
      for (let code = 0; code < Code.codes; code++) turnCodes(code, first + part);
    }
    store<u64>(ptr(W.adultsAt) + (<usize>first >>> 3), adults);
    store<u64>(ptr(W.presentAt) + (<usize>first >>> 3), present);
  }
}

/** Codes of 32 people in their own order: one row of 32 bytes for each code. */
// @ts-ignore: decorator
@inline function codesInOrder(code: i32): usize {
  return ptr(W.chunkAt) + (<usize>code << 5);
}

/** Finds everything of 16 people; gives back who are adults, and above them who are present, as 16 bits each. */
function findSixteen(at: i32, end: i32, half: usize): u32 {
  const traits = ptr(W.traitsAt) + (<usize>at << 1);
  const low = v128.load(traits);
  const high = v128.load(traits, 16);
  const flags = v128.load(ptr(W.flagsAt) + <usize>at);
  const ages = part(low, high, 3);
  const incomes = part(low, high, 6);
  const groups = part(low, high, 0);
  const numbers = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  const people = i8x16.splat(<i8>max(0, min(16, end - at)));
  const adults = v128.and(
    i8x16.swizzle(v128.load(rulePtr(T.adultAgesAt)), ages),
    i8x16.lt_s(numbers, people),
  );
  const left = i8x16.splat(<i8>Flag.exited);
  const here = v128.andnot(adults, i8x16.eq(v128.and(flags, left), left));
  const hardship = v128.and(flags, i8x16.splat(<i8>Flag.hardship));
  const hard = i8x16.shl(hardship, 3);
  const nobody = i8x16.splat(NOBODY);
  const codes = codesInOrder(0) + half;
  v128.store(codes, v128.bitselect(v128.or(ages, hard), nobody, here));
  v128.store(codes + 32, v128.bitselect(v128.or(incomes, hard), nobody, here));
  v128.store(codes + 64, v128.bitselect(v128.or(groups, hard), nobody, here));
  const rows = ptr(W.rateRowAt) + (<usize>at << 1);
  v128.store(rows, rowsOf(low, i16x8.extend_low_i8x16_u(hardship), i16x8.extend_low_i8x16_s(here)));
  v128.store(
    rows,
    rowsOf(high, i16x8.extend_high_i8x16_u(hardship), i16x8.extend_high_i8x16_s(here)),
    16,
  );
  for (let group = 0; group < dir(W.groups); group++) {
    const some = <u32>i8x16.bitmask(i8x16.eq(groups, i8x16.splat(<i8>group)));
    store<u16>(setOf(at, group), <u16>some);
  }
  return <u32>i8x16.bitmask(adults) | (<u32>i8x16.bitmask(here) << 16);
}

/** Three bits of the traits of 16 people, as bytes. */
// @ts-ignore: decorator
@inline function part(low: v128, high: v128, shift: i32): v128 {
  const three = i16x8.splat(7);
  return i8x16.narrow_i16x8_u(
    v128.and(i16x8.shr_u(low, shift), three),
    v128.and(i16x8.shr_u(high, shift), three),
  );
}

// @ts-ignore: decorator
@inline function rowsOf(traits: v128, hardship: v128, here: v128): v128 {
  const classes = v128.and(traits, i16x8.splat(<i16>Trait.classMask));
  const hard = i16x8.shl(hardship, 9);
  return v128.bitselect(v128.or(classes, hard), i16x8.splat(<i16>Size.nobody), here);
}

// @ts-ignore: decorator
@inline function setOf(at: i32, group: i32): usize {
  return ptr(W.groupsAt) + ((<usize>(group * dir(W.blockSize)) + <usize>at) >>> 3);
}

/** The codes of 32 people, from their own order to that of lanes. */
// @ts-ignore: decorator
@inline function turnCodes(code: i32, first: i32): void {
  const here = codesInOrder(code);
  const to = ptr(W.codesAt) + <usize>(code * dir(W.blockSize) + first);
  const low = v128.load(here);
  const high = v128.load(here, 16);
  v128.store(
    to,
    v128.shuffle<u8>(low, high, 0, 1, 8, 9, 16, 17, 24, 25, 2, 3, 10, 11, 18, 19, 26, 27),
  );
  v128.store(
    to,
    v128.shuffle<u8>(low, high, 4, 5, 12, 13, 20, 21, 28, 29, 6, 7, 14, 15, 22, 23, 30, 31),
    16,
  );
}
