import { giveWay } from '../../platform/give-way.js';
import { startKernelThread } from '../../platform/start-kernel-thread.js';
import type { BlockHand, HandReport, MonthOrder, SharedWork } from './block-hand.js';
import { areDone, createTurns, finishBlock, startTurns, takeBlock, type Turns } from './turns.js';

/** An order for all blocks of one kind of subject. */
export interface Task {
  /** Which of the kinds that the threads were started with. */
  readonly subject: number;
  readonly order: MonthOrder;
}

/** Other threads that work on the same months. */
export interface Threads {
  /**
   * Has tasks carried out, each when all blocks of the one before are done; by this thread too, which first does what else
   * there is to do, `meanwhile`. Gives back what each thread has added up, for each task.
   */
  carryOut(
    tasks: readonly Task[],
    meanwhile: () => void,
  ): Promise<readonly (readonly HandReport[])[]>;
  close(): Promise<void>;
}

/** What a thread is given when it starts. */
export interface ThreadData {
  readonly module: WebAssembly.Module;
  readonly shared: readonly SharedWork[];
  readonly turns: Turns;
}

/** After so many blocks this thread looks whether something else wants to be done (a signal, a report). */
const BLOCKS_A_BREATH = 64;

/** Starts threads for some kinds of subject. None is a pool too: then this thread does everything, with its `own` hands. */
export function startThreads(
  module: WebAssembly.Module,
  shared: readonly SharedWork[],
  own: readonly BlockHand[],
  count: number,
): Threads {
  const turns = createTurns(shared.map(({ subjects }) => subjects.shape.blocks));
  const data: ThreadData = { module, shared, turns };
  const hands = Array.from({ length: count }, (_, index) => startHand(data, index + 1));
  const workOn = async ({ subject, order }: Task): Promise<HandReport> => {
    const hand = own[subject];
    hand.begin(order);
    for (let block = takeBlock(turns, subject); block >= 0; block = takeBlock(turns, subject)) {
      hand.work(block);
      finishBlock(turns, subject);
      if (count > 0 && block % BLOCKS_A_BREATH === BLOCKS_A_BREATH - 1) await giveWay();
    }
    return hand.report();
  };
  return {
    async carryOut(tasks, meanwhile) {
      startTurns(turns);
      const reports = Promise.all(hands.map(async (hand) => hand.carryOut(tasks)));
      // Whoever fails is heard of below; until then nobody else listens.
      reports.catch(() => undefined);
      meanwhile();
      const ownReports: HandReport[] = [];
      for (const task of tasks) {
        ownReports.push(await workOn(task));
        // The next task begins when the others too are through; should one of them die, that is heard of here.
        while (!areDone(turns, task.subject)) await Promise.race([giveWay(), reports]);
      }
      const all = [ownReports, ...(await soon(reports))];
      return tasks.map((_, task) => all.map((one) => one[task]));
    },
    async close() {
      await Promise.all(hands.map(async (hand) => hand.close()));
    },
  };
}

/** What comes at any moment: who sleeps meanwhile is woken later than who keeps looking. */
async function soon<T>(promise: Promise<T>): Promise<T> {
  let isSettled = false;
  const settle = (): void => {
    isSettled = true;
  };
  promise.then(settle, settle);
  while (!isSettled) await giveWay();
  return promise;
}

/** A thread that carries out some tasks at a time. */
interface Hand {
  carryOut(tasks: readonly Task[]): Promise<readonly HandReport[]>;
  close(): Promise<unknown>;
}

function startHand(data: ThreadData, number: number): Hand {
  let waiting: {
    readonly month: number;
    resolve(reports: readonly HandReport[]): void;
    reject(error: Error): void;
  } | null = null;
  let fault: unknown = null;
  const thread = startKernelThread(data, {
    onMessage(reports) {
      waiting?.resolve(reports as readonly HandReport[]);
      waiting = null;
    },
    onDeath(cause) {
      fault ??= cause;
      waiting?.reject(new ThreadError(number, waiting.month, fault));
      waiting = null;
    },
  });
  return {
    carryOut: async (tasks) =>
      new Promise<readonly HandReport[]>((resolve, reject) => {
        const [{ month }] = tasks.map(({ order }) => order);
        if (fault !== null) {
          reject(new ThreadError(number, month, fault));
          return;
        }
        waiting = { month, resolve, reject };
        thread.post(tasks);
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
