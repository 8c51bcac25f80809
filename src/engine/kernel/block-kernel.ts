import { BUILDING } from '../../population/shape.js';
import { monthKeys } from '../../population/identity-swap.js';
import { type Cells, cellsOver } from '../columns.js';
import { type Place, stretchesOfBlock } from '../stretches.js';
import { layOutMemory, reserve } from './arena.js';
import { layOutState } from './block-state.js';
import { layOutColumns, layOutScores } from './columns.js';
import { DIRECTORY, type SetWord } from './directory.js';
import { Stretch, W } from './fields.js';
import { instantiateKernel, type KernelExports } from './kernel-exports.js';
import type { KernelSubjects } from './kernel-subjects.js';
import { layOutSociety } from './neighbourhood.js';
import type { RulesImage } from './rules-image.js';
import { layOutScratch } from './scratch.js';

/** An instance of the kernel with one block in its memory at a time. */
export interface BlockKernel {
  readonly exports: KernelExports;
  /** The stretches of the block that is loaded. */
  readonly places: readonly Place[];
  /** Where the rules of a month belong. */
  readonly imageAt: number;
  /** The total of each measure in each cell since they were last cleared; and records by kind and place. */
  readonly totals: Float64Array;
  readonly recordsAt: Float64Array;
  clearTotals(): void;
  /** Begins a month: its rules, and what everybody shows. `firmsListed` has a bit for each firm on a blacklist. */
  beginMonth(month: number, image: RulesImage, firmsListed: Uint8Array | null): void;
  /** Chooses the rules of a jurisdiction for what follows. */
  use(jurisdiction: number): void;
  /** Makes the people of a block: their traits, to be read before anything else is brought in. */
  make(block: number): Uint16Array;
  /** Brings a block in: its columns, and what shows of its partners. */
  load(block: number): void;
  /** Takes it out again when its month is done. */
  store(block: number): void;
  /** Who rates, in the block and, if anybody rates along distant ties, in its partners. */
  showRaters(block: number, farAway: boolean): void;
  /** How many people of a stretch have each value of a score, added to `counts`. */
  histogram(score: number, place: Place, counts: Float64Array): void;
  /** A column of the block as it is now, 16 bits wide where the kernel works on it so; for comparing engines. */
  column(name: string): Cells;
}

