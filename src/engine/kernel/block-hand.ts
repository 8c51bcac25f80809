import type { Shape } from '../../population/shape.js';
import { createBlockKernel } from './block-kernel.js';
import { KERNEL_STAGES } from './kernel-stages.js';
import type { KernelSubjects } from './kernel-subjects.js';
import type { RulesImage } from './rules-image.js';

/** What everybody who works on a month shares, whichever thread they are in. */
export interface SharedWork {
  readonly subjects: KernelSubjects;
  /** Rows of measures that are added up for each block: [block * rows + row]. */
  readonly byBlock: Float64Array;
  readonly rows: readonly number[];
  /** Which firms are on a blacklist, as far as people's employers matter; null where nobody has one. */
  readonly firmsListed: Uint8Array | null;
  /** Of firms: where that is written down when a block is done. */
  readonly blacklist: Blacklist | null;
}

/** Who is on a blacklist: a bit for each, and the lists that are black, as bits. */
export interface Blacklist {
  readonly bits: Uint8Array;
  readonly black: number;
}

/** What is to be done with every block. Data alone, so that it can be sent to another thread. */
export interface MonthOrder {
  readonly month: number;
  readonly image: RulesImage;
  /** Who is rated this month: nobody, people nearby, or people of other blocks too. */
  readonly rates: 'nobody' | 'nearby' | 'far away';
  /** What begins this month, in each jurisdiction. */
  readonly begins: readonly Beginning[];
  /** Whether the month itself is done; or, before a hack, it is only counted who has which score, and nothing is kept. */
  readonly stages: boolean;
}
interface Beginning {
  readonly people: boolean;
  readonly beliefs: boolean;
  readonly scores: readonly number[];
  /** Scores of which it is to be found anew who has joined them. */
  readonly joined: readonly number[];
}

/** What a hand has added up. */
export interface HandReport {
  readonly totals: Float64Array;
  readonly recordsAt: Float64Array;
  /** Before a hack: people by value of each score, in each jurisdiction. */
  readonly counts: readonly (readonly Float64Array[])[];
}

/** Somebody who works on blocks: one instance of the kernel. */
export interface BlockHand {
  /** Where the rules of a month belong in the kernel's memory: the same for all hands of one kind of subject. */
  readonly imageAt: number;
  /** Makes the people of a block; their traits are good until the next block is made or worked on. */
  make(block: number): Uint16Array;
  begin(order: MonthOrder): void;
  work(block: number): void;
  report(): HandReport;
}

/** Makes a hand. */
export function createBlockHand(
  module: WebAssembly.Module,
  { subjects, byBlock, rows, firmsListed, blacklist }: SharedWork,
): BlockHand {
  const { structure, measures } = subjects;
  const kernel = createBlockKernel(module, subjects);
  const told = new Float64Array(rows.length);
  let order: MonthOrder | null = null;
  let counts: Float64Array[][] = [];

  /** Totals grow from block to block; what they have grown by since they were last `told` is this block's. */
  const addBlock = (block: number): void => {
    const { totals } = kernel;
    rows.forEach((row, at) => {
      let sum = 0;
      for (let cell = row; cell < totals.length; cell += measures.rows) sum += totals[cell];
      byBlock[block * rows.length + at] += sum - told[at];
      told[at] = sum;
    });
  };
  return {
    imageAt: kernel.imageAt,
    make: (block) => kernel.make(block),
    begin(given) {
      order = given;
      told.fill(0);
      kernel.clearTotals();
      kernel.beginMonth(given.month, given.image, firmsListed);
      counts = given.stages
        ? []
        : Array.from({ length: structure.jurisdictions }, () =>
            structure.scores.map(({ levels }) => new Float64Array(levels)),
          );
    },
    work(block) {
      if (order === null) throw new Error('a block was worked on before its month began');
      kernel.load(block);
      if (order.begins.some(somethingBegins)) beginBlock(kernel, order.begins);
      if (!order.stages) {
        countScores(kernel, counts);
        return;
      }
      runBlock(kernel, block, order.rates);
      kernel.store(block);
      if (blacklist !== null) writeListed(kernel, subjects.shape, block, blacklist);
      addBlock(block);
    },
    report: () => ({
      totals: kernel.totals.slice(),
      recordsAt: kernel.recordsAt.slice(),
      counts,
    }),
  };
}

type Kernel = ReturnType<typeof createBlockKernel>;

function somethingBegins({ people, beliefs, scores, joined }: Beginning): boolean {
  return people || beliefs || scores.length > 0 || joined.length > 0;
}

/** What precedes the stages: who has joined scores, and people, beliefs and scores that begin. */
function beginBlock(kernel: Kernel, begins: readonly Beginning[]): void {
  const { exports } = kernel;
  for (const { base, first, end, jurisdiction } of kernel.places) {
    const { people, beliefs, scores, joined } = begins[jurisdiction];
    kernel.use(jurisdiction);
    for (const score of joined) exports.enrol(score, first - base, end - base);
    if (people) exports.start(first - base, end - base);
    if (beliefs) exports.startBeliefs(first - base, end - base);
    for (const score of scores) exports.startScore(score, first - base, end - base);
  }
}

/** One month of the block that is loaded. */
function runBlock(kernel: Kernel, block: number, rates: MonthOrder['rates']): void {
  kernel.exports.prepare();
  if (rates !== 'nobody') kernel.showRaters(block, rates === 'far away');
  for (const stage of KERNEL_STAGES) stage.run(kernel);
  kernel.exports.conclude();
}

/** Writes down who of the block is on a blacklist now. */
function writeListed(
  kernel: Kernel,
  { blockSize, people }: Shape,
  block: number,
  { bits, black }: Blacklist,
): void {
  if (black === 0) return;
  const base = block * blockSize;
  const count = Math.min(blockSize, people - base);
  const on = kernel.column('lists');
  bits.fill(0, base >>> 3, Math.ceil((base + count) / 8));
  for (let at = 0; at < count; at++)
    if ((on[at] & black) !== 0) bits[(base + at) >>> 3] |= 1 << (at & 7);
}

/** How many people of the block that a hack can move have each value of each score. */
function countScores(kernel: Kernel, counts: readonly (readonly Float64Array[])[]): void {
  kernel.exports.findPeople();
  for (const place of kernel.places)
    counts[place.jurisdiction].forEach((values, score) => {
      kernel.histogram(score, place, values);
    });
}
