/**
 * Chances as 32-bit integers. An event of chance p happens where `draw < threshold(p)`. A threshold can be scaled by
 * a share, in integers alone, so that nested events (r < p happened, r < p × coverage happened and seen) share a draw.
 */

const TWO_32 = 4294967296;

/** The high 32 bits of the 64-bit product of two 32-bit unsigned numbers: floor(a × b / 2^32), exactly. */
export function mulhi(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = Math.imul(aHigh, bLow) + (Math.imul(aLow, bLow) >>> 16);
  const carry = (Math.imul(aLow, bHigh) + (middle & 0xffff)) >>> 16;
  return (Math.imul(aHigh, bHigh) + (middle >>> 16) + carry) >>> 0;
}

/**
 * The 32-bit number t for which a uniform 32-bit draw is below t with the given chance: floor(probability × 2^32),
 * and 2^32 - 1 at most, so that "always" fails once in 2^32 draws. A chance below 2^-32 becomes 0, never. Chances
 * outside 0 to 1 count as 0 or 1; NaN is a RangeError.
 */
export function threshold(probability: number): number {
  if (Number.isNaN(probability)) throw new RangeError('A chance is not a number (NaN).');
  const scaled = Math.floor(probability * TWO_32);
  return Math.min(Math.max(scaled, 0), TWO_32 - 1);
}

/**
 * A share of a threshold as a 32-bit number s, which stands for (s + 1) / 2^32, so that the whole is 2^32 - 1 and
 * loses nothing. A share of 0 or less gives 0, and {@link scale} by 0 is always 0. NaN is a RangeError.
 */
export function shareOf(share: number): number {
  if (Number.isNaN(share)) throw new RangeError('A share is not a number (NaN).');
  const scaled = Math.floor(share * TWO_32) - 1;
  return Math.min(Math.max(scaled, 0), TWO_32 - 1);
}

/**
 * That share of a threshold: floor(threshold × (share + 1) / 2^32), exactly. `share` is from {@link shareOf}: with
 * 2^32 - 1 the threshold itself comes back, with 0 nothing is left of it.
 */
export function scale(threshold: number, share: number): number {
  const low = Math.imul(threshold, share) >>> 0;
  const carry = low + threshold >= TWO_32 ? 1 : 0;
  return mulhi(threshold, share) + carry;
}
