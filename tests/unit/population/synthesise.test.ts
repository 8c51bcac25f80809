import { describe, expect, it } from 'vitest';
import { householdOf, makeHouseholds } from '../../../src/population/households.js';
import { shapeOf } from '../../../src/population/shape.js';
import { synthesise } from '../../../src/population/synthesise.js';
import {
  ageOf,
  boldnessOf,
  desireOf,
  exemptOf,
  groupOf,
  incomeOf,
  packTraits,
  TEMPER_BANDS,
} from '../../../src/population/traits.js';
import { parseSeed } from '../../../src/random/draws.js';
import type { PopulationRules } from '../../../src/regime/regime.js';
import { makePopulation, NOWHERE } from '../../helpers/make-regime.js';

type Changes = Partial<PopulationRules>;

function people(count: number, changes: Changes = {}, seed = 1): number[] {
  const rules = makePopulation({ people: count, ...changes });
  const traits = synthesise(rules, shapeOf(count), parseSeed(seed));
  return [...traits.subarray(0, count)];
}

/** Shares of the values that an accessor gives. */
function sharesOf(traits: readonly number[], of: (traits: number) => number, values = 8): number[] {
  const counts = Array<number>(values).fill(0);
  for (const one of traits) counts[of(one)]++;
  return counts.map((count) => count / traits.length);
}

function expectShares(got: readonly number[], asked: readonly number[], within: number): void {
  asked.forEach((share, i) =>
    expect(Math.abs(got[i] - share), `band ${i}: ${got[i]}`).toBeLessThan(within),
  );
}

describe('traits', () => {
  it('are packed in 16 bits and come out again', () => {
    const traits = packTraits(7, 6, 5, 1, 4, 3);
    expect(traits).toBeLessThan(65536);
    expect(
      [groupOf, ageOf, incomeOf, exemptOf, desireOf, boldnessOf].map((of) => of(traits)),
    ).toEqual([7, 6, 5, 1, 4, 3]);
    expect(packTraits(7, 7, 7, 1, 7, 7)).toBe(65535);
  });
});

describe('synthetic people', () => {
  const many = people(140_000);

  it('have the shares of groups, ages and incomes that were declared', () => {
    expectShares(sharesOf(many, groupOf), [0.8, 0.2], 0.02);
    expectShares(sharesOf(many, ageOf), [0.2, 0.25, 0.37, 0.18], 0.005);
    expectShares(sharesOf(many, incomeOf), [0.4, 0.45, 0.15], 0.01);
  });

  it('have desire and boldness in eight bands of equal size', () => {
    const even = Array<number>(TEMPER_BANDS).fill(1 / TEMPER_BANDS);
    expectShares(sharesOf(many, desireOf), even, 0.005);
    expectShares(sharesOf(many, boldnessOf), even, 0.005);
  });

  it('are the same for the same seed, and others for another', () => {
    expect(people(3000)).toEqual(people(3000));
    expect(people(3000, {}, 2)).not.toEqual(people(3000));
  });

  it('are nobody in the slots that are left over', () => {
    const shape = shapeOf(300);
    const traits = synthesise(makePopulation({ people: 300 }), shape, parseSeed(1));
    expect(traits.length).toBe(512);
    expect([...traits.subarray(300)].every((one) => one === 0)).toBe(true);
    expect(traits.subarray(0, 300).some((one) => one !== 0)).toBe(true);
  });

  it('do not change when people are added, as long as blocks keep their size', () => {
    expect(people(100_000).slice(0, 90_000)).toEqual(people(90_000));
  });

  it('share group and income within a household', () => {
    const shape = shapeOf(140_000);
    const households = makeHouseholds(makePopulation().households, shape, parseSeed(1));
    const homes = many.map((_, person) => householdOf(households, shape, person).first);
    expect(many.map(groupOf)).toEqual(homes.map((first) => groupOf(many[first])));
    expect(many.map(incomeOf)).toEqual(homes.map((first) => incomeOf(many[first])));
  });
});

describe('groups', () => {
  const blockSize = shapeOf(140_000).blockSize;
  const shareInBlocks = (traits: readonly number[]): number[] =>
    Array.from(
      { length: 34 },
      (_, block) => sharesOf(traits.slice(block * blockSize, (block + 1) * blockSize), groupOf)[1],
    );

  it('are spread evenly without segregation', () => {
    for (const share of shareInBlocks(people(140_000, { segregation: 0 }))) {
      expect(Math.abs(share - 0.2)).toBeLessThan(0.05);
    }
  });

  it('have a block to themselves with full segregation', () => {
    const shares = shareInBlocks(people(140_000, { segregation: 1 }));
    expect(shares.every((share) => share === 0 || share === 1)).toBe(true);
    expect(shares.filter((share) => share === 1).length / 34).toBeCloseTo(0.2, 1);
  });

  it('have (1 - s) of their share everywhere, and s more where they dominate', () => {
    const shares = shareInBlocks(people(140_000, { segregation: 0.5 }));
    for (const share of shares) {
      const nearest = share < 0.35 ? 0.1 : 0.6;
      expect(Math.abs(share - nearest)).toBeLessThan(0.06);
    }
  });

  it('keep their overall shares however segregated', () => {
    for (const segregation of [0, 0.3, 0.6, 1]) {
      const traits = people(140_000, {
        segregation,
        groups: [
          { name: 'a', share: 0.5 },
          { name: 'b', share: 0.3 },
          { name: 'c', share: 0.2 },
        ],
      });
      expectShares(sharesOf(traits, groupOf), [0.5, 0.3, 0.2], 0.03);
    }
  });

  it('declared in another order are the same people under other numbers', () => {
    const groups = [
      { name: 'a', share: 0.55 },
      { name: 'b', share: 0.3 },
      { name: 'c', share: 0.15 },
    ];
    const declared = people(5000, { groups });
    const turned = people(5000, { groups: [groups[2], groups[0], groups[1]] });
    const renumber = [1, 2, 0];
    expect(turned.map(groupOf)).toEqual(declared.map((one) => renumber[groupOf(one)]));
    expect(turned.map((one) => one >>> 3)).toEqual(declared.map((one) => one >>> 3));
  });

  it('under other names are the same people', () => {
    const named = (...names: string[]): Changes => ({
      groups: names.map((name) => ({ name, share: 1 / names.length })),
    });
    expect(people(3000, named('x', 'y'))).toEqual(people(3000, named('y', 'x')));
  });
});

