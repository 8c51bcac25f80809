import type { AttributedHarm } from './attribution.js';

/**
 * Which part of what all mechanisms cause together an amount of a harm is, 1 for all of it; null where there is no whole, or
 * where mechanisms outweigh one another, so that a part is more than the whole.
 */
export function partOfDifference(
  amount: number,
  { asItIs, left, caused }: AttributedHarm,
): number | null {
  const total = asItIs.value - left.value;
  const largest = Math.max(...caused.map(({ value }) => Math.abs(value)));
  return total <= 0 || largest > total ? null : amount / total;
}
