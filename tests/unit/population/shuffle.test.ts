import { describe, expect, it } from 'vitest';
import { makePermutation } from '../../../src/population/permutation.js';
import { shuffle } from '../../../src/population/shuffle.js';
import { parseSeed } from '../../../src/random/draws.js';
import { rising } from './make-people.js';

const upTo = (count: number): Uint16Array => Uint16Array.from({ length: count }, (_, i) => i);

describe('a shuffle', () => {
  it('keeps every entry once', () => {
    const shuffled = shuffle(upTo(1000), 1000, parseSeed(3), 900, 0);
    expect(rising(shuffled)).toEqual([...upTo(1000)]);
    expect(shuffled).not.toEqual(upTo(1000));
  });

  it('leaves the entries after the first `count` alone', () => {
    const shuffled = shuffle(upTo(100), 10, parseSeed(3), 900, 0);
    expect([...shuffled.subarray(10)]).toEqual([...upTo(100).subarray(10)]);
  });

  it('of one entry or none does nothing', () => {
    expect([...shuffle(upTo(1), 1, parseSeed(3), 900, 0)]).toEqual([0]);
    expect([...shuffle(upTo(0), 0, parseSeed(3), 900, 0)]).toEqual([]);
  });

  it('gives every order of three equally often', () => {
    const counts = new Map<string, number>();
    const shuffles = 6000;
    for (let index = 0; index < shuffles; index++) {
      const order = shuffle(upTo(3), 3, parseSeed(17), 900, index).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const [order, count] of counts) {
      // Four standard deviations of a binomial of 1/6.
      expect(Math.abs(count - 1000), order).toBeLessThan(
        4 * Math.sqrt(shuffles * (1 / 6) * (5 / 6)),
      );
    }
  });

  it('depends on the seed, the purpose and the index, and on nothing else', () => {
    const base = shuffle(upTo(50), 50, parseSeed(3), 900, 0);
    expect(shuffle(upTo(50), 50, parseSeed(3), 900, 0)).toEqual(base);
    expect(shuffle(upTo(50), 50, parseSeed(4), 900, 0)).not.toEqual(base);
    expect(shuffle(upTo(50), 50, parseSeed(3), 901, 0)).not.toEqual(base);
    expect(shuffle(upTo(50), 50, parseSeed(3), 900, 1)).not.toEqual(base);
  });
});

describe('a permutation', () => {
  for (const size of [64, 256, 4096]) {
    it(`of ${size} slots is undone by its inverse`, () => {
      const { place, slot } = makePermutation(size, parseSeed(8), 900);
      const order = upTo(size);
      expect(order.map((s) => slot[place[s]])).toEqual(order);
      expect(order.map((s) => place[slot[s]])).toEqual(order);
    });
  }

  it('has an order of its own for every key', () => {
    const { place, slot, size } = makePermutation(64, parseSeed(8), 900);
    const orders = new Set<string>();
    for (let key = 0; key < size; key++) {
      const order = Array.from({ length: size }, (_, p) => slot[p] ^ key);
      expect(order.map((s) => place[s ^ key])).toEqual(order.map((_, p) => p));
      orders.add(order.join());
    }
    expect(orders.size).toBe(size);
  });
});
