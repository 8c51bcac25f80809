import { createPeople } from '../../src/engine/create-world.js';
import { type BlockKernel, createBlockKernel } from '../../src/engine/kernel/block-kernel.js';
import { W } from '../../src/engine/kernel/fields.js';
import type { OnStretch } from '../../src/engine/kernel/kernel-exports.js';
import { onEach } from './on-each.js';
import { kernelSubjects } from '../../src/engine/kernel/kernel-subjects.js';
import { loadKernel } from '../../src/engine/kernel/load-kernel.js';
import { writeRules } from '../../src/engine/kernel/rules-image.js';
import { stretchesOf } from '../../src/engine/stretches.js';
import type { MeasureName } from '../../src/model/measures.js';
import type { State } from '../../src/model/state.js';
import { monthTables } from '../../src/model/tables.js';
import { peopleStructure } from '../../src/regime/compile/structure.js';
import type { PopulationRules, Rules } from '../../src/regime/regime.js';
import { kernelRecords, type KernelRecords } from './kernel-records.js';
import { keepWorld } from './kept-world.js';
import { makeRegime } from './make-regime.js';
import { loners } from './make-world.js';

/** A block of 256 slots in the kernel, whose passes a test calls one by one. */
export interface Block {
  readonly kernel: BlockKernel;
  readonly world: ReturnType<typeof createPeople>;
  run(...passes: readonly OnStretch[]): void;
  /** Loads the block anew, with a state that has changed since. */
  load(): void;
  bytes(field: W): Uint8Array;
  halves(field: W): Uint16Array;
  words(field: W): Uint32Array;
  readonly records: KernelRecords;
  total(measure: MeasureName, key: number): number;
}

/** Classes of a population whose first age band is of minors: 8 × the band. */
export const MINOR = 0;
export const ADULT = 8;
export const FAMILY: Partial<PopulationRules> = {
  ages: [
    { name: 'children', share: 0.5, minor: true },
    { name: 'adults', share: 0.5, minor: false },
  ],
};
export const MONTH = 3;

export function makeBlock(
  rules: Rules,
  people: Partial<PopulationRules> = {},
  change: (state: State) => void = () => undefined,
): Block {
  const population = loners({ people: 256, ...people });
  const regime = makeRegime(rules, { population });
  const structure = peopleStructure(regime);
  const world = createPeople(regime, structure, population.people, '1', null, null);
  change(world.state);
  const tables = monthTables({
    rules,
    structure,
    population,
    classed: population,
    month: MONTH,
    active: [],
    attention: null,
    layoffs: 0,
  });
  const kept = keepWorld(world, tables.isAdult);
  const kernel = createBlockKernel(loadKernel(), kernelSubjects(world, kept.kept));
  const image = writeRules(structure, [{ tables, rules, population, totals: 0 }], kernel.imageAt);
  const [places] = stretchesOf(world.shape, world.jurisdiction);
  const addressOf = (field: W): number =>
    new Uint32Array(kernel.exports.memory.buffer, 1024, W.words)[field];
  const block: Block = {
    kernel,
    world,
    run(...passes) {
      for (const pass of passes) onEach(kernel, places, pass);
    },
    load() {
      kept.copyIn();
      kernel.beginMonth(MONTH, image, null);
      kernel.use(0);
      kernel.load(0);
      for (let score = 0; score < structure.scores.length; score++)
        onEach(kernel, places, (from, end) => {
          kernel.exports.enrol(score, from, end);
        });
    },
    bytes: (field) => new Uint8Array(kernel.exports.memory.buffer, addressOf(field), 256),
    halves: (field) => new Uint16Array(kernel.exports.memory.buffer, addressOf(field), 256),
    words: (field) => new Uint32Array(kernel.exports.memory.buffer, addressOf(field), 256),
    records: kernelRecords(kernel.exports.memory, 256),
    total: (measure, key) => kernel.totals[world.measures.first(measure) + key],
  };
  block.load();
  return block;
}

/** The places of the entries of a column that are not 0. */
export const marked = (cells: ArrayLike<number>): number[] =>
  Array.from(cells, (cell, at) => (cell === 0 ? -1 : at)).filter((at) => at >= 0);