/** Lays the kernel's memory out for the subjects of a world. */
export function createBlockKernel(module: WebAssembly.Module, world: KernelSubjects): BlockKernel {
  const kernel = instantiateKernel(module);
  const arena = layOutMemory(kernel.memory, kernel.heapBase());
  const { structure, shape, society } = world;
  const { blockSize } = shape;
  const directory = new Map<W, number>();
  const set = (field: W, value: number): void => {
    directory.set(field, value);
  };
  describe(world, set);
  const inMemory = layOutColumns(world, arena, set);
  const { columns } = inMemory;
  layOutScores(world, arena, columns, set);
  layOutScratch(world, arena, set);
  const totalsAt = arena.bytes(world.totals * 8);
  const recordsAtAt = arena.bytes(world.records * 8);
  set(W.totalsAt, totalsAt);
  set(W.recordsAt, recordsAtAt);
  set(W.rowsAt, arena.put(world.measures.firsts));
  const swap = world.identitySwap.permutation;
  set(W.identityPlaceAt, arena.put(swap.place));
  set(W.identitySlotAt, arena.put(swap.slot));
  const placeAt = arena.bytes(blockSize / 64);
  set(W.placeAt, placeAt);
  const stretchesAt = arena.words((blockSize / BUILDING) * Stretch.words);
  set(W.stretchesAt, stretchesAt);
  const shownAt = arena.bytes(blockSize);
  set(W.shownAt, shownAt);
  const state = layOutState(world, inMemory, kernel, arena, shownAt);
  const neighbourhood = society === null ? null : layOutSociety(world, society, state, arena, set);
  const levels = Math.max(1, ...structure.scores.map((score) => score.levels));
  // One more, for those who do not count.
  const countsAt = arena.words(levels * structure.groups + 1);
  set(W.histogramAt, countsAt);
  const imageAt = arena.end;
  reserve(kernel.memory, imageAt);

  let memory = kernel.memory.buffer;
  let bytes = new Uint8Array(memory);
  let words = new Int32Array(memory);
  let totals = new Float64Array(memory, totalsAt, world.totals);
  let recordsAt = new Float64Array(memory, recordsAtAt, world.records);
  /** A memory that has grown has new bytes under old views. */
  const look = (): void => {
    if (memory === kernel.memory.buffer) return;
    memory = kernel.memory.buffer;
    bytes = new Uint8Array(memory);
    words = new Int32Array(memory);
    totals = new Float64Array(memory, totalsAt, world.totals);
    recordsAt = new Float64Array(memory, recordsAtAt, world.records);
  };
  const tell = (field: W, value: number): void => {
    words[DIRECTORY / 4 + field] = value;
  };
  look();
  for (const [field, value] of directory) tell(field, value);
  kernel.readyDraws();
  if (structure.adapts) kernel.fillWordsOfShown();
  let rules: readonly number[] = [];
  let month = 0;
  let places: readonly Place[] = [];
  const tellStretches = (): void => {
    tell(W.stretches, places.length);
    places.forEach(({ base, first, end, drawn, jurisdiction }, number) => {
      words.set(
        [first - base, end - base, drawn, rules[jurisdiction]],
        stretchesAt / 4 + number * Stretch.words,
      );
    });
  };

  return {
    exports: kernel,
    imageAt,
    get places() {
      return places;
    },
    get totals() {
      return totals;
    },
    get recordsAt() {
      return recordsAt;
    },
    beginMonth(now, image, firmsListed) {
      month = now;
      reserve(kernel.memory, imageAt + image.bytes.byteLength);
      look();
      bytes.set(image.bytes, imageAt);
      rules = image.rules;
      tell(W.month, month);
      neighbourhood?.beginMonth({ bytes, words }, firmsListed);
    },
    clearTotals() {
      look();
      totals.fill(0);
      recordsAt.fill(0);
    },
    use(jurisdiction) {
      kernel.underRules(rules[jurisdiction]);
    },
    make(block) {
      const base = block * blockSize;
      tell(W.base, base);
      tell(W.people, Math.min(blockSize, shape.people - base));
      neighbourhood?.make(kernel, block, bytes);
      return new Uint16Array(memory, columns[0].work, blockSize);
    },
    load(block) {
      const base = block * blockSize;
      state.load(block, { bytes, words });
      bytes.set(world.place.subarray(base / 64, (base + blockSize) / 64), placeAt);
      const { outer, inner } = monthKeys(world.identitySwap, block, month);
      tell(W.block, block);
      tell(W.base, base);
      tell(W.people, Math.min(blockSize, shape.people - base));
      tell(W.outer, outer);
      tell(W.inner, inner);
      neighbourhood?.load(block, { bytes, words }, tell);
      places = stretchesOfBlock(shape, world.jurisdiction, block);
      tellStretches();
      kernel.markGhosts();
    },
    store(block) {
      state.store(block, { bytes, words });
    },
    showRaters(block, farAway) {
      neighbourhood?.showRaters(kernel, block, farAway, (jurisdiction) => {
        kernel.underRules(rules[jurisdiction]);
      });
    },
    histogram(score, { first, end, base }, counts) {
      const { levels } = structure.scores[score];
      const here = new Uint32Array(memory, countsAt, levels).fill(0);
      kernel.histogram(score, first - base, end - base, countsAt);
      for (let value = 0; value < levels; value++) counts[value] += here[value];
    },
    column(name) {
      const found = columns.find(({ kept }) => kept.name === name);
      if (found === undefined) throw new Error(`no column is called "${name}"`);
      const type = found.staged === 0 ? found.kept.type : 'u16';
      return cellsOver(type, memory, found.work, blockSize);
    },
  };
}

/** What is so for a whole run. */
function describe(
  { structure, shape, luck, measures, society }: KernelSubjects,
  set: SetWord,
): void {
  set(W.seed0, luck.seed0);
  set(W.seed1, luck.seed1);
  set(W.blockSize, shape.blockSize);
  set(W.kinds, structure.conduct);
  set(W.places, structure.places);
  set(W.groups, structure.groups);
  set(W.scores, structure.scores.length);
  set(W.lists, structure.lists);
  set(W.histories, structure.histories.length);
  set(W.witnessed, structure.witnessed.length);
  set(W.stops, structure.stops ? 1 : 0);
  set(W.spills, structure.spills ? 1 : 0);
  set(W.appeals, structure.appeals ? 1 : 0);
  set(W.adapts, structure.adapts ? 1 : 0);
  set(W.peers, structure.peers ? 1 : 0);
  set(W.follows, structure.attention ? 1 : 0);
  set(W.hasSociety, society === null ? 0 : 1);
  set(W.rows, measures.rows);
  set(W.slots, shape.slots);
  const pulled = society === null ? -1 : structure.scores.findIndex((score) => score.pulled);
  set(W.pulledScore, pulled);
  const sums = society?.network.kind === 'procedural' && (structure.adapts || pulled >= 0);
  set(W.sumsTies, sums ? 1 : 0);
}
