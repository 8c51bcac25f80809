import { describe, expect, it } from 'vitest';
import { type Shelf, shelfOfThree, startImage } from '../../../../src/engine/kernel/image.js';

const BASE = 0x1000;

/** Writes numbers as an image. */
function write(shelf: Shelf, ...numbers: readonly (Uint8Array | Uint32Array)[]): Uint8Array {
  const image = startImage(BASE, shelf);
  for (const some of numbers) image.put(some);
  return image.bytes();
}

describe('a shelf of three', () => {
  it('gives three images memory of their own, and a fourth that of the first', () => {
    const shelf = shelfOfThree();
    const images = [64, 64, 64, 48, 64].map((bytes) => shelf.place(bytes).bytes);
    const [first, second, third, fourth, fifth] = images;
    expect(new Set([first.buffer, second.buffer, third.buffer]).size).toBe(3);
    expect(fourth.buffer).toBe(first.buffer);
    expect(fourth).toHaveLength(48);
    expect(fifth.buffer).toBe(second.buffer);
  });

  it('takes new memory for an image that is larger', () => {
    const shelf = shelfOfThree();
    const [first] = [16, 16, 16].map((bytes) => shelf.place(bytes).bytes);
    const larger = shelf.place(32).bytes;
    expect(larger.buffer).not.toBe(first.buffer);
    expect(larger).toHaveLength(32);
  });
});

describe('an image', () => {
  it('is the same in memory of its own as where another has been', () => {
    const [a, b, c] = [Uint8Array.of(1, 2, 3), Uint32Array.of(7, 8, 9, 10, 11), Uint8Array.of(4)];
    const images = [[a, b], [b, a], [c], [a, c, b], [c, b], [b, c, a], [a, b], [c, a, b]];
    const shelf = shelfOfThree();
    for (const numbers of images)
      expect([...write(shelf, ...numbers)]).toEqual([
        ...write({ place: (bytes) => shelfOfThree().place(bytes) }, ...numbers),
      ]);
  });

  it('has nothing behind a short table, where another table was before', () => {
    const shelf = shelfOfThree();
    const all = Uint8Array.of(9, 9, 9, 9, 9, 9, 9, 9);
    for (let turn = 0; turn < 3; turn++) write(shelf, all, all.slice());
    const image = write(shelf, Uint8Array.of(5), Uint8Array.of(6));
    expect([...image]).toEqual([5, ...zeros(15), 6, ...zeros(15)]);
  });

  it('writes numbers that stay where they were no second time', () => {
    const shelf = shelfOfThree();
    const [kept, changing] = [Uint8Array.of(1), Uint8Array.of(2)];
    const [first] = [0, 1, 2].map(() => write(shelf, kept, changing.slice()));
    first[0] = 77;
    const again = write(shelf, kept, Uint8Array.of(3));
    expect(again.buffer).toBe(first.buffer);
    expect([again[0], again[16]]).toEqual([77, 3]);
  });
});

const zeros = (count: number): number[] => Array<number>(count).fill(0);
