import type { SwapTable } from '../regime/compile/score-tables.js';

/**
 * A hack that lets the top and the bottom of a score change places: where each value goes, and what share of the people
 * who have it. The best of the top get the value of the worst of the bottom, and so on inwards; who of those that share
 * a value goes where, or stays because the end stops in the middle of them, is left to chance. So where both ends are
 * as large, as many people have each value as before.
 *
 * @param histogram number of people at each stored value
 * @param top share of the people, from the best down
 * @param bottom share of the people, from the worst up
 */
export function swapTable(histogram: Float64Array, top: number, bottom: number): SwapTable {
  const people = histogram.reduce((sum, here) => sum + here, 0);
  const low = ranks(histogram, people * bottom);
  const high = ranks(Float64Array.from(histogram).reverse(), people * top).map((part) => ({
    ...part,
    value: histogram.length - 1 - part.value,
  }));
  const ways = Array.from(histogram, (): SwapTable['ways'][number][number][] => []);
  const reached = new Float64Array(histogram.length);
  for (const [mine, theirs] of [
    [low, high],
    [high, low],
  ] as const)
    for (const part of mine)
      for (const other of theirs) {
        const both = Math.min(part.until, other.until) - Math.max(part.from, other.from);
        if (both <= 0) continue;
        reached[part.value] += (part.taken * both) / (part.until - part.from);
        const until = Math.min(0xffffffff, Math.floor(reached[part.value] * 4_294_967_296));
        ways[part.value].push({ until, to: other.value });
      }
  return { ways };
}

interface Part {
  readonly value: number;
  /** Share of the people with this value who belong to the end. */
  readonly taken: number;
  /** Ranks from the end, as shares of all who belong to it, where this value begins and ends. */
  readonly from: number;
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
    parts.push({ value, taken: taken / here, from: before / wanted, until: after / wanted });
    before = after;
  }
  return parts;
}
