/**
 * Columns that are nearly everywhere 0, as they are kept between months: see src/engine/kernel/packing.ts, which says
 * the same for the host.
 */
import { PackedColumn } from '../src/engine/kernel/fields';

/** Bytes that are packed together: one bit says whether any of them is not 0. */
// @ts-ignore: decorator
@inline const GROUP: i32 = 16;

/**
 * For each set of eight bytes, as bits, which of them come first when the others are left out: eight indices, and which
 * of those that are left each of the eight is (above 15: none).
 */
// @ts-ignore: decorator
@lazy const TOGETHER: usize = memory.data(256 * 8);
// @ts-ignore: decorator
@lazy const APART: usize = memory.data(256 * 8);
// @ts-ignore: decorator
@inline const NONE: u8 = 0x80;

/** Makes the tables. Before anything is packed or unpacked, once. */
export function readyPacking(): void {
  for (let some = 0; some < 256; some++) {
    let many: usize = 0;
    for (let at = 0; at < 8; at++) {
      const isThere = ((some >> at) & 1) != 0;
      store<u8>(APART + (<usize>some << 3) + <usize>at, isThere ? <u8>many : NONE);
      if (!isThere) continue;
      store<u8>(TOGETHER + (<usize>some << 3) + many, <u8>at);
      many++;
    }
  }
}

/**
 * Packs `count` bytes, a multiple of 16; gives back where they end. Up to eight bytes behind the end may be written
 * besides.
 */
export function pack(bytes: usize, count: i32, to: usize): usize {
  const groups = count / GROUP;
  const used = to + 1;
  const none = i8x16.splat(0);
  const most = to + 1 + <usize>count;
  let at = used + (<usize>(groups + 7) >>> 3);
  store<u8>(to, PackedColumn.sparse);
  memory.fill(used, 0, at - used);
  for (let group = 0; group < groups; group++) {
    const values = bytes + <usize>(group * GROUP);
    const sixteen = v128.load(values);
    if (!v128.any_true(sixteen)) continue;
    const some = <u32>~i8x16.bitmask(i8x16.eq(sixteen, none)) & 0xffff;
    if (at + 2 + <usize>popcnt(some) > most) return keepPlain(bytes, count, to);
    const bit = used + (<usize>group >>> 3);
    const before = <u32>load<u8>(bit);
    store<u8>(bit, before | (1 << (group & 7)));
    store<u16>(at, some);
    at += 2;
    const low = TOGETHER + (<usize>(some & 255) << 3);
    v128.store64_lane(at, i8x16.swizzle(sixteen, v128.load64_zero(low)), 0);
    at += <usize>popcnt(some & 255);
    const high = TOGETHER + (<usize>(some >>> 8) << 3);
    const upper = i8x16.add(v128.load64_zero(high), i8x16.splat(8));
    v128.store64_lane(at, i8x16.swizzle(sixteen, upper), 0);
    at += <usize>popcnt(some >>> 8);
  }
  return at;
}

/** Bytes of which too many are not 0 are kept as they are. */
function keepPlain(bytes: usize, count: i32, to: usize): usize {
  store<u8>(to, PackedColumn.plain);
  memory.copy(to + 1, bytes, <usize>count);
  return to + 1 + <usize>count;
}

/** Unpacks `count` bytes from where they were packed; from nowhere (0) they are all 0. */
export function unpack(from: usize, bytes: usize, count: i32): void {
  if (from != 0 && load<u8>(from) == PackedColumn.plain) {
    memory.copy(bytes, from + 1, <usize>count);
    return;
  }
  memory.fill(bytes, 0, <usize>count);
  if (from == 0) return;
  const groups = count / GROUP;
  const used = from + 1;
  let at = used + (<usize>(groups + 7) >>> 3);
  for (let eight = 0; eight < groups; eight += 8) {
    let rest = <u32>load<u8>(used + (<usize>eight >>> 3));
    while (rest != 0) {
      const values = bytes + <usize>((eight + <i32>ctz(rest)) * GROUP);
      rest &= rest - 1;
      const some = <u32>load<u16>(at);
      at += 2;
      const low = v128.load64_zero(APART + (<usize>(some & 255) << 3));
      v128.store64_lane(values, i8x16.swizzle(v128.load64_zero(at), low), 0);
      at += <usize>popcnt(some & 255);
      const high = v128.load64_zero(APART + (<usize>(some >>> 8) << 3));
      v128.store64_lane(values + 8, i8x16.swizzle(v128.load64_zero(at), high), 0);
      at += <usize>popcnt(some >>> 8);
    }
  }
}
