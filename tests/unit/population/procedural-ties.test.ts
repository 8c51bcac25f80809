import { describe, expect, it } from 'vitest';
import { householdOf } from '../../../src/population/households.js';
import {
  COLLEAGUES,
  DISTANT,
  FRIENDS,
  HOUSEHOLD,
  leftBit,
  NEIGHBOURS,
} from '../../../src/population/tie-kinds.js';
import { makePeople, sumOverTies, rising } from './make-people.js';

const KINDS = [HOUSEHOLD, NEIGHBOURS, COLLEAGUES, FRIENDS, DISTANT];

describe('the bits for having left a circle', () => {
  it('are bits 4 to 7, and none for the household', () => {
    expect(KINDS.map(leftBit)).toEqual([0, 16, 32, 64, 128]);
  });
});

describe('procedural ties', () => {
  const people = makePeople(40_000);
  const { ties, shape, households } = people;
  const nothing = new Uint8Array(shape.slots);
  const meanOf = (kind: number, of = people): number =>
    sumOverTies(of, kind, new Uint8Array(of.shape.slots)).degrees.reduce((a, b) => a + b, 0) /
    of.shape.people;

  it('have the mean numbers that were asked for', () => {
    expect(Math.abs(meanOf(NEIGHBOURS) - 4)).toBeLessThan(0.25);
    expect(Math.abs(meanOf(COLLEAGUES) - 4)).toBeLessThan(0.25);
    expect(Math.abs(meanOf(FRIENDS) - 4)).toBeLessThan(0.1);
    expect(Math.abs(meanOf(DISTANT) - 2)).toBeLessThan(0.1);
  });

  for (const asked of [0, 0.5, 3, 8, 14]) {
    it(`have ${asked} ties of each circle where that is asked for`, () => {
      const many = makePeople(32_768, { ties: [0, asked, asked, asked, Math.min(asked, 4)] });
      for (const kind of [NEIGHBOURS, COLLEAGUES, FRIENDS]) {
        expect(Math.abs(meanOf(kind, many) - asked)).toBeLessThanOrEqual(0.25);
      }
      expect(Math.abs(meanOf(DISTANT, many) - Math.min(asked, 4))).toBeLessThanOrEqual(0.1);
    });
  }

  it('refuse more distant ties than there are matchings', () => {
    expect(() => makePeople(100, { ties: [0, 1, 1, 1, 9] })).toThrow(
      '8 distant ties at most, and not 9',
    );
  });

  it('refuse a kind that there is not', () => {
    expect(() => ties.tiesOf(0, 5)).toThrow('There are the kinds of tie 0 to 4, and not 5');
    expect(() => sumOverTies(people, 7, nothing)).toThrow('and not 7');
  });

  it('tie a household together', () => {
    for (let person = 0; person < 500; person++) {
      const { first, size } = householdOf(households, shape, person);
      const members = Array.from({ length: size }, (_, i) => first + i);
      expect(rising([person, ...ties.tiesOf(person, HOUSEHOLD)])).toEqual(members);
    }
  });

  it('have neighbours in the same building', () => {
    for (let person = 0; person < 500; person++) {
      for (const other of ties.tiesOf(person, NEIGHBOURS)) {
        expect(Math.floor(other / 64)).toBe(Math.floor(person / 64));
      }
    }
  });

  it('have colleagues and friends in the same block, and most in another building', () => {
    let elsewhere = 0;
    let all = 0;
    for (let person = 0; person < 500; person++) {
      for (const other of [...ties.tiesOf(person, COLLEAGUES), ...ties.tiesOf(person, FRIENDS)]) {
        expect(Math.floor(other / shape.blockSize)).toBe(Math.floor(person / shape.blockSize));
        all++;
        if (Math.floor(other / 64) !== Math.floor(person / 64)) elsewhere++;
      }
    }
    expect(elsewhere / all).toBeGreaterThan(0.95);
  });

  it('have distant acquaintances in other blocks, many different ones', () => {
    const blocks = new Set<number>();
    for (let person = 0; person < shape.blockSize; person++) {
      for (const other of ties.tiesOf(person, DISTANT))
        blocks.add(Math.floor(other / shape.blockSize));
    }
    // Ten blocks; eight matchings may pair the first with some of them twice.
    expect(blocks.size).toBeGreaterThan(3);
  });

  it('keep or drop whole groups: two friends of a person have every friend of their group in common', () => {
    const groups = makePeople(4096, { ties: [0, 4, 4, 2, 2] });
    for (let person = 0; person < 500; person++) {
      const friends = groups.ties.tiesOf(person, FRIENDS);
      expect([0, 3]).toContain(friends.length);
      for (const friend of friends) {
        const theirs = groups.ties.tiesOf(friend, FRIENDS);
        expect(rising([...theirs, friend])).toEqual(rising([...friends, person]));
      }
    }
  });

  it('are in another order in every building and block', () => {
    const inBuilding = (building: number): string =>
      rising(ties.tiesOf(building * 64, NEIGHBOURS).map((other) => other % 64)).join();
    const patterns = new Set(Array.from({ length: 200 }, (_, building) => inBuilding(building)));
    expect(patterns.size).toBeGreaterThan(40);
  });

  it('are others with another seed', () => {
    const other = makePeople(40_000, {}, 2);
    for (const kind of KINDS) {
      const before = sumOverTies(people, kind, nothing).degrees;
      expect(sumOverTies(other, kind, nothing).degrees, `kind ${kind}`).not.toEqual(before);
    }
  });

  it('change with the mean only by groups that come or go: the same luck', () => {
    const more = makePeople(40_000, { ties: [0, 5, 5, 5, 3] });
    for (let person = 0; person < 500; person++) {
      for (const kind of KINDS) {
        const now = new Set(more.ties.tiesOf(person, kind));
        expect(ties.tiesOf(person, kind).every((other) => now.has(other))).toBe(true);
      }
    }
  });
});

