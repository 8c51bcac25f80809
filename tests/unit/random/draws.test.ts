import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  draw,
  drawBelow,
  drawEnds,
  drawPeople,
  parseSeed,
  STATIC,
  type Luck,
} from '../../../src/random/draws.js';
import { philox4x32 } from '../../../src/random/philox.js';

const luckGiven = fc.bigInt({ min: 0n, max: 0xffffffffffffffffn }).map(parseSeed);
const month = fc.oneof(fc.nat({ max: 600 }), fc.constant(STATIC));
const purpose = fc.nat({ max: 0xffff });
const index = fc.nat({ max: 1000 });
const octet = fc.nat({ max: 250_000_000 });

function drawn(luck: Luck, first: number, count: number, rest: [number, number, number]): number[] {
  const out = new Uint32Array(count);
  drawPeople(luck, first, count, ...rest, out);
  return [...out];
}

describe('draws', () => {
  it('are put together from 16-bit lanes of two calls of Philox, as documented', () => {
    const luck = parseSeed('18446744073709551557');
    const highs = new Uint32Array(4);
    const lows = new Uint32Array(4);
    philox4x32(1000, 7, 42, 10, luck.seed0, luck.seed1, highs, 0);
    philox4x32(1000, 7, 42, 11, luck.seed0, luck.seed1, lows, 0);
    for (let lane = 0; lane < 8; lane++) {
      const high = (highs[lane >>> 1] >>> (16 * (lane & 1))) & 0xffff;
      const low = (lows[lane >>> 1] >>> (16 * (lane & 1))) & 0xffff;
      expect(draw(luck, 8000 + lane, 7, 42, 5)).toBe(high * 65536 + low);
    }
  });

  it('are what they have always been: a change here changes the results of every seed', () => {
    expect(drawn(parseSeed(1), 0, 8, [0, 1, 0])).toMatchInlineSnapshot(`
      [
        470964823,
        117923640,
        1689667094,
        1115841916,
        273403929,
        956920038,
        3181554536,
        1839351040,
      ]
    `);
    expect(draw(parseSeed(2018), 1_400_000_000, 83, 100, 31)).toMatchInlineSnapshot(`1687161166`);
  });

  it('are the same for one person and for many', () => {
    fc.assert(
      fc.property(luckGiven, octet, month, purpose, index, (luck, o, m, p, i) => {
        const many = drawn(luck, 8 * o, 24, [m, p, i]);
        expect(many.map((_, person) => draw(luck, 8 * o + person, m, p, i))).toEqual(many);
      }),
    );
  });

  it('do not depend on where a run of people begins', () => {
    const luck = parseSeed(5);
    const all = drawn(luck, 0, 64, [1, 2, 3]);
    expect(drawn(luck, 24, 16, [1, 2, 3])).toEqual(all.slice(24, 40));
  });

  it('are exact at their ends where only those matter, and nothing else reaches into the ends', () => {
    const bound = fc.oneof(
      fc.nat({ max: 0xffffffff }),
      fc.nat({ max: 0xffff }).map((high) => high * 65_536),
      fc.constantFrom(0, 0xffffffff),
    );
    fc.assert(
      fc.property(luckGiven, octet, month, index, bound, bound, (luck, o, m, i, low, high) => {
        const all = drawn(luck, 8 * o, 64, [m, 1, i]);
        const ends = new Uint32Array(64);
        drawEnds(luck, 8 * o, 64, m, 1, i, low, high, ends);
        const atTheEnds = (draws: Iterable<number>): (number | null)[] =>
          Array.from(draws, (luckDrawn) =>
            luckDrawn < low || luckDrawn > high ? luckDrawn : null,
          );
        expect(atTheEnds(ends)).toEqual(atTheEnds(all));
      }),
    );
  });

  it('are counted as below a limit where they are, as bits', () => {
    fc.assert(
      fc.property(luckGiven, octet, month, index, fc.nat({ max: 63 }), (luck, o, m, i, which) => {
        const all = drawn(luck, 8 * o, 64, [m, 1, i]);
        // Limits at a draw itself and beside it, where the low half decides.
        for (const limit of [0, all[which], all[which] + 1, all[which] ^ 0x8000, 0xffffffff]) {
          const bits = new Uint8Array(9);
          drawBelow(luck, 8 * o, 64, m, 1, i, limit >>> 0, bits);
          const expected = Array.from({ length: 64 }, (_, at) => (all[at] < limit >>> 0 ? 1 : 0));
          const found = Array.from({ length: 64 }, (_, at) => (bits[at >> 3] >> (at & 7)) & 1);
          expect(found).toEqual(expected);
          expect(bits[8]).toBe(0);
        }
      }),
    );
  });

  it('save the low halves of draws far from both ends', () => {
    const out = new Uint32Array(8);
    drawEnds(parseSeed(1), 0, 8, 0, 1, 0, 1000, 0xfffffff0, out);
    expect([...out].every((luck) => luck % 65_536 === 0)).toBe(true);
  });

  it('write no further than they are asked to', () => {
    const out = new Uint32Array(16);
    drawPeople(parseSeed(5), 0, 8, 1, 2, 3, out);
    expect([...out.subarray(8)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('differ by person, month, purpose, index and seed', () => {
    const answers = [
      draw(parseSeed(1), 1, 1, 1, 1),
      draw(parseSeed(2), 1, 1, 1, 1),
      draw(parseSeed(2n ** 32n + 1n), 1, 1, 1, 1),
      draw(parseSeed(1), 2, 1, 1, 1),
      draw(parseSeed(1), 1, 2, 1, 1),
      draw(parseSeed(1), 1, 1, 2, 1),
      draw(parseSeed(1), 1, 1, 1, 2),
      draw(parseSeed(1), 1, STATIC, 1, 1),
    ];
    expect(new Set(answers).size).toBe(answers.length);
  });

  it('set every bit in half of the people', () => {
    const people = 1 << 16;
    const values = drawn(parseSeed(99), 0, people, [5, 6, 7]);
    for (let bit = 0; bit < 32; bit++) {
      const ones = values.reduce((sum, value) => sum + ((value >>> bit) & 1), 0);
      expect(Math.abs(ones - people / 2), `bit ${bit}`).toBeLessThan(4 * Math.sqrt(people / 4));
    }
  });

  it('of neighbours, of months and of purposes are not correlated', () => {
    const people = 1 << 16;
    const base = drawn(parseSeed(99), 0, people, [5, 6, 7]);
    const others = {
      'the next person': [...base.slice(1), base[0]],
      'the person after eight': [...base.slice(8), ...base.slice(0, 8)],
      'the next month': drawn(parseSeed(99), 0, people, [6, 6, 7]),
      'the next purpose': drawn(parseSeed(99), 0, people, [5, 7, 7]),
      'the next index': drawn(parseSeed(99), 0, people, [5, 6, 8]),
      'the next seed': drawn(parseSeed(100), 0, people, [5, 6, 7]),
    };
    for (const [name, other] of Object.entries(others)) {
      expect(Math.abs(correlation(base, other)), name).toBeLessThan(4 / Math.sqrt(people));
    }
  });
});

/** Correlation of two lists of uniform 32-bit draws. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const half = 2147483647.5;
  const sum = a.reduce(
    (total, value, i) => total + ((value - half) / half) * ((b[i] - half) / half),
    0,
  );
  return (3 * sum) / a.length;
}
