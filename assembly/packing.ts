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
 * Packs `count` bytes, a multiple of 64; gives back where they end. Up to 18 bytes behind the end may be written
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
  for (let first = 0; first < groups; first += 4) {
    const four = bytes + <usize>(first * GROUP);
    if (!hasAny(four)) continue;
    let there: u32 = 0;
    for (let group = 0; group < 4; group++) {
      const sixteen = v128.load(four + <usize>(group * GROUP));
      const some = <u32>~i8x16.bitmask(i8x16.eq(sixteen, none)) & 0xffff;
      // Where one group is not empty nobody can foretell of its neighbours: an empty one is written too, and written over.
      const isThere = <u32>(some != 0);
      const low = <usize>popcnt(some & 255);
      const end = at + ((2 + <usize>popcnt(some)) & (0 - isThere));
      if (end > most) return keepPlain(bytes, count, to);
      there |= isThere << group;
      store<u16>(at, some);
      const lower = v128.load64_zero(TOGETHER + (<usize>(some & 255) << 3));
      v128.store64_lane(at + 2, i8x16.swizzle(sixteen, lower), 0);
      const upper = v128.load64_zero(TOGETHER + (<usize>(some >>> 8) << 3));
      v128.store64_lane(at + 2 + low, i8x16.swizzle(sixteen, i8x16.add(upper, i8x16.splat(8))), 0);
      at = end;
    }
    const bits = used + (<usize>first >>> 3);
    store<u8>(bits, <u32>load<u8>(bits) | (there << (first & 4)));
  }
  return at;
}

/** Whether any of four groups is not all 0. */
// @ts-ignore: decorator
@inline function hasAny(four: usize): bool {
  return v128.any_true(
    v128.or(
      v128.or(v128.load(four), v128.load(four, 16)),
      v128.or(v128.load(four, 32), v128.load(four, 48)),
    ),
  );
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
