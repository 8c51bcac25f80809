import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { employerOf } from '../../src/population/employers.js';
import { householdOf } from '../../src/population/households.js';
import { fillPartners, makeIdentitySwap, partnerOf } from '../../src/population/identity-swap.js';
import { assignJurisdictions } from '../../src/population/jurisdictions.js';
import { assignPlaces } from '../../src/population/places.js';
import { shapeOf } from '../../src/population/shape.js';
import { ageOf, exemptOf, groupOf, incomeOf } from '../../src/population/traits.js';
import { parseSeed } from '../../src/random/draws.js';
import type { Band, PopulationRules } from '../../src/regime/regime.js';
import { firstDifference, makePeople } from '../unit/population/make-people.js';
import { NOWHERE } from '../helpers/make-regime.js';
import { TEST_SEED } from './population-seed.js';

vi.setConfig({ testTimeout: 60_000 });

const RUNS = { numRuns: 60, seed: TEST_SEED };
const people = fc.oneof(
  fc.integer({ min: 1, max: 300 }),
  fc.constantFrom(1, 64, 256, 257, 4096),
  fc.integer({ min: 300, max: 20_000 }),
);
const seed = fc.bigInt({ min: 0n, max: 0xffffffffffffffffn });
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Up to eight bands with shares that add up to 1. */
const bands: fc.Arbitrary<Band[]> = fc
  .array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 })
  .map((weights) => {
    const sum = weights.reduce((a, b) => a + b);
    return weights.map((weight, i) => ({ name: `band ${i}`, share: weight / sum }));
  });
const shares = bands.map((all) => all.map((band) => band.share));
const rules: fc.Arbitrary<Partial<PopulationRules>> = fc.record({
  groups: bands,
  segregation: share,
  // The first band is of adults, so that there are some.
  ages: bands.map((all) => all.map((band, i) => ({ ...band, minor: i % 2 === 1 }))),
  incomes: bands,
  households: shares,
  exempt: share.map((of) => ({ share: of, who: 'somebody', provenance: NOWHERE })),
});

describe('any synthetic people', () => {
  it('have traits that were declared, as households, and ghosts have none', () => {
    fc.assert(
      fc.property(people, rules, seed, (count, changes, luck) => {
        const { traits, shape, households } = makePeople(count, changes, luck);
        const { groups = [], ages = [], incomes = [] } = changes;
        const right = (own: number, person: number): boolean => {
          const home = householdOf(households, shape, person);
          return (
            groupOf(own) < groups.length &&
            ageOf(own) < ages.length &&
            incomeOf(own) < incomes.length &&
            groupOf(own) === groupOf(traits[home.first]) &&
            incomeOf(own) === incomeOf(traits[home.first]) &&
            !(ages[ageOf(own)].minor && exemptOf(own) === 1) &&
            !ages[ageOf(traits[home.first])].minor
          );
        };
        const wrong = traits.subarray(0, count).findIndex((own, person) => !right(own, person));
        expect(wrong).toBe(-1);
        expect(traits.subarray(count).every((ghost) => ghost === 0)).toBe(true);
      }),
      { ...RUNS, numRuns: 30 },
    );
  });

  it('live in households that follow one another and leave nobody out', () => {
    fc.assert(
      fc.property(people, shares, seed, (count, households, luck) => {
        const made = makePeople(count, { households }, luck);
        const homes: { first: number; size: number }[] = [];
        for (let next = 0; next < count; ) {
          const home = householdOf(made.households, made.shape, next);
          homes.push(home);
          next += Math.max(1, home.size);
        }
        const ends = homes.map(({ first, size }) => first + size);
        expect(homes.map(({ first }) => first)).toEqual([0, ...ends.slice(0, -1)]);
        expect(ends[ends.length - 1]).toBe(count);
      }),
      { ...RUNS, numRuns: 20 },
    );
  });

  it('are the same with any order of groups, under other numbers', () => {
    const distinct = bands.filter(
      (all) => new Set(all.map((band) => band.share)).size === all.length,
    );
    fc.assert(
      fc.property(
        people,
        distinct,
        share,
        seed,
        fc.nat(),
        (count, groups, segregation, luck, turn) => {
          const moved = groups.map((_, i) => (i + turn) % groups.length);
          const turned = moved.map((from) => groups[from]);
          const before = makePeople(count, { groups, segregation }, luck).traits;
          const after = makePeople(count, { groups: turned, segregation }, luck).traits;
          const backwards = after.subarray(0, count).map((own) => (own & ~7) | moved[groupOf(own)]);
          expect(firstDifference(backwards, before.subarray(0, count))).toBe(-1);
        },
      ),
      RUNS,
    );
  });
});

describe('any population', () => {
  it('has partners of mistaken identity who are mutual', () => {
    fc.assert(
      fc.property(people, seed, fc.nat({ max: 600 }), (count, luck, month) => {
        const shape = shapeOf(count);
        const swap = makeIdentitySwap(shape, parseSeed(luck));
        const out = new Int32Array(shape.blockSize);
        for (let block = 0; block < shape.blocks; block++) {
          const first = block * shape.blockSize;
          fillPartners(swap, block, month, out);
          const wrong = out.findIndex(
            (partner, slot) =>
              partner !== -1 &&
              (partner === first + slot ||
                partner >= count ||
                out[partner - first] !== first + slot),
          );
          expect(wrong, `block ${block}`).toBe(-1);
        }
        const last = count - 1;
        const partner = partnerOf(swap, last, month);
        expect(partner === -1 || partnerOf(swap, partner, month) === last).toBe(true);
      }),
      RUNS,
    );
  });

  it('works for firms that there are', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 1e9 }), seed, (count, firms, luck) => {
        const { colleagues, shape } = makePeople(count, {}, luck);
        const employers = Array.from({ length: Math.min(count, 300) }, (_, person) =>
          employerOf(colleagues, shape, person, firms),
        );
        const wrong = employers.filter(
          (firm) => !(Number.isInteger(firm) && firm >= 0 && firm < firms),
        );
        expect(wrong).toEqual([]);
      }),
      RUNS,
    );
  });

  it('lies in places and jurisdictions that there are, each pilot a run of buildings', () => {
    fc.assert(
      fc.property(people, shares, seed, (count, parts, luck) => {
        const shape = shapeOf(count);
        const places = assignPlaces(parts, shape, parseSeed(luck));
        expect(places.every((place) => place < parts.length)).toBe(true);
        const jurisdictions = assignJurisdictions(parts, shape);
        const changes = jurisdictions.filter((one, i) => i > 0 && one !== jurisdictions[i - 1]);
        // 1, 2, 3, …, then the base: so no number comes a second time.
        expect(new Set(changes).size).toBe(changes.length);
        expect(jurisdictions.every((one) => one < parts.length)).toBe(true);
      }),
      RUNS,
    );
  });
});
