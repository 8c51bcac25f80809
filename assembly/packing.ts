/**
 * Columns that are nearly everywhere 0, as they are kept between months: see src/engine/kernel/packing.ts, which says
 * the same for the host.
 */
import { PackedColumn } from '../src/engine/kernel/fields';

/** Bytes that are packed together: one bit says whether any of them is not 0. */
// @ts-ignore: decorator
@inline const GROUP: i32 = 16;

/** Packs `count` bytes, a multiple of 16; gives back where they end. */
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
    let some = <u32>~i8x16.bitmask(i8x16.eq(sixteen, none)) & 0xffff;
    if (at + 2 + <usize>popcnt(some) > most) return keepPlain(bytes, count, to);
    const bit = used + (<usize>group >>> 3);
    const before = <u32>load<u8>(bit);
    store<u8>(bit, before | (1 << (group & 7)));
    store<u16>(at, some);
    at += 2;
    while (some != 0) {
      store<u8>(at, load<u8>(values + <usize>ctz(some)));
      at++;
      some &= some - 1;
    }
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
      let some = <u32>load<u16>(at);
      at += 2;
      while (some != 0) {
        store<u8>(values + <usize>ctz(some), load<u8>(at));
        at++;
        some &= some - 1;
      }
    }
  }
}
