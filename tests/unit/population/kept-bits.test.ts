import { describe, expect, it } from 'vitest';
import { isKept, keptBits } from '../../../src/population/kept-bits.js';
import { draw, parseSeed, STATIC, threshold } from '../../../src/random/draws.js';

const LUCK = parseSeed(12);

describe('kept bits', () => {
  it('are the static draws below the threshold', () => {
    const limit = threshold(0.4);
    const bits = keptBits(LUCK, 10_000, 900, 3, limit);
    expect(bits.length).toBe(1250);
    const things = Array.from({ length: 10_000 }, (_, i) => i);
    expect(things.map((i) => isKept(bits, i))).toEqual(
      things.map((i) => (draw(LUCK, i, STATIC, 900, 3) < limit ? 1 : 0)),
    );
  });

  it('are none for a chance of 0, and all for a chance of 1', () => {
    expect(keptBits(LUCK, 800, 900, 0, threshold(0)).every((byte) => byte === 0)).toBe(true);
    expect(keptBits(LUCK, 800, 900, 0, threshold(1)).every((byte) => byte === 255)).toBe(true);
  });

  it('are as many as the chance says', () => {
    const bits = keptBits(LUCK, 80_000, 900, 0, threshold(0.25));
    let kept = 0;
    for (let i = 0; i < 80_000; i++) kept += isKept(bits, i);
    expect(Math.abs(kept - 20_000)).toBeLessThan(4 * Math.sqrt(15_000));
  });

  it('only grow with the threshold', () => {
    const few = keptBits(LUCK, 8000, 900, 0, threshold(0.2));
    const more = keptBits(LUCK, 8000, 900, 0, threshold(0.3));
    few.forEach((byte, i) => expect(byte & more[i]).toBe(byte));
  });
});
