import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  BlockHand,
  HandReport,
  MonthOrder,
  SharedWork,
} from '../../../../src/engine/kernel/block-hand.js';
import { startThreads } from '../../../../src/engine/kernel/threads.js';

/** Threads that do what the test says when they are given an order. */
const threads = vi.hoisted(() => ({
  started: [] as unknown[],
  posted: 0,
  onOrder: (() => undefined) as (thread: { emit(event: string, given: unknown): boolean }) => void,
}));

vi.mock('node:worker_threads', () => ({
  Worker: class extends EventEmitter {
    constructor() {
      super();
      threads.started.push(this);
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
  firmsListed: null,
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

const pool = (count: number): ReturnType<typeof startThreads> =>
  startThreads(new WebAssembly.Module(EMPTY_MODULE), {} as SharedWork, count);
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

const nothing = (): void => undefined;

describe('threads', () => {
  beforeEach(() => {
    threads.started.length = 0;
    threads.posted = 0;
  });

  it('are none where one is asked for: this one does every block', async () => {
    const hand = handThatCounts();
    expect(await pool(0).carryOut(order, hand, 3, nothing)).toEqual([report]);
    expect(hand.done).toEqual([0, 1, 2]);
    expect(threads.started).toHaveLength(0);
  });

  it('give one report each', async () => {
    threads.onOrder = (thread) => {
      thread.emit('message', report);
    };
    const reports = await pool(2).carryOut(order, handThatCounts(), 5, nothing);
    expect(reports).toEqual([report, report, report]);
  });

  it('have their orders when this one does what else there is to do, and no block is done by then', async () => {
    threads.onOrder = (thread) => {
      thread.emit('message', report);
    };
    const hand = handThatCounts();
    const seen: number[][] = [];
    await pool(2).carryOut(order, hand, 3, () => {
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
    const some = pool(1);
    const month = some.carryOut(order, handThatCounts(), 5, nothing);
    await expect(month).rejects.toThrow(
      `thread 1 of the engine died in month 5 of the calendar: ${why}. Nothing of that month was kept.`,
    );
    // It stays dead: the next order fails at once, and does not wait for ever.
    threads.onOrder = () => undefined;
    await expect(some.carryOut(order, handThatCounts(), 5, nothing)).rejects.toThrow(why);
    await some.close();
  });
});
