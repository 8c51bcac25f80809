import type { WeighedSet } from './safeguard.js';

type Part = Pick<WeighedSet, 'names' | 'removed' | 'lost' | 'raises'>;

/**
 * A part of a set of safeguards that removes as much by itself and loses no more, so that the others in the set add
 * nothing; undefined where each of them adds something. A part that is set aside does not count: the others are what
 * makes up for it.
 *
 * @param sets where the part is looked for, the smallest first
 */
export function noWorsePart<Set extends Part>(set: Part, sets: readonly Set[]): Set | undefined {
  return sets.find(
    ({ names, removed, lost, raises }) =>
      names.length < set.names.length &&
      names.every((name) => set.names.includes(name)) &&
      raises.length === 0 &&
      removed.value >= set.removed.value &&
      Math.max(0, lost.value) <= Math.max(0, set.lost.value),
  );
}
