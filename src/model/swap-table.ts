import type { SwapTable } from '../regime/compile/score-tables.js';

/**
 * A hack that lets the top and the bottom of a score change places: where each value goes, and what share of the people
 * who have it. The best of the top get the value of the worst of the bottom, and so on inwards; those who share the
 * value at the edge go or stay by chance, so that the shares are exact.
 *
 * @param histogram number of people at each stored value
 * @param top share of the people, from the best down
 * @param bottom share of the people, from the worst up
 */
export function swapTable(histogram: Float64Array, top: number, bottom: number): SwapTable {
  const people = histogram.reduce((sum, here) => sum + here, 0);
  const to = new Int32Array(histogram.length).fill(-1);
  const share = new Uint32Array(histogram.length);
  const low = ranks(histogram, people * bottom);
  const high = ranks(Float64Array.from(histogram).reverse(), people * top).map((part) => ({
    ...part,
    value: histogram.length - 1 - part.value,
  }));
  for (const [mine, theirs] of [
    [low, high],
    [high, low],
  ] as const)
    for (const part of mine) {
      const partner = theirs.find((other) => other.until >= part.middle) ?? theirs.at(-1);
      if (partner === undefined) continue;
      to[part.value] = partner.value;
      share[part.value] = Math.min(0xffffffff, Math.floor(part.taken * 4_294_967_296));
    }
  return { to, share };
}

interface Part {
  readonly value: number;
  /** Share of the people with this value who belong to the end. */
  readonly taken: number;
  /** Rank from the end, as a share of all who belong to it: in the middle and at the end of this value. */
  readonly middle: number;
  readonly until: number;
}

function ranks(histogram: Float64Array, wanted: number): Part[] {
  const parts: Part[] = [];
  let before = 0;
  for (let value = 0; value < histogram.length && before < wanted; value++) {
    const here = histogram[value];
    if (here === 0) continue;
    const taken = Math.min(here, wanted - before);
    const after = before + taken;
    parts.push({
      value,
      taken: taken / here,
      middle: (before + after) / 2 / wanted,
      until: after / wanted,
    });
    before = after;
  }
  return parts;
}
