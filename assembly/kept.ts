/** What is kept of a block between months as bits: who is an adult. See src/engine/kernel/keeping.ts. */

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
  let at: usize = 0;
  do {
    v128.store(
      bytes + at,
      v128.xor(v128.load(bytes + at), v128.and(lanesOf(load<i16>(bits + (at >>> 3))), one)),
    );
    at += 16;
  } while (at < <usize>count);
}
