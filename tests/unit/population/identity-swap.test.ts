import { describe, expect, it } from 'vitest';
import {
  fillPartners,
  makeIdentitySwap,
  partnerOf,
} from '../../../src/population/identity-swap.js';
import { shapeOf } from '../../../src/population/shape.js';
import { parseSeed } from '../../../src/random/draws.js';

const shape = shapeOf(3000);
const swap = makeIdentitySwap(shape, parseSeed(7));

function partners(block: number, month: number): Int32Array {
  const out = new Int32Array(shape.blockSize);
  fillPartners(swap, block, month, out);
  return out;
}

describe('the partner of a mistaken identity', () => {
  it('is mutual, in the same block, and never oneself', () => {
    for (let month = 0; month < 24; month++) {
      for (let block = 0; block < shape.blocks; block++) {
        const first = block * shape.blockSize;
        const out = partners(block, month);
        const wrong = out.filter(
          (partner, slot) =>
            partner !== -1 && (partner === first + slot || out[partner - first] !== first + slot),
        );
        expect([...wrong], `block ${block}, month ${month}`).toEqual([]);
      }
    }
  });

  it('is somebody, wherever the block has no ghosts', () => {
    expect(partners(0, 5).every((partner) => partner >= 0 && partner < shape.blockSize)).toBe(true);
  });

  it('is nobody for ghosts, and for those whose partner would be one', () => {
    const last = shape.blocks - 1;
    const first = last * shape.blockSize;
    const out = partners(last, 5);
    const peopled = shape.people - first;
    expect(out.subarray(peopled).every((partner) => partner === -1)).toBe(true);
    expect(out.every((partner) => partner < shape.people)).toBe(true);
    const without = out.subarray(0, peopled).filter((partner) => partner === -1).length;
    expect(without).toBeGreaterThan(0);
    expect(without).toBeLessThanOrEqual(shape.blockSize - peopled);
  });

  it('is the same for one person as for their block', () => {
    for (const month of [0, 1, 83]) {
      for (let block = 0; block < shape.blocks; block++) {
        const first = block * shape.blockSize;
        const one = Int32Array.from({ length: shape.blockSize }, (_, slot) =>
          partnerOf(swap, first + slot, month),
        );
        expect(one).toEqual(partners(block, month));
      }
    }
  });

  it('is somebody else nearly every month', () => {
    const met = new Set(Array.from({ length: 60 }, (_, month) => partnerOf(swap, 100, month)));
    expect(met.size).toBeGreaterThan(40);
  });

  it('is as likely to be near as far: buildings do not matter', () => {
    let sameBuilding = 0;
    for (let month = 0; month < 100; month++) {
      partners(0, month).forEach((partner, slot) => {
        if (Math.floor(partner / 64) === Math.floor(slot / 64)) sameBuilding++;
      });
    }
    const share = sameBuilding / (100 * shape.blockSize);
    // One in `blockSize / 64` people lives in the same building.
    expect(Math.abs(share - 64 / shape.blockSize)).toBeLessThan(0.03);
  });

  it('is others in another block and with another seed', () => {
    const inBlock = (out: Int32Array, block: number): number[] =>
      [...out].map((partner) => partner - block * shape.blockSize);
    expect(inBlock(partners(1, 3), 1)).not.toEqual(inBlock(partners(0, 3), 0));
    const other = new Int32Array(shape.blockSize);
    fillPartners(makeIdentitySwap(shape, parseSeed(8)), 0, 3, other);
    expect(other).not.toEqual(partners(0, 3));
  });

  it('is nobody in a population of one', () => {
    const alone = makeIdentitySwap(shapeOf(1), parseSeed(7));
    expect(partnerOf(alone, 0, 0)).toBe(-1);
  });
});
