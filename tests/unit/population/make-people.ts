import { makePopulation, type Population } from '../../../src/population/population.js';
import type { PopulationRules } from '../../../src/regime/regime.js';
import { makePopulation as makeRules } from '../../helpers/make-regime.js';

/** A population of so many people under the plain rules, changed where a test says so. */
export function makePeople(
  people: number,
  changes: Partial<PopulationRules> = {},
  seed: number | bigint = 1,
): Population {
  return makePopulation(
    {
      population: makeRules({ people, standingFor: people, ...changes }),
      places: [{ name: 'everywhere', share: 1 }],
      jurisdictions: [],
    },
    seed,
  );
}

/** What {@link Ties.addOverTies} gives for everybody: the sums, and the numbers of ties. */
export function sumOverTies(
  { ties, shape }: Pick<Population, 'ties' | 'shape'>,
  kind: number,
  value: Uint8Array | Uint32Array,
  leftCircles = new Uint8Array(shape.slots),
): { sums: Uint32Array; degrees: Uint8Array } {
  const sums = new Uint32Array(shape.slots);
  const degrees = new Uint8Array(shape.slots);
  const one = new Uint8Array(shape.slots).fill(1);
  for (let block = 0; block < shape.blocks; block++) {
    const first = block * shape.blockSize;
    const out = sums.subarray(first, first + shape.blockSize);
    ties.addOverTies(kind, block, value, leftCircles, out);
    const count = new Uint32Array(shape.blockSize);
    ties.addOverTies(kind, block, one, leftCircles, count);
    degrees.set(count, first);
  }
  return { sums, degrees };
}

/** Where two lists of numbers first differ; -1 where they are the same. Faster than toEqual for long ones. */
export function firstDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return i;
  return -1;
}

/** The same numbers in rising order. */
export function rising(numbers: Iterable<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}
