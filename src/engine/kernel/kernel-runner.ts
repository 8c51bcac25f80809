import { follow } from '../../model/attention.js';
import { countMonth } from '../../model/state.js';
import type { MonthTables } from '../../model/tables.js';
import { DISTANT } from '../../population/tie-kinds.js';
import { monthRules, tablesBefore, withHacks } from '../month-rules.js';
import type { Runner, RunnerRequest } from '../runner.js';
import {
  createBlockHand,
  type HandReport,
  type MonthOrder,
  type SharedWork,
} from './block-hand.js';
import { kernelSubjects } from './kernel-subjects.js';
import { emptyPublished, publishedOf, turnOver } from './published.js';
import type { Replay } from './replay.js';
import { writeRules } from './rules-image.js';
import { startThreads, type Threads } from './threads.js';

/** A runner that can also do a month with several threads. */
export interface KernelRunner extends Runner {
  /** The next month, as `step` does it, by all threads. */
  advance(month: number): Promise<void>;
  close(): Promise<void>;
}

/** Readies the months of one kind of subject, as startRunner does, for the kernel. */
export function startKernelRunner(
  module: WebAssembly.Module,
  request: Omit<RunnerRequest, 'recorder'>,
  threads: number,
  firmsListed: (() => Uint8Array) | null,
  replay: Replay | null,
): KernelRunner {
  const { world } = request;
  const { blocks } = world.shape;
  const rows = request.byBlock;
  const byBlock = new Float64Array(
    new SharedArrayBuffer(blocks * rows.length * Float64Array.BYTES_PER_ELEMENT),
  );
  let before = tablesBefore(request);
  const isAdult = monthRules(request, 0).tables[0].isAdult;
  const shared: SharedWork = {
    subjects: kernelSubjects(world),
    now: publishedOf(world, isAdult),
    next: emptyPublished(world),
    byBlock,
    rows,
  };
  const hand = createBlockHand(module, shared);
  let others: Threads | null = null;

  /** A month, as orders to be carried out by whoever it is; each gives back what was added up. */
  function* orders(month: number): Generator<MonthOrder, void, readonly HandReport[]> {
    world.month = month;
    replay?.begin(month);
    world.totals.fill(0);
    world.recordsAt.fill(0);
    byBlock.fill(0);
    const { rules, tables } = monthRules(request, month);
    const order = (of: readonly MonthTables[]): MonthOrder => ({
      month,
      image: writeRules(
        world.structure,
        of.map((table, jurisdiction) => ({
          tables: table,
          rules: rules[jurisdiction],
          population: request.population,
          totals: jurisdiction * world.structure.groups * world.measures.rows.length,
        })),
        hand.imageAt,
      ),
      firmsListed: firmsListed?.() ?? null,
      rates: ratedIn(tables),
      begins: tables.map((table, jurisdiction) => beginning(table, before[jurisdiction], month)),
      stages: true,
    });
    let followed = tables;
    if (isHacked(request, month)) {
      const reports = yield { ...order(tables), stages: false };
      for (const report of reports) addReport(request, report);
      followed = tables.map((table, jurisdiction) =>
        withHacks(request, table, jurisdiction, month, (score) =>
          sumOf(reports.map(({ counts }) => counts[jurisdiction][score])),
        ),
      );
      for (const report of yield { ...order(followed), begins: null }) addReport(request, report);
    } else for (const report of yield order(tables)) addReport(request, report);
    turnOver(shared.now, shared.next);
    replay?.repeat({ rules, tables }, followed, before);
    follow(world, rules[0], tables[0].conduct);
    before = tables;
    countMonth(world.state, month + 1);
  }

  return {
    world,
    byBlock,
    step(month) {
      const todo = orders(month);
      let next = todo.next();
      while (next.done !== true) {
        hand.begin(next.value);
        for (let block = 0; block < blocks; block++) hand.work(block);
        next = todo.next([hand.report()]);
      }
    },
    async advance(month) {
      others ??= startThreads(module, shared, Math.min(threads, blocks) - 1);
      const todo = orders(month);
      let next = todo.next();
      while (next.done !== true) next = todo.next(await others.carryOut(next.value, hand, blocks));
    },
    async close() {
      await others?.close();
      others = null;
    },
  };
}

/** What begins in a jurisdiction this month. */
function beginning(
  now: MonthTables,
  before: MonthTables | undefined,
  month: number,
): NonNullable<MonthOrder['begins']>[number] {
  const isFirst = month === 0;
  return {
    people: isFirst,
    beliefs: isFirst || before?.adaptation === null,
    scores: now.scores.flatMap((table, score) => {
      const kept = before?.scores[score]?.active ?? false;
      return isFirst || (table.active && !kept) ? [score] : [];
    }),
  };
}

function ratedIn(tables: readonly MonthTables[]): MonthOrder['rates'] {
  if (tables.every(({ peers }) => peers === null)) return 'nobody';
  return tables.some(({ peers }) => peers?.along[DISTANT] === true) ? 'far away' : 'nearby';
}

function isHacked(request: Omit<RunnerRequest, 'recorder'>, month: number): boolean {
  return request.interventions.some((event) => event.kind === 'swap' && event.at === month);
}

/** Totals are whole numbers, so it does not matter who added up which. */
function addReport({ world }: Omit<RunnerRequest, 'recorder'>, report: HandReport): void {
  report.totals.forEach((total, at) => (world.totals[at] += total));
  report.recordsAt.forEach((records, at) => (world.recordsAt[at] += records));
}

function sumOf(parts: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(parts[0]?.length ?? 0);
  for (const part of parts) part.forEach((count, at) => (sum[at] += count));
  return sum;
}
