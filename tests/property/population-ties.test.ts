import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  COLLEAGUES,
  DISTANT,
  FRIENDS,
  HOUSEHOLD,
  leftBit,
  NEIGHBOURS,
} from '../../src/population/tie-kinds.js';
import type { Population } from '../../src/population/population.js';
import { shapeOf } from '../../src/population/shape.js';
import type { NetworkRule } from '../../src/regime/regime.js';
import {
  firstDifference,
  makePeople,
  sumOverTies,
  rising,
} from '../unit/population/make-people.js';
import { TEST_SEED } from './population-seed.js';

vi.setConfig({ testTimeout: 60_000 });

const KINDS = [HOUSEHOLD, NEIGHBOURS, COLLEAGUES, FRIENDS, DISTANT];

/** Tiny populations, down to a single person, ones with ghosts, and ones of several blocks. */
const people = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 300 }) },
  fc.constantFrom(1, 2, 63, 64, 65, 255, 256, 257, 512, 768, 1024),
  fc.integer({ min: 300, max: 3000 }),
);
const circle = fc.oneof(
  fc.constant(0),
  fc.double({ min: 0, max: 14, noNaN: true }),
  fc.constant(14),
);
const distant = fc.oneof(
  fc.constant(0),
  fc.double({ min: 0, max: 8, noNaN: true }),
  fc.constant(8),
);
const means = fc.tuple(fc.constant(0), circle, circle, circle, distant);
const seed = fc.bigInt({ min: 0n, max: 0xffffffffffffffffn });
const explicit = fc.oneof(
  fc.record({
    kind: fc.constant('watts-strogatz' as const),
    degree: fc.double({ min: 1, max: 20, noNaN: true }),
    rewired: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('barabasi-albert' as const),
    links: fc.integer({ min: 1, max: 10 }),
  }),
  fc.record({
    kind: fc.constant('poisson' as const),
    degree: fc.double({ min: 1, max: 20, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('block-model' as const),
    degree: fc.double({ min: 1, max: 20, noNaN: true }),
    withinGroup: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);
const network: fc.Arbitrary<NetworkRule> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: 'procedural' as const }) },
  explicit,
);
const population = fc.tuple(people, means, network, seed).map(([count, ties, rule, luck]) => ({
  made: makePeople(count, { ties, network: rule }, luck),
  toString: () => `${count} people, ties ${ties.join(' ')}, ${JSON.stringify(rule)}, seed ${luck}`,
}));

/** Numbers for every slot, from the test's own seed; ghosts have 0. */
function numbers(shape: Population['shape'], salt: number, below: number): Uint32Array {
  return Uint32Array.from({ length: shape.slots }, (_, slot) =>
    slot < shape.people ? (Math.imul(slot + salt, 0x9e3779b1) % below) >>> 0 : 0,
  );
}

/** The ties of everybody by one kind, in rising order. */
function allTies({ ties, shape }: Population, kind: number): number[][] {
  return Array.from({ length: shape.people }, (_, person) => rising(ties.tiesOf(person, kind)));
}

const RUNS = { numRuns: 40, seed: TEST_SEED };

describe('ties of any population', () => {
  it('are symmetric, irreflexive, between people, and at most one of a kind', () => {
    fc.assert(
      fc.property(population, ({ made }) => {
        for (const kind of KINDS) {
          const ties = allTies(made, kind);
          const pairs = new Set(
            ties.flatMap((others, person) => others.map((other) => person * 1e4 + other)),
          );
          const bad = ties.flatMap((others, person) =>
            others
              .filter(
                (other) =>
                  other === person ||
                  other >= made.shape.people ||
                  !pairs.has(other * 1e4 + person),
              )
              .map((other) => `${person} is tied to ${other}`),
          );
          expect(bad, `kind ${kind}`).toEqual([]);
          expect(pairs.size, `kind ${kind}: somebody is tied twice`).toBe(ties.flat().length);
        }
      }),
      RUNS,
    );
  });

  it('have sums that agree with the ties one by one, for every kind', () => {
    fc.assert(
      fc.property(population, fc.nat(), ({ made }, salt) => {
        const value = numbers(made.shape, salt, 2 ** 32);
        for (const kind of KINDS) {
          const { sums, degrees } = sumOverTies(made, kind, value);
          const ties = allTies(made, kind);
          const expected = new Uint32Array(made.shape.slots);
          ties.forEach((others, person) => {
            for (const other of others) expected[person] += value[other];
          });
          expect(firstDifference(sums, expected), `kind ${kind}`).toBe(-1);
          const counts = ties.map((others) => others.length);
          expect(firstDifference(degrees.subarray(0, counts.length), counts)).toBe(-1);
        }
      }),
      RUNS,
    );
  });

  it('count nobody who has left the circle, on either side', () => {
    fc.assert(
      fc.property(population, fc.nat(), fc.nat(), ({ made }, salt, leaving) => {
        const { shape } = made;
        const value = Uint8Array.from(numbers(shape, salt, 256));
        // All eight bits of the flags vary: the low four must not matter.
        const flags = Uint8Array.from(numbers(shape, leaving, 256));
        for (const kind of KINDS) {
          const left = (person: number): boolean => (flags[person] & leftBit(kind)) !== 0;
          const { sums, degrees } = sumOverTies(made, kind, value, flags);
          const ties = allTies(made, kind).map((others, person) =>
            left(person) ? [] : others.filter((other) => !left(other)),
          );
          const expected = ties.map((others) =>
            others.reduce((sum, other) => sum + value[other], 0),
          );
          const got = sums.subarray(0, shape.people);
          expect(firstDifference(got, expected), `kind ${kind}`).toBe(-1);
          const counts = ties.map((others) => others.length);
          expect(firstDifference(degrees.subarray(0, counts.length), counts)).toBe(-1);
        }
      }),
      RUNS,
    );
  });

  it('are at most 15 of a kind, 7 in a household and 8 distant', () => {
    fc.assert(
      fc.property(people, means, seed, (count, ties, luck) => {
        const made = makePeople(count, { ties }, luck);
        const most = KINDS.map((kind) =>
          Math.max(...sumOverTies(made, kind, new Uint8Array(made.shape.slots)).degrees),
        );
        [7, 14, 14, 15, 8].forEach((limit, kind) => expect(most[kind]).toBeLessThanOrEqual(limit));
      }),
      RUNS,
    );
  });

  it('are made from the seed alone', () => {
    fc.assert(
      fc.property(people, means, network, seed, (count, ties, rule, luck) => {
        const once = makePeople(count, { ties, network: rule }, luck);
        const again = makePeople(count, { ties, network: rule }, luck);
        for (const kind of KINDS) expect(allTies(again, kind)).toEqual(allTies(once, kind));
      }),
      { ...RUNS, numRuns: 15 },
    );
  });

  it('inside a block do not change when blocks are added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), seed, (blocks, luck) => {
        const { blockSize } = shapeOf(blocks * 256);
        const few = makePeople(blocks * blockSize, {}, luck);
        const more = makePeople((blocks + 1) * blockSize, {}, luck);
        for (const kind of [HOUSEHOLD, NEIGHBOURS, COLLEAGUES, FRIENDS]) {
          expect(allTies(more, kind).slice(0, few.shape.people)).toEqual(allTies(few, kind));
        }
      }),
      { ...RUNS, numRuns: 15 },
    );
  });
});
