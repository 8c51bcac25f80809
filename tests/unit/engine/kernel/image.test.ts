import { describe, expect, it } from 'vitest';
import { shelfOfThree } from '../../../../src/engine/kernel/image.js';

describe('a shelf of three', () => {
  it('gives three images memory of their own, and a fourth that of the first, empty again', () => {
    const shelf = shelfOfThree();
    const images = [64, 64, 64, 48, 64].map((bytes) => shelf(bytes));
    const [first, second, third, fourth, fifth] = images;
    expect(new Set([first.buffer, second.buffer, third.buffer]).size).toBe(3);
    expect(fourth.buffer).toBe(first.buffer);
    expect(fourth).toHaveLength(48);
    expect(fifth.buffer).toBe(second.buffer);
    second.fill(7);
    third.fill(7);
    expect([...shelf(64)]).toEqual(Array<number>(64).fill(0));
  });

  it('takes new memory for an image that is larger', () => {
    const shelf = shelfOfThree();
    const [first] = [16, 16, 16].map((bytes) => shelf(bytes));
    const larger = shelf(32);
    expect(larger.buffer).not.toBe(first.buffer);
    expect(larger).toHaveLength(32);
  });
});
