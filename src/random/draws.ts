/**
 * Draws: uniform 32-bit numbers, each the answer to one question (person, month, purpose, index), with no order and no
 * state. Ask again and the answer is the same; ask about somebody else and it is independent.
 *
 * One call of Philox gives eight lanes of 16 bits, one for each of eight neighbouring people (an octet). A draw is two
 * such lanes: the high half is lane `person mod 8` of counter (octet, month, purpose, 2 × index), the low half is the
 * same lane of counter (octet, month, purpose, 2 × index + 1). A kernel may therefore draw the high halves only, and
 * look at a low half where the high half equals that of the threshold (once in 65,536 draws).
 */
import type { Luck } from './luck.js';
import { philox4x32 } from './philox.js';

export { parseSeed, type Luck } from './luck.js';
export { mulhi, scale, shareOf, threshold } from './thresholds.js';

/** The month of a draw that does not change with time (traits, ties, households). */
export const STATIC = 0xffffffff;

/** How many people share one call of Philox. */
const OCTET = 8;

const highs = new Uint32Array(4);
const lows = new Uint32Array(4);

/**
 * Draws for a run of people: `out[i]` becomes the draw of person `firstPerson + i`, for `count` people. Both
 * `firstPerson` and `count` are multiples of 8. The "people" of a purpose may also be buildings, blocks or groups.
 *
 * `month` counts from the first month of the calendar, or is {@link STATIC}; `index` is below 2^31.
 */
export function drawPeople(
  luck: Luck,
  firstPerson: number,
  count: number,
  month: number,
  purpose: number,
  index: number,
  out: Uint32Array,
): void {
  const { seed0, seed1 } = luck;
  const highCounter = index * 2;
  const lowCounter = highCounter + 1;
  let octet = firstPerson >>> 3;
  for (let at = 0; at < count; at += OCTET, octet++) {
    philox4x32(octet, month, purpose, highCounter, seed0, seed1, highs, 0);
    philox4x32(octet, month, purpose, lowCounter, seed0, seed1, lows, 0);
    for (let word = 0; word < 4; word++) {
      const high = highs[word];
      const low = lows[word];
      out[at + 2 * word] = (high << 16) | (low & 0xffff);
      out[at + 2 * word + 1] = (high & 0xffff0000) | (low >>> 16);
    }
  }
}

/**
 * {@link drawPeople} for draws of which only the ends matter: those below `low` and those above `high` are exact. Of the
 * others the low half may be left at 0, which saves a call of Philox for most octets where the ends are rare; they still
 * are not below `low` and not above `high`.
 */
export function drawEnds(
  luck: Luck,
  firstPerson: number,
  count: number,
  month: number,
  purpose: number,
  index: number,
  low: number,
  high: number,
  out: Uint32Array,
): void {
  const { seed0, seed1 } = luck;
  const highCounter = index * 2;
  const lowCounter = highCounter + 1;
  const from = low >>> 16;
  const middle = Math.max(0, (high >>> 16) - from);
  let octet = firstPerson >>> 3;
  for (let at = 0; at < count; at += OCTET, octet++) {
    philox4x32(octet, month, purpose, highCounter, seed0, seed1, highs, 0);
    let inside = 1;
    for (let word = 0; word < 4; word++) {
      const half = highs[word];
      const one = half & 0xffff;
      const two = half >>> 16;
      out[at + 2 * word] = one << 16;
      out[at + 2 * word + 1] = two << 16;
      if (one <= from || two <= from || one - from >= middle || two - from >= middle) inside = 0;
    }
    if (inside === 1) continue;
    philox4x32(octet, month, purpose, lowCounter, seed0, seed1, lows, 0);
    for (let word = 0; word < 4; word++) {
      out[at + 2 * word] |= lows[word] & 0xffff;
      out[at + 2 * word + 1] |= lows[word] >>> 16;
    }
  }
}

/**
 * Of `count` people from `firstPerson` on, both multiples of 8, those whose draw is below a threshold, as bits: a byte for
 * each eight. The low half of a draw is asked for only where the high one leaves it open.
 */
export function drawBelow(
  luck: Luck,
  firstPerson: number,
  count: number,
  month: number,
  purpose: number,
  index: number,
  threshold: number,
  bits: Uint8Array,
): void {
  const { seed0, seed1 } = luck;
  const limit = threshold >>> 16;
  for (let at = 0; at < count / OCTET; at++) {
    const octet = (firstPerson >>> 3) + at;
    philox4x32(octet, month, purpose, index * 2, seed0, seed1, highs, 0);
    let below = 0;
    let open = 0;
    for (let word = 0; word < 4; word++) {
      const one = highs[word] & 0xffff;
      const two = highs[word] >>> 16;
      if (one < limit) below |= 1 << (2 * word);
      if (two < limit) below |= 2 << (2 * word);
      if (one === limit || two === limit) open = 1;
    }
    if (open === 1) {
      philox4x32(octet, month, purpose, index * 2 + 1, seed0, seed1, lows, 0);
      const low = threshold & 0xffff;
      for (let word = 0; word < 4; word++) {
        if ((highs[word] & 0xffff) === limit && (lows[word] & 0xffff) < low)
          below |= 1 << (2 * word);
        if (highs[word] >>> 16 === limit && lows[word] >>> 16 < low) below |= 2 << (2 * word);
      }
    }
    bits[at] = below;
  }
}

/** One person's draw, from 0 to 2^32 - 1: the number that {@link drawPeople} gives them. */
export function draw(
  luck: Luck,
  person: number,
  month: number,
  purpose: number,
  index: number,
): number {
  const octet = person >>> 3;
  philox4x32(octet, month, purpose, index * 2, luck.seed0, luck.seed1, highs, 0);
  philox4x32(octet, month, purpose, index * 2 + 1, luck.seed0, luck.seed1, lows, 0);
  const word = (person & 7) >>> 1;
  const shift = 16 * (person & 1);
  const high = (highs[word] >>> shift) & 0xffff;
  const low = (lows[word] >>> shift) & 0xffff;
  return ((high << 16) | low) >>> 0;
}