describe('ages', () => {
  const shape = shapeOf(100_000);

  /** Share of minors by position in the household, and overall; the first band is of minors. */
  function minors(changes: Changes): { byPosition: number[]; overall: number } {
    const rules = makePopulation({ people: shape.people, ...changes });
    const households = makeHouseholds(rules.households, shape, parseSeed(6));
    const traits = synthesise(rules, shape, parseSeed(6), households);
    const counts = [0, 0, 0];
    const young = [0, 0, 0];
    for (let person = 0; person < shape.people; person++) {
      const position = Math.min(2, person - householdOf(households, shape, person).first);
      counts[position]++;
      if (rules.ages[ageOf(traits[person])].minor) young[position]++;
    }
    const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b);
    return {
      byPosition: young.map((y, i) => y / (counts[i] || 1)),
      overall: sum(young) / sum(counts),
    };
  }

  const ages = (share: number): Changes => ({
    ages: [
      { name: 'minor', share, minor: true },
      { name: 'adult', share: 1 - share, minor: false },
    ],
  });

  it('let nobody live alone, or first in a household, as a minor', () => {
    const { byPosition } = minors({});
    expect(byPosition[0]).toBe(0);
    expect(byPosition[1]).toBe(0);
  });

  it('make further members minors as often as the overall share needs', () => {
    const { byPosition, overall } = minors(ages(0.2));
    expect(Math.abs(overall - 0.2)).toBeLessThan(0.005);
    expect(byPosition[2]).toBeGreaterThan(0.5);
  });

  it('make second members minors where further ones are too few', () => {
    const { byPosition, overall } = minors(ages(0.4));
    expect(byPosition[2]).toBe(1);
    expect(byPosition[1]).toBeGreaterThan(0);
    expect(Math.abs(overall - 0.4)).toBeLessThan(0.005);
  });

  it('have fewer minors than declared where even those are too few', () => {
    const { byPosition, overall } = minors(ages(0.9));
    expect(byPosition).toEqual([0, 1, 1]);
    expect(overall).toBeLessThan(0.7);
  });

  it('have no minors where everybody lives alone', () => {
    expect(minors({ ...ages(0.3), households: [1] })).toEqual({
      byPosition: [0, 0, 0],
      overall: 0,
    });
  });

  it('need no minors at all', () => {
    const traits = people(2000, { ages: [{ name: 'all', share: 1, minor: false }] });
    expect(traits.every((one) => ageOf(one) === 0)).toBe(true);
  });

  it('keep the proportions within minors and within adults', () => {
    const traits = people(100_000, {
      ages: [
        { name: 'child', share: 0.06, minor: true },
        { name: 'adult', share: 0.6, minor: false },
        { name: 'youth', share: 0.12, minor: true },
        { name: 'old', share: 0.22, minor: false },
      ],
    });
    expectShares(sharesOf(traits, ageOf), [0.06, 0.6, 0.12, 0.22], 0.006);
  });

  it('refuse a population of minors only', () => {
    const changes = { ages: [{ name: 'all', share: 1, minor: true }] };
    expect(() => people(100, changes)).toThrow('No age band is of adults');
  });
});

describe('the exempt', () => {
  const exempt = (share: number): Changes => ({
    exempt: { share, who: 'officials', provenance: NOWHERE },
  });

  it('are that share of the adults, and no minors', () => {
    const traits = people(100_000, exempt(0.1));
    const adults = traits.filter((one) => ageOf(one) !== 0);
    const minors = traits.filter((one) => ageOf(one) === 0);
    expect(Math.abs(sharesOf(adults, exemptOf)[1] - 0.1)).toBeLessThan(0.005);
    expect(sharesOf(minors, exemptOf)[1]).toBe(0);
  });

  it('are nobody by default', () => {
    expect(people(10_000, exempt(0)).some((one) => exemptOf(one) === 1)).toBe(false);
  });

  it('only grow when their share does: the same luck', () => {
    const few = people(10_000, exempt(0.01));
    const more = people(10_000, exempt(0.05));
    expect(few.filter((one, i) => exemptOf(one) > exemptOf(more[i]))).toEqual([]);
  });
});