describe('sums over ties', () => {
  const people = makePeople(3000);
  const { ties, shape } = people;

  it('add to what is there already', () => {
    const value = new Uint8Array(shape.slots).fill(1);
    const out = new Uint32Array(shape.blockSize).fill(100);
    ties.addOverTies(FRIENDS, 2, value, new Uint8Array(shape.slots), out);
    for (let slot = 0; slot < shape.blockSize; slot++) {
      const friends = ties.tiesOf(2 * shape.blockSize + slot, FRIENDS).length;
      expect(out[slot]).toBe(100 + friends);
    }
  });

  it('give nothing to ghosts', () => {
    const value = new Uint8Array(shape.slots).fill(1);
    for (const kind of KINDS) {
      const { sums, degrees } = sumOverTies(people, kind, value);
      expect(sums.subarray(shape.people).every((sum) => sum === 0)).toBe(true);
      expect(degrees.subarray(shape.people).every((degree) => degree === 0)).toBe(true);
    }
  });

  it('add four counts of 8 bits at once, none running over into the next', () => {
    const value = new Uint32Array(shape.slots).fill(0x01010101, 0, shape.people);
    for (const kind of KINDS) {
      const { sums, degrees } = sumOverTies(people, kind, value);
      expect(sums).toEqual(Uint32Array.from(degrees, (degree) => degree * 0x01010101));
    }
  });

  it('may be signed', () => {
    const value = new Uint32Array(shape.slots).fill(-1, 0, shape.people);
    const out = new Int32Array(shape.blockSize);
    const degree = new Uint32Array(shape.blockSize);
    const one = new Uint8Array(shape.slots).fill(1);
    const nobodyLeft = new Uint8Array(shape.slots);
    for (const kind of KINDS) {
      ties.addOverTies(kind, 0, value, nobodyLeft, out);
      ties.addOverTies(kind, 0, one, nobodyLeft, degree);
    }
    expect(out).toEqual(Int32Array.from(degree, (count) => -count));
  });
});
