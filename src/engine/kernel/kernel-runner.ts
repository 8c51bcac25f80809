import { follow } from '../../model/attention.js';
import { countMonth } from '../../model/state.js';
import type { MonthTables } from '../../model/tables.js';
import type { World } from '../../model/world.js';
import { TIE_KINDS } from '../../regime/regime.js';
import { monthRules, tablesBefore, withHacks } from '../month-rules.js';
import type { Runner, RunnerRequest } from '../runner.js';
import { type Place, stretchesOf } from '../stretches.js';
import { type BlockKernel, createBlockKernel, type Published } from './block-kernel.js';
import { KERNEL_STAGES, onEach } from './kernel-stages.js';
import { emptyPublished, publishedOf } from './published.js';
import type { Replay } from './replay.js';
import { writeRules } from './rules-image.js';

/** Readies the months of one kind of subject, as startRunner does, for the kernel. */
export function startKernelRunner(
  module: WebAssembly.Module,
  request: Omit<RunnerRequest, 'recorder'>,
  firmsListed: (() => Uint8Array) | null,
  replay: Replay | null,
): Runner {
  const { world } = request;
  const places = stretchesOf(world.shape, world.jurisdiction);
  const kernel = createBlockKernel(module, world);
  const byBlock = new Float64Array(world.shape.blocks * request.byBlock.length);
  let before = tablesBefore(request);
  let now: Published | null = null;
  let next = emptyPublished(world);
  return {
    world,
    byBlock,
    step(month) {
      world.month = month;
      replay?.begin(month);
      const { rules, tables } = monthRules(request, month);
      const imageOf = (of: readonly MonthTables[]) =>
        writeRules(
          world.structure,
          of.map((table, jurisdiction) => ({
            tables: table,
            rules: rules[jurisdiction],
            population: request.population,
            totals: jurisdiction * world.structure.groups * world.measures.rows.length,
          })),
          kernel.imageAt,
        );
      const shown = now ?? publishedOf(world, tables[0].isAdult);
      const listed = firmsListed?.() ?? null;
      const opens = (block: number): void => {
        openBlock(kernel, places[block], tables, before, month);
        add(block);
      };
      const told = new Float64Array(request.byBlock.length);
      const add = (block: number): void => {
        addBlock(kernel, world, request.byBlock, told, byBlock, block);
      };
      byBlock.fill(0);
      kernel.clearTotals();
      kernel.beginMonth(month, imageOf(tables), shown, listed);
      const hacked = isHacked(request, month)
        ? hack(request, kernel, places, tables, month, shown, opens)
        : null;
      if (hacked !== null) kernel.beginMonth(month, imageOf(hacked), shown, listed);
      const rates = tables.some((table) => table.peers !== null);
      places.forEach((stretches, block) => {
        kernel.load(block, shown);
        if (hacked === null) opens(block);
        runBlock(kernel, block, stretches, places, rates);
        kernel.store(block, next);
        add(block);
      });
      world.totals.set(kernel.totals);
      world.recordsAt.set(kernel.recordsAt);
      world.state.seenScore.forEach((values, score) => {
        const published = next.scores[score];
        if (values !== null && published !== null) values.set(published);
      });
      now = { shown: next.shown, scores: world.state.seenScore };
      next = { shown: shown.shown, scores: next.scores };
      replay?.repeat({ rules, tables }, hacked ?? tables, before);
      follow(world, rules[0], tables[0].conduct);
      before = tables;
      countMonth(world.state, month + 1);
    },
  };
}

/** What precedes the stages: people, beliefs and scores that begin. */
function openBlock(
  kernel: BlockKernel,
  places: readonly Place[],
  tables: readonly MonthTables[],
  before: readonly MonthTables[],
  month: number,
): void {
  const { exports } = kernel;
  for (const { base, first, end, jurisdiction } of places) {
    const from = first - base;
    const to = end - base;
    const last = before[jurisdiction];
    kernel.use(jurisdiction);
    if (month === 0) exports.start(from, to);
    if (month === 0 || last?.adaptation === null) exports.startBeliefs(from, to);
    tables[jurisdiction].scores.forEach((table, score) => {
      const kept = last?.scores[score]?.active ?? false;
      if (month === 0 || (table.active && !kept)) exports.startScore(score, from, to);
    });
  }
}

/** One month of the block that is loaded. */
function runBlock(
  kernel: BlockKernel,
  block: number,
  places: readonly Place[],
  all: readonly (readonly Place[])[],
  rates: boolean,
): void {
  const { exports } = kernel;
  onEach(kernel, places, exports.findRows);
  onEach(kernel, places, exports.findScored);
  onEach(kernel, places, exports.findStopped);
  onEach(kernel, places, exports.show);
  if (kernel.sumsPairs) {
    exports.beginSums();
    for (let kind = 0; kind < TIE_KINDS.length; kind++) {
      exports.sumKind(kind);
      onEach(kernel, places, (from, end) => {
        exports.weighKind(kind, from, end);
      });
    }
  }
  if (rates) kernel.showRaters(block, all);
  for (const stage of KERNEL_STAGES) stage.run(kernel, places);
  onEach(kernel, places, exports.publish);
  onEach(kernel, places, exports.tally);
}

function isHacked(request: Omit<RunnerRequest, 'recorder'>, month: number): boolean {
  return request.interventions.some((event) => event.kind === 'swap' && event.at === month);
}

/** Begins the month for everybody, so that a hack can be worked out from how all stand; gives back its rules. */
function hack(
  request: Omit<RunnerRequest, 'recorder'>,
  kernel: BlockKernel,
  places: readonly (readonly Place[])[],
  tables: readonly MonthTables[],
  month: number,
  shown: Published,
  open: (block: number) => void,
): readonly MonthTables[] {
  const { structure } = request.world;
  const counts = tables.map(() => structure.scores.map(({ levels }) => new Float64Array(levels)));
  const into: Published = {
    shown: shown.shown,
    scores: shown.scores,
  };
  places.forEach((stretches, block) => {
    kernel.load(block, shown);
    open(block);
    onEach(kernel, stretches, kernel.exports.findRows);
    onEach(kernel, stretches, kernel.exports.findScored);
    for (const place of stretches)
      structure.scores.forEach((_, score) => {
        kernel.histogram(score, place, counts[place.jurisdiction][score]);
      });
    kernel.store(block, into);
  });
  return tables.map((table, jurisdiction) =>
    withHacks(request, table, jurisdiction, month, (score) => counts[jurisdiction][score]),
  );
}

/** Totals grow from block to block; what they have grown by since they were last `told` is this block's. */
function addBlock(
  kernel: BlockKernel,
  { measures }: World,
  rows: readonly number[],
  told: Float64Array,
  byBlock: Float64Array,
  block: number,
): void {
  const { totals } = kernel;
  rows.forEach((row, at) => {
    let sum = 0;
    for (let cell = row; cell < totals.length; cell += measures.rows.length) sum += totals[cell];
    byBlock[block * rows.length + at] += sum - told[at];
    told[at] = sum;
  });
}
