import { placeInCircle, type Circle } from './circle.js';
import type { Shape } from './shape.js';

/**
 * The firm that a person works for, 0 to firms - 1. Firms are runs of about equal length in the order of colleagues, so
 * that a team (a group of colleagues) works for one firm, or for two where a firm's last team ends in the middle.
 * `colleagues` is that of the population.
 */
export function employerOf(
  colleagues: Circle,
  shape: Shape,
  person: number,
  firms: number,
): number {
  const block = Math.floor(person / shape.blockSize);
  const place = block * shape.blockSize + placeInCircle(colleagues, person);
  // Above 2^53 the product is rounded, by the same rule everywhere, and might reach the number of firms itself.
  return Math.min(Math.floor((place * firms) / shape.slots), firms - 1);
}
