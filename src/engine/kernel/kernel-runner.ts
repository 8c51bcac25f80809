import { sharedBuffer } from '../../platform/shared-buffer.js';
import { follow } from '../../model/attention.js';
import { countMonth } from '../../model/state.js';
import type { StoredColumn } from '../columns.js';
import type { SavedStates } from '../engine.js';
import type { MonthTables } from '../../model/tables.js';
import type { World } from '../../model/world.js';
import { DISTANT } from '../../population/tie-kinds.js';
import { type MonthRules, monthRules, tablesBefore, withHacks } from '../month-rules.js';
import type { Runner, RunnerRequest } from '../runner.js';
import {
  type BlockHand,
  type Blacklist,
  createBlockHand,
  type HandReport,
  type MonthOrder,
  type SharedWork,
} from './block-hand.js';
import { type Shelf, shelfOfThree } from './image.js';
import { kernelSubjects } from './kernel-subjects.js';
import { keptColumns } from './kept-columns.js';
import { createKept, type KeptState, markAdults, turnMonth } from './kept-state.js';
import { restoreKept } from './restore-kept.js';
import type { Replay } from './replay.js';
import { type RulesImage, writeRules } from './rules-image.js';
import type { Threads } from './threads.js';

/** A runner that keeps the state by blocks. What it does in `step`, several threads can do as well: see `advance`. */
export interface KernelRunner extends Runner {
  readonly columns: readonly StoredColumn[];
  /** Null where nobody is watched. */
  readonly replay: Replay | null;
  /** What threads share, and this thread's hand. */
  readonly shared: SharedWork;
  readonly hand: BlockHand;
  /** A month, as orders to be carried out by whoever it is; each is given back what was added up. */
  orders(month: number): Generator<MonthOrder, void, readonly HandReport[]>;
  /** Compiles the rules of the month after, if nothing in them depends on the month that is going on. */
  lookAhead(month: number): void;
}

/** What the months of one kind of subject are made from, by the kernel. */
export interface KernelRequest extends Omit<RunnerRequest, 'recorder'> {
  /** Which firms are on a blacklist, a bit for each, for people; and for firms, where to write it. */
  readonly firmsListed: Uint8Array | null;
  readonly blacklist: Blacklist | null;
  /** Makes what tells lives beside the kernel; null where nobody is watched. */
  readonly replay: ((columns: readonly StoredColumn[]) => Replay) | null;
  readonly from?: SavedStates | undefined;
}

/** Readies the months of one kind of subject, as startRunner does, for the kernel. */
export function startKernelRunner(
  module: WebAssembly.Module,
  request: KernelRequest,
): KernelRunner {
  const { world, firmsListed, blacklist } = request;
  const { structure, shape } = world;
  const { blocks } = shape;
  const rows = request.byBlock;
  const byBlock = new Float64Array(
    sharedBuffer(blocks * rows.length * Float64Array.BYTES_PER_ELEMENT),
  );
  const kept = createKept(structure, shape);
  const columns = keptColumns(kept, world.state);
  const { isAdult } = monthRules(request, 0).tables[0];
  const subjects = kernelSubjects(world, kept, request.population);
  const shared: SharedWork = { subjects, byBlock, rows, firmsListed, blacklist };
  const hand = createBlockHand(module, shared);
  settle(kept, columns, hand, isAdult);
  if (request.from !== undefined)
    restoreKept(kept, columns, world.state, request.from, structure.subject);
  let before = tablesBefore(request);
  const replay = request.replay?.(columns) ?? null;

  const shelf = shelfOfThree();
  /** The rules of a month in which nothing depends on the month before, compiled while that one is going on. */
  const compile = (month: number): CompiledMonth => {
    const now = monthRules(request, month);
    return { ...now, month, image: imageOf(request, now, now.tables, hand.imageAt, shelf) };
  };
  let ahead: CompiledMonth | null = null;

  function* orders(month: number): Generator<MonthOrder, void, readonly HandReport[]> {
    world.month = month;
    replay?.begin(month);
    world.totals.fill(0);
    world.recordsAt.fill(0);
    byBlock.fill(0);
    const compiled = ahead?.month === month ? ahead : compile(month);
    ahead = null;
    const { rules, tables } = compiled;
    const order = (of: readonly MonthTables[]): MonthOrder => ({
      month,
      image: of === tables ? compiled.image : imageOf(request, compiled, of, hand.imageAt, shelf),
      rates: ratedIn(tables),
      begins: tables.map((table, jurisdiction) => ({
        ...beginning(table, before[jurisdiction], month),
        joined: joinedAnew(table, month === request.monthsDone ? undefined : before[jurisdiction]),
      })),
      stages: true,
    });
    let followed = tables;
    if (isHacked(request, month)) {
      const reports = yield { ...order(tables), stages: false };
      followed = tables.map((table, jurisdiction) =>
        withHacks(request, table, jurisdiction, month, (score) =>
          sumOf(reports.map(({ counts }) => counts[jurisdiction][score])),
        ),
      );
    }
    for (const report of yield order(followed)) addReport(world, report);
    turnMonth(kept);
    replay?.repeat({ rules, tables }, followed, before);
    follow(world, rules[0], tables[0].conduct);
    before = tables;
    countMonth(world.state, month + 1);
  }

  return {
    world,
    columns,
    replay,
    byBlock,
    shared,
    hand,
    step(month) {
      const todo = orders(month);
      let next = todo.next();
      while (next.done !== true) {
        hand.begin(next.value);
        for (let block = 0; block < blocks; block++) hand.work(block);
        next = todo.next([hand.report()]);
      }
    },
    orders,
    lookAhead(month) {
      if (ahead === null && !structure.attention && !isHacked(request, month))
        ahead = compile(month);
    },
  };
}

