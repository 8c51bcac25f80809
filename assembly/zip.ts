/** Numbers put together from their lower and their higher halves. */

/** Eight numbers of 16 bits from bytes: the first eight of each vector. */
// @ts-ignore: decorator
@inline export function zipBytes(low: v128, high: v128): v128 {
  return v128.shuffle<i8>(low, high, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}

/** The same of the last eight. */
// @ts-ignore: decorator
@inline export function zipLastBytes(low: v128, high: v128): v128 {
  return v128.shuffle<i8>(low, high, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
}

/** Four words from 16 bits: the first four of each vector. */
// @ts-ignore: decorator
@inline export function zipHalves(low: v128, high: v128): v128 {
  return v128.shuffle<i16>(low, high, 0, 8, 1, 9, 2, 10, 3, 11);
}

/** The same of the last four. */
// @ts-ignore: decorator
@inline export function zipLastHalves(low: v128, high: v128): v128 {
  return v128.shuffle<i16>(low, high, 4, 12, 5, 13, 6, 14, 7, 15);
}
