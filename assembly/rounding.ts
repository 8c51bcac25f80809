/** Parts of 65,536 rounded to whole units: the fraction is the chance of one more, as 16 bits of luck decide. */

/** A share of each of eight numbers of 16 bits. A share of 65,536 is all of it. */
// @ts-ignore: decorator
@inline export function roundedShareOf(numbers: v128, share: i32, luck: v128): v128 {
  if (share >= 0x10000) return numbers;
  const shares = i16x8.splat(<i16>share);
  return highHalves(
    i32x4.add(i32x4.extmul_low_i16x8_u(numbers, shares), i32x4.extend_low_i16x8_u(luck)),
    i32x4.add(i32x4.extmul_high_i16x8_u(numbers, shares), i32x4.extend_high_i16x8_u(luck)),
  );
}

/** Eight numbers of parts, with their signs. The result must have room in 16 bits. */
// @ts-ignore: decorator
@inline export function roundedPartsOf(parts: v128, parts2: v128, luck: v128): v128 {
  const signs = highHalves(i32x4.shr_s(parts, 31), i32x4.shr_s(parts2, 31));
  return withSign(
    highHalves(
      i32x4.add(i32x4.abs(parts), i32x4.extend_low_i16x8_u(luck)),
      i32x4.add(i32x4.abs(parts2), i32x4.extend_high_i16x8_u(luck)),
    ),
    signs,
  );
}

/** Gives numbers their signs: all ones where they are negative. */
// @ts-ignore: decorator
@inline export function withSign(numbers: v128, signs: v128): v128 {
  return i16x8.sub(v128.xor(numbers, signs), signs);
}

// @ts-ignore: decorator
@inline function highHalves(one: v128, two: v128): v128 {
  return v128.shuffle<i16>(one, two, 1, 3, 5, 7, 9, 11, 13, 15);
}

/** One number of parts. Of negative ones and others, one comes as often as the other, so there is no branch. */
// @ts-ignore: decorator
@inline export function rounded(parts: i64, luck: u32): i32 {
  const sign = parts >> 63;
  const size = ((parts ^ sign) - sign + <i64>luck) >> 16;
  return <i32>((size ^ sign) - sign);
}
