import { draw, STATIC, type Luck } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { householdQuotas } from './household-quotas.js';
import { BUILDING, type Shape } from './shape.js';
import { sharedBytes } from './shared.js';
import { shuffle } from './shuffle.js';

/** How many ways there are of splitting a building into households. */
export const PATTERNS = 32;

/**
 * Who lives with whom. A building is split into households, runs of consecutive slots, in one of 32 patterns, and a
 * draw of the building says which; so a household costs no memory of its own.
 */
export interface Households {
  /** For slot s of a building of pattern p, at [p * 64 + s]: the slot (0 to 63) where its household begins. */
  readonly first: Uint8Array;
  /** For slot s of a building of pattern p, at [p * 64 + s]: how many slots its household has. */
  readonly size: Uint8Array;
  /** The pattern of each building, 0 to 31. */
  readonly pattern: Uint8Array;
}

/**
 * Makes the households of a population: 32 patterns in which households of each size have the shares asked for
 * (`shares[0]` is households of one), in an order shuffled by the seed.
 */
export function makeHouseholds(shares: readonly number[], shape: Shape, luck: Luck): Households {
  const first = new Uint8Array(PATTERNS * BUILDING);
  const size = new Uint8Array(PATTERNS * BUILDING);
  householdQuotas(shares, PATTERNS).forEach((quota, p) => {
    const sizes = shuffle(Uint8Array.from(quota), quota.length, luck, PURPOSE.householdOrder, p);
    let slot = 0;
    for (const members of sizes) {
      first.fill(slot, p * BUILDING + slot, p * BUILDING + slot + members);
      size.fill(members, p * BUILDING + slot, p * BUILDING + slot + members);
      slot += members;
    }
  });
  const pattern = sharedBytes(shape.buildings);
  for (let building = 0; building < shape.buildings; building++) {
    pattern[building] = patternOf(luck, building);
  }
  return { first, size, pattern };
}

/** The pattern of a building: the five highest bits of its draw. */
function patternOf(luck: Luck, building: number): number {
  return draw(luck, building, STATIC, PURPOSE.householdPattern, 0) >>> 27;
}

/** The slot of the first member of a person's household. */
export function householdFirst(households: Households, person: number): number {
  const inBuilding = person % BUILDING;
  const building = (person - inBuilding) / BUILDING;
  return (
    person - inBuilding + households.first[households.pattern[building] * BUILDING + inBuilding]
  );
}

/**
 * How many members a person's household has, the person included. Ghost slots are not counted: the very last household
 * of a population may be cut short.
 */
export function householdSize(households: Households, shape: Shape, person: number): number {
  const inBuilding = person % BUILDING;
  const building = (person - inBuilding) / BUILDING;
  const size = households.size[households.pattern[building] * BUILDING + inBuilding];
  return Math.min(size, shape.people - householdFirst(households, person));
}

/** Both at once: the members of a household are the people `first` to `first + size - 1`. */
export function householdOf(
  households: Households,
  shape: Shape,
  person: number,
): { first: number; size: number } {
  return {
    first: householdFirst(households, person),
    size: householdSize(households, shape, person),
  };
}
