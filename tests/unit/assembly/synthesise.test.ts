import { describe, expect, it } from 'vitest';
import { createPeopleForKernel } from '../../../src/engine/create-world.js';
import { createBlockKernel } from '../../../src/engine/kernel/block-kernel.js';
import { kernelSubjects } from '../../../src/engine/kernel/kernel-subjects.js';
import { createKept } from '../../../src/engine/kernel/kept-state.js';
import { loadKernel } from '../../../src/engine/kernel/load-kernel.js';
import { synthesise } from '../../../src/population/synthesise.js';
import { peopleStructure } from '../../../src/regime/compile/structure.js';
import type { PopulationRules } from '../../../src/regime/regime.js';
import { makePopulation, makeRegime, makeRules, NOWHERE } from '../../helpers/make-regime.js';

/** The people that the kernel makes, and those that src/population makes. */
function bothWays(changes: Partial<PopulationRules>, seed: string): [Uint16Array, Uint16Array] {
  const population = makePopulation(changes);
  const regime = makeRegime(makeRules(), { population });
  const { people } = population;
  const structure = peopleStructure(regime);
  const world = createPeopleForKernel(regime, structure, people, seed, null);
  const { shape, luck, society } = world;
  const kept = createKept(structure, shape);
  const kernel = createBlockKernel(loadKernel(), kernelSubjects(world, kept, population));
  const made = new Uint16Array(shape.slots);
  // In any order: a block depends on no other.
  for (let block = shape.blocks - 1; block >= 0; block--)
    made.set(kernel.make(block), block * shape.blockSize);
  return [made, synthesise(population, shape, luck, society?.households)];
}

const bands = (count: number): { name: string; share: number }[] =>
  Array.from({ length: count }, (_, band) => ({ name: `band ${band}`, share: (band + 1) / 100 }));

describe('people made by the kernel', () => {
  it.each([
    ['one person', { people: 1 }],
    ['a few blocks, the last cut short', { people: 1700 }],
    ['large blocks', { people: 40_001 }],
    ['eight groups that live apart', { people: 3000, groups: bands(8), segregation: 0.9 }],
    ['eight incomes', { people: 3000, incomes: bands(8) }],
    [
      'minors and old people in large households, of whom many are exempt',
      {
        people: 3000,
        households: [0.1, 0.1, 0, 0.2, 0, 0, 0, 0.6],
        ages: [
          { name: 'children', share: 0.3, minor: true },
          { name: 'adults', share: 0.4, minor: false },
          { name: 'youths', share: 0.2, minor: true },
          { name: 'old', share: 0.1, minor: false },
        ],
        exempt: { share: 0.3, who: 'officials', provenance: NOWHERE },
      },
    ],
    [
      'nobody but officials',
      { people: 700, exempt: { share: 1, who: 'officials', provenance: NOWHERE } },
    ],
  ] satisfies [string, Partial<PopulationRules>][])(
    'are those of src/population, bit for bit: %s',
    (_, changes) => {
      for (const seed of ['1', '18446744073709551615']) {
        const [made, expected] = bothWays(changes, seed);
        expect(made).toEqual(expected);
        expect(made.some((traits) => traits !== 0)).toBe(true);
      }
    },
  );
});
