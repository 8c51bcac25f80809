import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { householdQuotas } from '../../../src/population/household-quotas.js';
import {
  householdFirst,
  householdOf,
  householdSize,
  makeHouseholds,
  PATTERNS,
} from '../../../src/population/households.js';
import { BUILDING, shapeOf } from '../../../src/population/shape.js';
import { parseSeed } from '../../../src/random/draws.js';
import { rising } from './make-people.js';

const DEFAULT = [0.25, 0.29, 0.23, 0.14, 0.09];

/** Shares of sizes 1 to 8, some of them 0, that add up to 1. */
const shares = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100 })), { minLength: 1, maxLength: 8 })
  .filter((weights) => weights.some((weight) => weight > 0))
  .map((weights) => {
    const sum = weights.reduce((a, b) => a + b);
    return weights.map((weight) => weight / sum);
  });

function shareBySize(quotas: readonly (readonly number[])[]): number[] {
  const counts = Array<number>(8).fill(0);
  for (const size of quotas.flat()) counts[size - 1]++;
  return counts.map((count) => count / quotas.flat().length);
}

describe('household quotas', () => {
  it('fill every building', () => {
    fc.assert(
      fc.property(shares, (asked) => {
        for (const building of householdQuotas(asked, PATTERNS)) {
          expect(building.reduce((a, b) => a + b)).toBe(BUILDING);
        }
      }),
    );
  });

  it('meet the shares of households by size', () => {
    const got = shareBySize(householdQuotas(DEFAULT, PATTERNS));
    DEFAULT.forEach((share, i) =>
      expect(Math.abs(got[i] - share), `size ${i + 1}`).toBeLessThan(0.002),
    );
  });

  it('meet any shares that include enough single people to fill every gap', () => {
    // Sixes need most: ten of them leave four slots, so 4 of 14 households must be single.
    const withSingles = shares.filter((asked) => asked[0] > 0.3);
    fc.assert(
      fc.property(withSingles, (asked) => {
        const got = shareBySize(householdQuotas(asked, PATTERNS));
        asked.forEach((share, i) => expect(Math.abs(got[i] - share)).toBeLessThan(0.03));
      }),
    );
  });

  it('have no size that nobody asked for, where the sizes can fill a building', () => {
    const sizes = new Set(householdQuotas([0, 0, 0.5, 0, 0.5], PATTERNS).flat());
    expect(rising(sizes)).toEqual([3, 5]);
  });

  it('leave one small household where they cannot: threes fill 63 of 64 slots', () => {
    for (const building of householdQuotas([0, 0, 1], 4)) {
      expect(building.filter((size) => size === 3)).toHaveLength(21);
      expect(building.filter((size) => size === 1)).toHaveLength(1);
    }
  });

  it('refuse shares that are all 0', () => {
    expect(() => householdQuotas([0, 0], PATTERNS)).toThrow('No size of household has a share');
  });
});

describe('households', () => {
  const shape = shapeOf(20_000);
  const households = makeHouseholds(DEFAULT, shape, parseSeed(4));

  it('partition a building of every pattern into runs of slots', () => {
    for (let p = 0; p < PATTERNS; p++) {
      let slot = 0;
      while (slot < BUILDING) {
        const size = households.size[p * BUILDING + slot];
        for (let member = slot; member < slot + size; member++) {
          expect(households.first[p * BUILDING + member]).toBe(slot);
          expect(households.size[p * BUILDING + member]).toBe(size);
        }
        slot += size;
      }
      expect(slot).toBe(BUILDING);
    }
  });

  it('are in another order in every pattern', () => {
    const patterns = new Set(
      Array.from({ length: PATTERNS }, (_, p) =>
        households.size.subarray(p * BUILDING, (p + 1) * BUILDING).join(),
      ),
    );
    expect(patterns.size).toBe(PATTERNS);
  });

  it('use every pattern about equally often', () => {
    const large = makeHouseholds(DEFAULT, shapeOf(1_000_000), parseSeed(4)).pattern;
    const counts = Array<number>(PATTERNS).fill(0);
    for (const pattern of large) counts[pattern]++;
    const expected = large.length / PATTERNS;
    for (const count of counts) {
      expect(Math.abs(count - expected)).toBeLessThan(4 * Math.sqrt(expected));
    }
  });

  it('have the shares asked for in a whole population', () => {
    const counts = Array<number>(8).fill(0);
    let total = 0;
    for (let person = 0; person < shape.people; ) {
      const { size } = householdOf(households, shape, person);
      counts[size - 1]++;
      total++;
      person += size;
    }
    DEFAULT.forEach((share, i) => expect(Math.abs(counts[i] / total - share)).toBeLessThan(0.01));
  });

  it('are the same for all their members', () => {
    for (let person = 0; person < 2000; person++) {
      const { first, size } = householdOf(households, shape, person);
      expect(person).toBeGreaterThanOrEqual(first);
      expect(person).toBeLessThan(first + size);
      expect(householdFirst(households, first)).toBe(first);
      expect(householdSize(households, shape, first + size - 1)).toBe(size);
    }
  });

  it('end with the last person: ghosts live nowhere', () => {
    for (let people = 1; people <= 200; people++) {
      const small = shapeOf(people);
      const few = makeHouseholds(DEFAULT, small, parseSeed(4));
      const { first, size } = householdOf(few, small, people - 1);
      expect(first + size).toBe(people);
    }
  });

  it('are the same for the same seed, and others for another', () => {
    expect(makeHouseholds(DEFAULT, shape, parseSeed(4))).toEqual(households);
    expect(makeHouseholds(DEFAULT, shape, parseSeed(5)).pattern).not.toEqual(households.pattern);
    expect(makeHouseholds(DEFAULT, shape, parseSeed(5)).size).not.toEqual(households.size);
  });
});
