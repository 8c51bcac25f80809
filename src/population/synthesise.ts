import type { PopulationRules } from '../regime/regime.js';
import { draw, drawPeople, STATIC, threshold, type Luck } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { ageLimits } from './ages.js';
import { bandLimits, bandOf } from './bands.js';
import { dominantRank, groupLimits, groupOfDraw, type GroupLimits } from './groups.js';
import { makeHouseholds, type Households } from './households.js';
import { BUILDING, LARGEST_BLOCK, type Shape } from './shape.js';
import { packTraits } from './traits.js';

/** What is needed to draw anybody's traits: the rules as limits of 32-bit draws. */
export interface TraitTables {
  readonly groups: GroupLimits;
  /** Limits of the age bands for the first, the second and every further member of a household, one after another. */
  readonly ages: Uint32Array;
  readonly ageBands: number;
  readonly isMinor: readonly boolean[];
  readonly incomes: Uint32Array;
  readonly exempt: number;
  /** Shifts who dominates which block. */
  readonly offset: number;
}

// Draws of one block, by trait; reused from block to block.
const drawn = {
  group: new Uint32Array(LARGEST_BLOCK),
  age: new Uint32Array(LARGEST_BLOCK),
  income: new Uint32Array(LARGEST_BLOCK),
  exempt: new Uint32Array(LARGEST_BLOCK),
  desire: new Uint32Array(LARGEST_BLOCK),
  boldness: new Uint32Array(LARGEST_BLOCK),
};
type Trait = keyof typeof drawn;

/**
 * Draws everybody's traits (see traits.ts), for every slot of the population; ghosts have 0. Which rule gives which
 * trait is told in groups.ts and ages.ts; a household has one group and one income band; desire and boldness are
 * uniform; `exempt.share` is the chance of every adult, and no minor is exempt.
 */
export function synthesise(
  rules: PopulationRules,
  shape: Shape,
  luck: Luck,
  households: Households = makeHouseholds(rules.households, shape, luck),
): Uint16Array {
  const make = traitMaker(rules, shape, luck, households);
  const traits = new Uint16Array(shape.slots);
  for (let block = 0; block < shape.blocks; block++)
    make(block, traits.subarray(block * shape.blockSize, (block + 1) * shape.blockSize));
  return traits;
}

/** Readies the making of people block by block: what is given back fills the traits of one. */
function traitMaker(
  rules: PopulationRules,
  shape: Shape,
  luck: Luck,
  households: Households,
): (block: number, traits: Uint16Array) => void {
  const tables = traitTables(rules, luck, households);
  return (block, traits) => {
    drawTraits(block * shape.blockSize, shape.blockSize, luck);
    synthesiseBlock(tables, households, shape, block, traits);
  };
}

/** The rules as limits of draws. */
export function traitTables(
  rules: PopulationRules,
  luck: Luck,
  households: Households,
): TraitTables {
  return {
    groups: groupLimits(rules.groups, rules.segregation),
    ages: ageLimits(rules.ages, households),
    ageBands: rules.ages.length,
    isMinor: rules.ages.map((band) => band.minor),
    incomes: bandLimits(rules.incomes.map((band) => band.share)),
    exempt: threshold(rules.exempt.share),
    offset: draw(luck, 0, STATIC, PURPOSE.dominantGroup, 0),
  };
}

function drawTraits(first: number, count: number, luck: Luck): void {
  for (const trait of Object.keys(drawn) as Trait[]) {
    drawPeople(luck, first, count, STATIC, PURPOSE[trait], 0, drawn[trait]);
  }
}

/** Fills the traits of a block from its draws; ghosts have 0. */
function synthesiseBlock(
  tables: TraitTables,
  households: Households,
  shape: Shape,
  block: number,
  traits: Uint16Array,
): void {
  const { groups, incomes, ages, ageBands, offset } = tables;
  const first = block * shape.blockSize;
  const dominant = dominantRank(block, offset, groups);
  const end = Math.min(first + shape.blockSize, shape.people);
  traits.fill(0);
  for (let person = first; person < end; person++) {
    const inBuilding = person % BUILDING;
    const pattern = households.pattern[(person - inBuilding) / BUILDING];
    const position = inBuilding - households.first[pattern * BUILDING + inBuilding];
    const own = person - first;
    const head = own - position;
    const at = Math.min(position, 2) * ageBands;
    const age = bandOf(drawn.age[own], ages, at, ageBands);
    const exempt = !tables.isMinor[age] && drawn.exempt[own] < tables.exempt;
    traits[own] = packTraits(
      groupOfDraw(drawn.group[head], dominant, groups),
      age,
      bandOf(drawn.income[head], incomes, 0, incomes.length),
      exempt ? 1 : 0,
      drawn.desire[own] >>> 29,
      drawn.boldness[own] >>> 29,
    );
  }
}
