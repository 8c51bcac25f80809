/**
 * How a population is laid out. People are slots, numbered from 0. 64 consecutive slots are a building; a few
 * thousand are a block, a community inside which nearly all ties stay, so that a month can be simulated block by block.
 */
export interface Shape {
  /** How many people are simulated: the slots 0 to people - 1. */
  readonly people: number;
  /** Slots in a block: a power of two from 256 to 4096. */
  readonly blockSize: number;
  readonly blocks: number;
  /** blocks × blockSize. The slots from `people` on are nobody ("ghosts"), all of them in the last block. */
  readonly slots: number;
  /** slots / 64. */
  readonly buildings: number;
}

/** Slots in a building. */
export const BUILDING = 64;

/** The largest block; a table of its slots fits the first-level cache. */
export const LARGEST_BLOCK = 4096;
const SMALLEST_BLOCK = 256;
const LARGEST_POPULATION = 2_000_000_000;

/**
 * Lays out a population. A block is the largest power of two up to an eighth of the people, so that a small
 * population has several blocks too, within 256 to 4096. Throws a RangeError for less than 1 or more than 2 billion.
 */
export function shapeOf(people: number): Shape {
  if (!Number.isInteger(people) || people < 1 || people > LARGEST_POPULATION) {
    throw new RangeError(`A population has 1 to 2,000,000,000 people, and not ${people}.`);
  }
  let blockSize = SMALLEST_BLOCK;
  while (blockSize < LARGEST_BLOCK && blockSize * 2 <= people / 8) blockSize *= 2;
  const blocks = Math.ceil(people / blockSize);
  const slots = blocks * blockSize;
  return { people, blockSize, blocks, slots, buildings: slots / BUILDING };
}
