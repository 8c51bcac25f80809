/** Sets of neighbours, a bit a person, as masks of vectors: all ones for those who are in the set. */

/** Eight people as 16-bit lanes: the eight lowest bits of a set. */
// @ts-ignore: decorator
@inline export function eightOf(people: u64): v128 {
  const each = i16x8(1, 2, 4, 8, 16, 32, 64, 128);
  return i16x8.eq(v128.and(i16x8.splat(<i16>people), each), each);
}

/** Sixteen people as bytes: the sixteen lowest bits of a set. */
// @ts-ignore: decorator
@inline export function sixteenOf(people: u64): v128 {
  const each = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128);
  const both = i16x8.splat(<i16>people);
  const bytes = v128.shuffle<i8>(both, both, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1);
  return i8x16.eq(v128.and(bytes, each), each);
}

/** Of 64 neighbours, those whose byte is not 0. */
// @ts-ignore: decorator
@inline export function someBytes(bytes: usize): u64 {
  let people: u64 = 0;
  for (let part = 0; part < 4; part++) {
    const none = i8x16.eq(v128.load(bytes + (<usize>part << 4)), i8x16.splat(0));
    people |= <u64>(<u32>i8x16.bitmask(none)) << (part << 4);
  }
  return ~people;
}
