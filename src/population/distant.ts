import { draw, mulhi, STATIC, threshold, type Luck } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { isKept, keptBits } from './kept-bits.js';
import { makePermutation, type Permutation } from './permutation.js';
import type { Shape } from './shape.js';
import { sharedHalves, sharedWords } from './shared.js';
import { shuffle } from './shuffle.js';

/** How many times the blocks are paired up; nobody has more distant ties. */
const MATCHINGS = 8;
/** Possible ties that are kept or dropped together. */
export const BUNDLE = 8;

/**
 * Distant ties: acquaintances in another block. In each of eight matchings every block has one partner block, and
 * every person one person there; of these possible ties some are kept. Eight, because two matchings alone would only
 * join the blocks into rings; and with partners at random, a few steps lead from any block to any other.
 *
 * All persons stand in the order of one permutation, without a key. Place p of a block is matched with place p ^ key
 * of the partner block, and back again by the same key. Bundles of 8 neighbouring places keep or lose their ties together.
 */
export interface Distant {
  readonly permutation: Permutation;
  /** For each matching, the partner of every block. With an odd number of blocks one is its own partner. */
  readonly partner: readonly Uint32Array[];
  /** For each matching, the key of every block and its partner. */
  readonly keys: readonly Uint16Array[];
  /** For each matching, which bundles are kept; numbered by the places of the pair's lower block. */
  readonly kept: readonly Uint8Array[];
}

/** Makes the distant ties of a population in which people have `ties` of them on average, 0 to 8. */
export function makeDistant(ties: number, shape: Shape, luck: Luck): Distant {
  if (!(ties <= MATCHINGS)) {
    throw new RangeError(`A person has ${MATCHINGS} distant ties at most, and not ${ties}.`);
  }
  const matchings = Array.from({ length: ties > 0 ? MATCHINGS : 0 }, (_, m) => m);
  const chance = threshold(ties / MATCHINGS);
  const bundles = shape.slots / BUNDLE;
  const partner = matchings.map((m) => pairUp(shape.blocks, luck, m));
  return {
    permutation: makePermutation(shape.blockSize, luck, PURPOSE.distantTable),
    partner,
    keys: partner.map((partners, m) => {
      const keys = sharedHalves(shape.blocks);
      partners.forEach((other, block) => {
        keys[block] = pairKey(luck, shape.blockSize, block, other, m);
      });
      return keys;
    }),
    kept: matchings.map((m) => keptBits(luck, bundles, PURPOSE.distantKept, m, chance)),
  };
}

/** Pairs up the blocks at random: in a shuffled order the first with the second, the third with the fourth, ... */
function pairUp(blocks: number, luck: Luck, matching: number): Uint32Array {
  const order = new Uint32Array(blocks).map((_, block) => block);
  const partner = sharedWords(blocks);
  partner.set(order);
  shuffle(order, blocks, luck, PURPOSE.distantBlocks, matching);
  for (let i = 0; i + 1 < blocks; i += 2) {
    partner[order[i]] = order[i + 1];
    partner[order[i + 1]] = order[i];
  }
  return partner;
}

/**
 * The key of a pair of blocks in a matching, 1 to block size - 1. It is not 0, or a block that is its own partner
 * would tie people to themselves; and if the same two blocks meet in several matchings, their keys differ, so that
 * no two people are tied twice.
 */
function pairKey(
  luck: Luck,
  blockSize: number,
  block: number,
  partner: number,
  matching: number,
): number {
  const low = Math.min(block, partner);
  const high = Math.max(block, partner);
  const chosen = mulhi(draw(luck, low, STATIC, PURPOSE.distantKey, high), blockSize - 1);
  return 1 + ((chosen + matching * KEY_STEP) % (blockSize - 1));
}

/** Any number that, times 0 to 7, gives different remainders by 255, 511, ..., 4095. */
const KEY_STEP = 31;

/** The number of the bundle to which place `place` of `block` belongs in a pair with a given key: one number at both ends. */
export function bundleOf(
  blockSize: number,
  block: number,
  partner: number,
  place: number,
  key: number,
): number {
  const bundles = blockSize / BUNDLE;
  const here = place >>> 3;
  const there = (place ^ key) >>> 3;
  if (block < partner) return block * bundles + here;
  if (block > partner) return partner * bundles + there;
  return block * bundles + Math.min(here, there);
}

/** The people to whom a person has a distant tie. */
export function distantTiesOf(distant: Distant, shape: Shape, person: number): number[] {
  const { blockSize } = shape;
  const block = Math.floor(person / blockSize);
  const place = distant.permutation.place[person % blockSize];
  const ties: number[] = [];
  distant.partner.forEach((partners, matching) => {
    const partner = partners[block];
    const key = distant.keys[matching][block];
    const other = partner * blockSize + distant.permutation.slot[place ^ key];
    const bundle = bundleOf(blockSize, block, partner, place, key);
    if (other < shape.people && isKept(distant.kept[matching], bundle) === 1) ties.push(other);
  });
  return ties;
}
