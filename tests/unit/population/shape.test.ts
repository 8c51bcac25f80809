import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILDING, LARGEST_BLOCK, shapeOf } from '../../../src/population/shape.js';

describe('the shape of a population', () => {
  it('has blocks of 4096 people for large populations', () => {
    expect(shapeOf(140_000)).toEqual({
      people: 140_000,
      blockSize: 4096,
      blocks: 35,
      slots: 143_360,
      buildings: 2240,
    });
  });

  it('has smaller blocks for smaller ones, so that there are at least eight', () => {
    expect(shapeOf(32_768).blockSize).toBe(4096);
    expect(shapeOf(32_767).blockSize).toBe(2048);
    expect(shapeOf(5000)).toMatchObject({ blockSize: 512, blocks: 10 });
  });

  it('has blocks of 256 slots at least', () => {
    expect(shapeOf(1)).toEqual({ people: 1, blockSize: 256, blocks: 1, slots: 256, buildings: 4 });
    expect(shapeOf(257)).toMatchObject({ blockSize: 256, blocks: 2 });
  });

  it('goes up to two billion people', () => {
    const shape = shapeOf(2_000_000_000);
    expect(shape.slots).toBeGreaterThanOrEqual(2_000_000_000);
    expect(shape.slots).toBeLessThan(2 ** 31);
  });

  for (const people of [0, -1, 1.5, Number.NaN, 2_000_000_001]) {
    it(`refuses ${people} people`, () => {
      expect(() => shapeOf(people)).toThrow(`and not ${people}`);
    });
  }

  it('holds everybody, with the empty slots in the last block', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (people) => {
        const { blockSize, blocks, slots, buildings } = shapeOf(people);
        expect(Number.isInteger(Math.log2(blockSize))).toBe(true);
        expect(blockSize).toBeLessThanOrEqual(LARGEST_BLOCK);
        expect(slots).toBe(blocks * blockSize);
        expect(slots - people).toBeGreaterThanOrEqual(0);
        expect(slots - people).toBeLessThan(blockSize);
        expect(buildings * BUILDING).toBe(slots);
      }),
    );
  });
});
