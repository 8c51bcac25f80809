import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPeople, parseSeed } from '../../../src/random/draws.js';
import { mulhi, scale, shareOf, threshold } from '../../../src/random/thresholds.js';

const word = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }),
  fc.constantFrom(0, 1, 2, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff),
);
const ALL = 0xffffffff;

describe('the high half of a product', () => {
  it('is that of the exact product', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(mulhi(a, b)).toBe(Number((BigInt(a) * BigInt(b)) >> 32n));
      }),
      { numRuns: 2000 },
    );
  });

  it('turns a draw into a whole number below a limit', () => {
    expect(mulhi(0, 10)).toBe(0);
    expect(mulhi(ALL, 10)).toBe(9);
    expect(mulhi(0x80000000, 10)).toBe(5);
  });
});

describe('a threshold', () => {
  it('is the chance times 2^32, rounded down', () => {
    expect(threshold(0)).toBe(0);
    expect(threshold(0.5)).toBe(0x80000000);
    expect(threshold(0.25)).toBe(0x40000000);
    expect(threshold(1e-10)).toBe(0);
  });

  it('is at most 2^32 - 1, for a chance of 1 and above', () => {
    expect(threshold(1)).toBe(ALL);
    expect(threshold(2.5)).toBe(ALL);
    expect(threshold(Number.POSITIVE_INFINITY)).toBe(ALL);
  });

  it('is 0 for a chance below 0', () => {
    expect(threshold(-0.5)).toBe(0);
  });

  it('refuses what is not a number', () => {
    expect(() => threshold(Number.NaN)).toThrow('not a number');
    expect(() => shareOf(Number.NaN)).toThrow('not a number');
  });

  it('honours a chance of 1 in 10 million within 1 %', () => {
    for (const chance of [1e-7, 1.7e-7, 3e-7, 1e-6, 0.001]) {
      const honoured = threshold(chance) / 4294967296;
      expect(Math.abs(honoured / chance - 1), `chance ${chance}`).toBeLessThan(0.01);
    }
  });

  it('lets through as many draws as the chance says', () => {
    const people = 1 << 22;
    const drawn = new Uint32Array(4096);
    const limits = [0.001, 0.1, 0.5].map(threshold);
    const below = [0, 0, 0];
    for (let first = 0; first < people; first += drawn.length) {
      drawPeople(parseSeed(2018), first, drawn.length, 3, 999, 0, drawn);
      for (const value of drawn) {
        for (let i = 0; i < 3; i++) if (value < limits[i]) below[i]++;
      }
    }
    // Within four standard deviations of what is expected.
    [0.001, 0.1, 0.5].forEach((chance, i) => {
      const expected = people * chance;
      const tolerance = 4 * Math.sqrt(expected * (1 - chance));
      expect(Math.abs(below[i] - expected), `chance ${chance}`).toBeLessThan(tolerance);
    });
  });
});

describe('a share of a threshold', () => {
  it('is exact, as checked in integers of any size', () => {
    fc.assert(
      fc.property(word, word, (t, s) => {
        const exact = (BigInt(t) * (BigInt(s) + 1n)) >> 32n;
        expect(scale(t, s)).toBe(Number(exact));
      }),
      { numRuns: 5000 },
    );
  });

  it('is the whole for the largest share and nothing for the smallest', () => {
    fc.assert(
      fc.property(word, (t) => {
        expect(scale(t, ALL)).toBe(t);
        expect(scale(t, 0)).toBe(0);
      }),
    );
  });

  it('never exceeds the threshold, and never falls when the share grows', () => {
    fc.assert(
      fc.property(word, word, word, (t, a, b) => {
        expect(scale(t, a)).toBeLessThanOrEqual(t);
        expect(scale(t, Math.min(a, b))).toBeLessThanOrEqual(scale(t, Math.max(a, b)));
      }),
    );
  });

  it('is made from a number between 0 and 1, anything else being cut off', () => {
    expect(shareOf(1)).toBe(ALL);
    expect(shareOf(7)).toBe(ALL);
    expect(shareOf(0)).toBe(0);
    expect(shareOf(-1)).toBe(0);
    expect(shareOf(0.5)).toBe(0x7fffffff);
    expect(shareOf(1e-12)).toBe(0);
  });

  it('of a chance is within 2 in 2^32 of the product', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, (chance, share) => {
        const scaled = scale(threshold(chance), shareOf(share));
        expect(Math.abs(scaled - chance * share * 4294967296)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('keeps half of a rate of 1 in 10 million within 1 %', () => {
    const half = scale(threshold(1e-7), shareOf(0.5));
    expect(Math.abs(half / 4294967296 / 5e-8 - 1)).toBeLessThan(0.01);
  });
});
