import { sharedBuffer } from '../../platform/shared-buffer.js';
import { giveWay } from '../../platform/give-way.js';
import { startKernelThread } from '../../platform/start-kernel-thread.js';
import type { BlockHand, HandReport, MonthOrder, SharedWork } from './block-hand.js';

/** Other threads that work on the same months. */
export interface Threads {
  /**
   * Has an order carried out on all blocks, by this thread's hand too; what each has added up. Before it begins itself,
   * this thread does what else there is to do, `meanwhile`.
   */
  carryOut(
    order: MonthOrder,
    own: BlockHand,
    blocks: number,
    meanwhile: () => void,
  ): Promise<readonly HandReport[]>;
  close(): Promise<void>;
}

/** What a thread is given when it starts. */
export interface ThreadData {
  readonly module: WebAssembly.Module;
  readonly shared: SharedWork;
  /** One number: the next block that nobody has taken. */
  readonly turn: Int32Array;
}

/** After so many blocks this thread looks whether something else wants to be done (a signal, a report). */
const BLOCKS_A_BREATH = 64;

/** Starts threads. None is a pool too: then this thread does everything. */
export function startThreads(
  module: WebAssembly.Module,
  shared: SharedWork,
  count: number,
): Threads {
  const turn = new Int32Array(sharedBuffer(Int32Array.BYTES_PER_ELEMENT));
  const data: ThreadData = { module, shared, turn };
  const hands = Array.from({ length: count }, (_, index) => startHand(data, index + 1));
  return {
    async carryOut(order, own, blocks, meanwhile) {
      Atomics.store(turn, 0, 0);
      const reports = Promise.all(hands.map(async (hand) => hand.carryOut(order)));
      // Whoever fails is heard of below; until then nobody else listens.
      reports.catch(() => undefined);
      meanwhile();
      own.begin(order);
      let block = Atomics.add(turn, 0, 1);
      while (block < blocks) {
        own.work(block);
        block = Atomics.add(turn, 0, 1);
        if (count > 0 && block % BLOCKS_A_BREATH === 0) await giveWay();
      }
      return [own.report(), ...(await reports)];
    },
    async close() {
      await Promise.all(hands.map(async (hand) => hand.close()));
    },
  };
}

/** A thread that carries out one order at a time. */
interface Hand {
  carryOut(order: MonthOrder): Promise<HandReport>;
  close(): Promise<unknown>;
}

function startHand(data: ThreadData, number: number): Hand {
  let waiting: {
    readonly month: number;
    resolve(report: HandReport): void;
    reject(error: Error): void;
  } | null = null;
  let fault: unknown = null;
  const thread = startKernelThread(data, {
    onMessage(report) {
      waiting?.resolve(report as HandReport);
      waiting = null;
    },
    onDeath(cause) {
      fault ??= cause;
      waiting?.reject(new ThreadError(number, waiting.month, fault));
      waiting = null;
    },
  });
  return {
    carryOut: async (order) =>
      new Promise<HandReport>((resolve, reject) => {
        if (fault !== null) {
          reject(new ThreadError(number, order.month, fault));
          return;
        }
        waiting = { month: order.month, resolve, reject };
        thread.post(order);
      }),
    close: async () => thread.close(),
  };
}

/** A thread of the engine has died: nothing of its month counts. */
class ThreadError extends Error {
  constructor(thread: number, month: number, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(
      `thread ${thread} of the engine died in month ${month + 1} of the calendar: ${why}. ` +
        'Nothing of that month was kept. With fewer --threads or --people less memory is needed.',
      { cause },
    );
    this.name = 'ThreadError';
  }
}
