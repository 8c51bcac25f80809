import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  BlockHand,
  HandReport,
  MonthOrder,
  SharedWork,
} from '../../../../src/engine/kernel/block-hand.js';
import { startThreads, type Task } from '../../../../src/engine/kernel/threads.js';
import { finishBlock, takeBlock, type Turns } from '../../../../src/engine/kernel/turns.js';

/** Threads that do what the test says when they are given an order. */
const threads = vi.hoisted(() => ({
  started: [] as unknown[],
  data: [] as { readonly turns: Turns }[],
  posted: 0,
  onOrder: (() => undefined) as (thread: { emit(event: string, given: unknown): boolean }) => void,
}));

vi.mock('node:worker_threads', () => ({
  Worker: class extends EventEmitter {
    constructor(_file: unknown, { workerData }: { workerData: { turns: Turns } }) {
      super();
      threads.started.push(this);
      threads.data.push(workerData);
    }
    ref(): void {}
    unref(): void {}
    postMessage(): void {
      threads.posted++;
      setImmediate(() => {
        threads.onOrder(this);
      });
    }
    async terminate(): Promise<number> {
      return 0;
    }
  },
}));

const order: MonthOrder = {
  month: 4,
  image: { bytes: new Uint8Array(0), rules: [] },
  rates: 'nobody',
  begins: [],
  stages: true,
};

const report: HandReport = {
  totals: Float64Array.of(1),
  recordsAt: new Float64Array(0),
  counts: [],
};

function handThatCounts(): BlockHand & { readonly done: number[] } {
  const done: number[] = [];
  return {
    done,
    imageAt: 0,
    make: () => new Uint16Array(0),
    begin: () => undefined,
    work: (block) => {
      done.push(block);
    },
    report: () => report,
  };
}

/** What threads share of a kind of subject that has so many blocks. */
const work = (blocks: number): SharedWork =>
  ({ subjects: { shape: { blocks } } }) as unknown as SharedWork;

/** Threads for some kinds of subject, each with a hand of this thread and so many blocks. */
const pool = (
  count: number,
  ...kinds: readonly (readonly [BlockHand, number])[]
): ReturnType<typeof startThreads> =>
  startThreads(
    new WebAssembly.Module(EMPTY_MODULE),
    kinds.map(([, blocks]) => work(blocks)),
    kinds.map(([hand]) => hand),
    count,
  );
const task = (subject: number): Task => ({ subject, order });
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

const nothing = (): void => undefined;

describe('threads', () => {
  beforeEach(() => {
    threads.started.length = 0;
    threads.data.length = 0;
    threads.posted = 0;
  });

  it('are none where one is asked for: this one does every block', async () => {
    const hand = handThatCounts();
    expect(await pool(0, [hand, 3]).carryOut([task(0)], nothing)).toEqual([[report]]);
    expect(hand.done).toEqual([0, 1, 2]);
    expect(threads.started).toHaveLength(0);
  });

  it('give one report each for every task', async () => {
    threads.onOrder = (thread) => {
      thread.emit('message', [report, report]);
    };
    const kinds = [
      [handThatCounts(), 5],
      [handThatCounts(), 2],
    ] as const;
    const reports = await pool(2, ...kinds).carryOut([task(0), task(1)], nothing);
    expect(reports).toEqual([
      [report, report, report],
      [report, report, report],
    ]);
    expect(kinds.map(([{ done }]) => done.length)).toEqual([5, 2]);
  });

  it('begin a task when all blocks of the one before are done, whoever does them', async () => {
    const turns = (): Turns => threads.data[0].turns;
    const seen: number[] = [];
    const first = handThatCounts();
    const second = { ...handThatCounts(), begin: () => seen.push(doneOf(turns(), 0)) };
    const some = pool(1, [first, 2], [second, 1]);
    // The other thread takes a block at once and is slow with it.
    const slow = takeBlock(turns(), 0);
    threads.onOrder = (thread) => {
      setTimeout(() => {
        finishBlock(turns(), 0);
        thread.emit('message', [report, report]);
      }, 30);
    };
    const month = some.carryOut([task(0), task(1)], () => {
      Atomics.store(turns().counts, 0, slow + 1);
    });
    await month;
    expect(first.done).toEqual([1]);
    expect(seen).toEqual([2]);
  });

  it('have their orders when this one does what else there is to do, and no block is done by then', async () => {
    threads.onOrder = (thread) => {
      thread.emit('message', [report]);
    };
    const hand = handThatCounts();
    const seen: number[][] = [];
    await pool(2, [hand, 3]).carryOut([task(0)], () => {
      seen.push([threads.posted, hand.done.length]);
    });
    expect(seen).toEqual([[2, 0]]);
    expect(hand.done).toEqual([0, 1, 2]);
  });

  it.each([
    ['an error', 'error', new Error('out of memory'), 'out of memory'],
    ['an end', 'exit', 134, 'it ended with exit code 134'],
  ])('that die of %s end the month with a sentence', async (_, event, given, why) => {
    threads.onOrder = (thread) => {
      thread.emit(event, given);
    };
    const some = pool(1, [handThatCounts(), 5]);
    const month = some.carryOut([task(0)], nothing);
    await expect(month).rejects.toThrow(
      `thread 1 of the engine died in month 5 of the calendar: ${why}. Nothing of that month was kept.`,
    );
    // It stays dead: the next order fails at once, and does not wait for ever.
    threads.onOrder = () => undefined;
    await expect(some.carryOut([task(0)], nothing)).rejects.toThrow(why);
    await some.close();
  });

  it('that die with a block in hand end the month too: nobody waits for that block', async () => {
    const some = pool(1, [handThatCounts(), 5], [handThatCounts(), 5]);
    threads.onOrder = (thread) => {
      thread.emit('error', new Error('out of memory'));
    };
    const month = some.carryOut([task(0), task(1)], () => {
      takeBlock(threads.data[0].turns, 0);
    });
    await expect(month).rejects.toThrow('thread 1 of the engine died in month 5');
  });
});

const doneOf = ({ counts }: Turns, subject: number): number => counts[2 * subject + 1];
