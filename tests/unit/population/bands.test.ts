import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandLimits, bandOf } from '../../../src/population/bands.js';
import { goldenRatio } from '../../../src/population/golden-ratio.js';

const ALL = 0xffffffff;

describe('bands', () => {
  it('have limits at their cumulative shares', () => {
    expect([...bandLimits([0.25, 0.25, 0.5])]).toEqual([0x40000000, 0x80000000, ALL]);
  });

  it('take shares as weights', () => {
    expect(bandLimits([1, 3])).toEqual(bandLimits([0.25, 0.75]));
  });

  it('hold the draws below their limit', () => {
    const limits = bandLimits([0.25, 0.25, 0.5]);
    const of = (draw: number): number => bandOf(draw, limits, 0, 3);
    expect([0, 0x3fffffff, 0x40000000, 0x7fffffff, 0x80000000, ALL].map(of)).toEqual([
      0, 0, 1, 1, 2, 2,
    ]);
  });

  it('may begin further on in the limits', () => {
    const limits = new Uint32Array([1, 2, ...bandLimits([0.5, 0.5])]);
    expect(bandOf(0x80000000, limits, 2, 2)).toBe(1);
  });

  it('without a share hold no draw', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: ALL - 1 }), (draw) => {
        expect(bandOf(draw, bandLimits([0, 0.5, 0, 0.5]), 0, 4) % 2).toBe(1);
      }),
    );
  });

  it('always hold every draw, whatever rounding does', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: ALL }), (shares, draw) => {
        const band = bandOf(draw, bandLimits(shares), 0, shares.length);
        expect(band).toBeGreaterThanOrEqual(0);
        expect(band).toBeLessThan(shares.length);
      }),
    );
  });
});

describe('the golden-ratio sequence', () => {
  it('is k times 2^32 / phi, modulo 2^32', () => {
    expect(goldenRatio(0, 0)).toBe(0);
    expect(goldenRatio(1, 0)).toBe(0x9e3779b9);
    expect(goldenRatio(2, 5)).toBe((2 * 0x9e3779b9 + 5) % 4294967296);
    expect(goldenRatio(1, ALL)).toBe(0x9e3779b8);
  });

  it('meets a share within four terms, however few terms are taken and wherever they begin', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(
        share,
        fc.nat({ max: ALL }),
        fc.integer({ min: 1, max: 400 }),
        (p, offset, terms) => {
          const limits = bandLimits([p, 1 - p]);
          let below = 0;
          for (let k = 0; k < terms; k++) {
            if (bandOf(goldenRatio(k, offset), limits, 0, 2) === 0) below++;
          }
          // The worst that any arc can be off with up to 400 terms is 3.29; random terms are off by 10 of 400.
          expect(Math.abs(below - p * terms)).toBeLessThan(4);
        },
      ),
    );
  });

  it('lets a minority of 9 % dominate about three of 35 blocks', () => {
    const limits = bandLimits([0.91, 0.09]);
    for (let offset = 0; offset < 4_000_000_000; offset += 97_000_000) {
      const dominated = Array.from({ length: 35 }, (_, block) =>
        bandOf(goldenRatio(block, offset), limits, 0, 2),
      ).filter((band) => band === 1).length;
      expect(dominated).toBeGreaterThanOrEqual(2);
      expect(dominated).toBeLessThanOrEqual(4);
    }
  });
});
