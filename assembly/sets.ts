/**
 * Sets of 64 neighbours by what stands in a column: a bit for each, as in people.ts. `first` is a multiple of 64. They
 * are asked so often that calls of them would be felt.
 */

/** Those whose 16 bits have any of these bits. */
// @ts-ignore: decorator
@inline export function withAny16(column: usize, first: i32, bits: u32): u64 {
  const at = column + (<usize>first << 1);
  const wanted = i16x8.splat(<i16>bits);
  return ~(
    none16(at, wanted) |
    (none16(at + 32, wanted) << 16) |
    (none16(at + 64, wanted) << 32) |
    (none16(at + 96, wanted) << 48)
  );
}

// @ts-ignore: decorator
@inline function none16(at: usize, wanted: v128): u64 {
  const none = i16x8.splat(0);
  const low = i16x8.eq(v128.and(v128.load(at), wanted), none);
  const high = i16x8.eq(v128.and(v128.load(at, 16), wanted), none);
  return <u64>i8x16.bitmask(i8x16.narrow_i16x8_s(low, high));
}

/** Those whose 16-bit number is at most `last`. */
// @ts-ignore: decorator
@inline export function atMost16(column: usize, first: i32, last: u32): u64 {
  const at = column + (<usize>first << 1);
  const limit = i16x8.splat(<i16>last);
  return (
    under16(at, limit) |
    (under16(at + 32, limit) << 16) |
    (under16(at + 64, limit) << 32) |
    (under16(at + 96, limit) << 48)
  );
}

// @ts-ignore: decorator
@inline function under16(at: usize, limit: v128): u64 {
  const low = i16x8.le_u(v128.load(at), limit);
  const high = i16x8.le_u(v128.load(at, 16), limit);
  return <u64>i8x16.bitmask(i8x16.narrow_i16x8_s(low, high));
}

/** Those whose byte has any of these bits. */
// @ts-ignore: decorator
@inline export function withAny8(column: usize, first: i32, bits: u32): u64 {
  const at = column + <usize>first;
  const wanted = i8x16.splat(<i8>bits);
  return ~(
    none8(at, wanted) |
    (none8(at + 16, wanted) << 16) |
    (none8(at + 32, wanted) << 32) |
    (none8(at + 48, wanted) << 48)
  );
}

// @ts-ignore: decorator
@inline function none8(at: usize, wanted: v128): u64 {
  return <u64>i8x16.bitmask(i8x16.eq(v128.and(v128.load(at), wanted), i8x16.splat(0)));
}
