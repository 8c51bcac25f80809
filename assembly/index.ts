/**
 * The kernel: the eight stages on the columns of one block, in the memory that the host lays out. A month is `prepare`,
 * a `run` of each stage and `conclude` (month.ts). Parts of it that tests ask for by themselves work on the slots `from` to
 * `end` of the block, people under one set of rules; `drawn` of them count as slots, ghosts included.
 */
export { conclude, findPeople, prepare, run } from './month';
export { narrow, widen } from './columns';
export { turnOver } from './kept';
export { pack, readyPacking, unpack } from './packing';
export { underRules } from './memory';
export { findRows } from './find-rows';
export { findScored, markGhosts } from './prepare';
export { readyDraws } from './random';
export { fillWordsOfShown, show, showRaters, showScore } from './show';
export { beginSums, sumKind } from './sum-ties';
export { pullsAlong, weighKind } from './weigh';
export { enrol } from './enrol';
export { start, startBeliefs, startScore } from './start';
export { synthesise } from './synthesise';
export { handOver } from './observe';
export { histogram, score } from './score';
export { list } from './list';
export { restrict } from './restrict';
export { feel } from './feel';
export { adapt } from './adapt';
export { publish } from './publish';
export { tally } from './tally';

/** Where the host may lay out its memory from. */
export function heapBase(): usize {
  return __heap_base;
}
