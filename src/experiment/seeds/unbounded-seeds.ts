import { type Figure, restsOnTooFew } from '../figures.js';

/** In how many seeds a figure is larger than any number (see Figure), though it rests on enough. */
export function unboundedSeeds(figures: readonly Figure[]): number {
  return figures.filter((figure) => figure.isUnbounded === true && !restsOnTooFew(figure)).length;
}