/**
 * A month of some kinds of subject by all threads, in an order in which none looks at one that comes after it. `alsoTodo`
 * is done by this thread, once the others have begun.
 */
export async function advance(
  runners: readonly KernelRunner[],
  threads: Threads,
  month: number,
  alsoTodo?: () => void,
): Promise<void> {
  let todo = runners.map((runner, subject) => ({ subject, orders: runner.orders(month) }));
  let given: readonly (readonly HandReport[])[] = [];
  let isBegun = false;
  const meanwhile = (): void => {
    if (!isBegun) alsoTodo?.();
    isBegun = true;
    for (const runner of runners) runner.lookAhead(month + 1);
  };
  for (;;) {
    const tasks = todo.flatMap(({ subject, orders }, number) => {
      const { done, value } = orders.next(given[number] ?? []);
      return done === true ? [] : [{ subject, order: value, orders }];
    });
    if (tasks.length === 0) return;
    given = await threads.carryOut(
      tasks.map(({ subject, order }) => ({ subject, order })),
      meanwhile,
    );
    todo = tasks;
  }
}

/** The rules of a month, compiled for the kernel too. */
interface CompiledMonth extends MonthRules {
  readonly month: number;
  readonly image: RulesImage;
}

function imageOf(
  { world, population }: KernelRequest,
  { rules }: MonthRules,
  tables: readonly MonthTables[],
  imageAt: number,
  shelf: Shelf,
): RulesImage {
  const { structure, measures } = world;
  return writeRules(
    structure,
    tables.map((table, jurisdiction) => ({
      tables: table,
      rules: rules[jurisdiction],
      population,
      totals: jurisdiction * structure.groups * measures.rows.length,
    })),
    imageAt,
    shelf,
  );
}

/** People move in: what they are for life, and who of them is an adult. Firms are all alike. */
function settle(
  kept: KeptState,
  [traits]: readonly StoredColumn[],
  hand: BlockHand,
  isAdult: Uint8Array,
): void {
  for (let block = 0; block < kept.blocks; block++) {
    const people = hand.make(block);
    traits.write(block, people);
    markAdults(kept, block, people, isAdult);
  }
}

/** Scores that other people may have joined than in the month before (undefined: it was not done by this engine). */
function joinedAnew(now: MonthTables, before: MonthTables | undefined): number[] {
  return now.scores.flatMap(({ enrolled }, score) => {
    const known = before?.scores[score]?.enrolled ?? null;
    const isSame =
      enrolled === null || enrolled.every((chance, index) => chance === known?.[index]);
    return isSame ? [] : [score];
  });
}

/** What begins in a jurisdiction this month. */
function beginning(
  now: MonthTables,
  before: MonthTables | undefined,
  month: number,
): Omit<MonthOrder['begins'][number], 'joined'> {
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

function isHacked(request: KernelRequest, month: number): boolean {
  return request.interventions.some((event) => event.kind === 'swap' && event.at === month);
}

/** Totals are whole numbers, so it does not matter who added up which. */
function addReport(world: World, report: HandReport): void {
  report.totals.forEach((total, at) => (world.totals[at] += total));
  report.recordsAt.forEach((records, at) => (world.recordsAt[at] += records));
}

function sumOf(parts: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(parts[0]?.length ?? 0);
  for (const part of parts) part.forEach((count, at) => (sum[at] += count));
  return sum;
}
