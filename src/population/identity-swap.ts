import { draw, mulhi, type Luck } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { makePermutation, type Permutation } from './permutation.js';
import type { Shape } from './shape.js';

/**
 * Mistaken identities. Each month names, for every person, the one other person of their block whose record could land
 * on them; and theirs on that other person, for partners are mutual. So a stage that hands out records can ask "whose
 * could have come to me?" and need not write to strangers.
 */
export interface IdentitySwap {
  readonly permutation: Permutation;
  readonly shape: Shape;
  readonly luck: Luck;
}

/** Makes the permutation behind the mistaken identities of a population. */
export function makeIdentitySwap(shape: Shape, luck: Luck): IdentitySwap {
  return {
    permutation: makePermutation(shape.blockSize, luck, PURPOSE.identityTable),
    shape,
    luck,
  };
}

/**
 * Fills `out[slot]`, for each slot of a block counted from its first, with the month's partner as a person's index, or
 * -1 where there is none: for ghosts and for those whose partner is one.
 */
export function fillPartners(
  swap: IdentitySwap,
  block: number,
  month: number,
  out: Int32Array,
): void {
  const { blockSize, people } = swap.shape;
  const { place, slot } = swap.permutation;
  const { outer, inner } = monthKeys(swap, block, month);
  const base = block * blockSize;
  for (let own = 0; own < blockSize; own++) {
    const partner = base + (slot[place[own ^ outer] ^ inner] ^ outer);
    out[own] = partner < people && base + own < people ? partner : -1;
  }
}

/** One person's partner in a month, as {@link fillPartners} has it. */
export function partnerOf(swap: IdentitySwap, person: number, month: number): number {
  const { blockSize, people } = swap.shape;
  const { place, slot } = swap.permutation;
  const own = person % blockSize;
  const { outer, inner } = monthKeys(swap, (person - own) / blockSize, month);
  const partner = person - own + (slot[place[own ^ outer] ^ inner] ^ outer);
  return partner < people && person < people ? partner : -1;
}

/**
 * A block's two keys of a month. The inner one is not 0, so nobody is their own partner; that the same key is applied
 * on the way in and on the way out makes partners mutual.
 */
export function monthKeys(
  swap: IdentitySwap,
  block: number,
  month: number,
): { outer: number; inner: number } {
  const { luck, shape } = swap;
  return {
    outer: draw(luck, block, month, PURPOSE.identityKey, 0) & (shape.blockSize - 1),
    inner: 1 + mulhi(draw(luck, block, month, PURPOSE.identityKey, 1), shape.blockSize - 1),
  };
}
