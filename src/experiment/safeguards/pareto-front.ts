/** Something that has a benefit, the more the better, and a price, the less the better. */
export interface Weighed {
  readonly benefit: number;
  readonly price: number;
}

/**
 * Which of some are on the Pareto front: none of the others is better in one respect and no worse in the other. Of equals
 * the first is on it.
 */
export function paretoFront(all: readonly Weighed[]): boolean[] {
  return all.map((one, at) => !all.some((other, before) => beats(other, one, before < at)));
}

function beats(other: Weighed, one: Weighed, isBefore: boolean): boolean {
  if (other.benefit < one.benefit || other.price > one.price) return false;
  return other.benefit > one.benefit || other.price < one.price || isBefore;
}
