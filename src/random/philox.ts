/**
 * Philox4x32-10, the counter-based random number generator of Salmon, Moraes, Dror and Shaw, "Parallel random
 * numbers: as easy as 1, 2, 3" (SC 2011). It has no state: four counter words and two key words go in, four random
 * words come out, so any draw can be made at any time, on any machine, without making the draws before it.
 */

// The multipliers and the key increments (Weyl constants) of the paper; the multipliers also in halves of 16 bits.
const M0 = 0xd2511f53;
const M0_HIGH = 0xd251;
const M0_LOW = 0x1f53;
const M1 = 0xcd9e8d57;
const M1_HIGH = 0xcd9e;
const M1_LOW = 0x8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;
const ROUNDS = 10;

/**
 * Turns a counter of four 32-bit words (`c0` to `c3`) and a key of two (`k0`, `k1`) into four random 32-bit words,
 * written to `out[at]` to `out[at + 3]`.
 *
 * Any number is taken modulo 2^32. The answers are those of the Random123 library (tests/unit/random).
 */
export function philox4x32(
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  out: Uint32Array,
  at: number,
): void {
  // As 32-bit integers from the first round on: an engine that has seen one large number (the month of a draw for
  // life) would otherwise keep all six as floating-point numbers, at three times the cost.
  c0 |= 0;
  c1 |= 0;
  c2 |= 0;
  c3 |= 0;
  k0 |= 0;
  k1 |= 0;
  for (let round = 0; round < ROUNDS; round++) {
    // A round needs both halves of two products of 32 by 32 bits. Math.imul gives the low half; the high half is
    // put together from products of 16 by 16 bits, each of which fits 32 bits. A number that seems to overflow
    // here does not: every use of it keeps its low 32 bits alone.
    const low0 = c0 & 0xffff;
    const high0 = c0 >>> 16;
    const low1 = c2 & 0xffff;
    const high1 = c2 >>> 16;
    const middle0 = Math.imul(high0, M0_LOW) + (Math.imul(low0, M0_LOW) >>> 16);
    const middle1 = Math.imul(high1, M1_LOW) + (Math.imul(low1, M1_LOW) >>> 16);
    const carry0 = (Math.imul(low0, M0_HIGH) + (middle0 & 0xffff)) >>> 16;
    const carry1 = (Math.imul(low1, M1_HIGH) + (middle1 & 0xffff)) >>> 16;
    const productLow0 = Math.imul(c0, M0);
    const productLow1 = Math.imul(c2, M1);
    c0 = (Math.imul(high1, M1_HIGH) + (middle1 >>> 16) + carry1) ^ c1 ^ k0;
    c1 = productLow1;
    c2 = (Math.imul(high0, M0_HIGH) + (middle0 >>> 16) + carry0) ^ c3 ^ k1;
    c3 = productLow0;
    k0 = (k0 + W0) | 0;
    k1 = (k1 + W1) | 0;
  }
  out[at] = c0;
  out[at + 1] = c1;
  out[at + 2] = c2;
  out[at + 3] = c3;
}
