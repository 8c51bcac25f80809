/** What is kept of a block between months as bits, and what follows from it. See src/engine/kernel/keeping.ts. */

/** For each of 16 bytes, the bit of a byte of eight that is its own. */
// @ts-ignore: decorator
@inline function bitOfLane(): v128 {
  return i8x16(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128);
}

/** Sixteen bits as bytes of ones or zeros. */
// @ts-ignore: decorator
@inline function lanesOf(bits: i16): v128 {
  const pair = i16x8.splat(bits);
  const spread = i8x16.swizzle(pair, i8x16(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1));
  return i8x16.eq(v128.and(spread, bitOfLane()), bitOfLane());
}

/** Turns over the lowest bit of each byte whose bit is 1; `count` is a multiple of 16. */
export function turnOver(bytes: usize, bits: usize, count: i32): void {
  const one = i8x16.splat(1);
  for (let at: usize = 0; at < <usize>count; at += 16)
    v128.store(
      bytes + at,
      v128.xor(v128.load(bytes + at), v128.and(lanesOf(load<i16>(bits + (at >>> 3))), one)),
    );
}

/** A bit for each byte: whether it differs from 0, and whether that differs from what the bits of `others` say. */
export function differing(bytes: usize, others: usize, bits: usize, count: i32): void {
  const none = i8x16.splat(0);
  for (let at: usize = 0; at < <usize>count; at += 16) {
    const some = ~i8x16.bitmask(i8x16.eq(v128.load(bytes + at), none));
    store<u16>(bits + (at >>> 3), <u16>some ^ load<u16>(others + (at >>> 3)));
  }
}

/**
 * What shows of a score: the stored value shifted right, plus one, of those for whom `bits` differ from `others`; 0 of
 * everybody else. Values are bytes, or 16 bits wide.
 */
export function showScores(
  values: usize,
  wide: bool,
  shift: i32,
  bits: usize,
  others: usize,
  out: usize,
  count: i32,
): void {
  const one = i8x16.splat(1);
  for (let at: usize = 0; at < <usize>count; at += 16) {
    const lanes = lanesOf(load<i16>(bits + (at >>> 3)) ^ load<i16>(others + (at >>> 3)));
    const shown = wide
      ? i8x16.narrow_i16x8_u(
          i16x8.shr_u(v128.load(values + (at << 1)), shift),
          i16x8.shr_u(v128.load(values + (at << 1), 16), shift),
        )
      : i8x16.shr_u(v128.load(values + at), shift);
    v128.store(out + at, v128.and(i8x16.add(shown, one), lanes));
  }
}
