import { startFleetThread } from '../../platform/start-fleet-thread.js';
import { giveWay } from '../../platform/give-way.js';
import { type Job, type Outcome, simulate } from './simulate.js';

/** Carries out whole simulations, several at a time, each in a thread of its own. */
export interface Fleet {
  /** Waits for a free thread. Rejects where the simulation fails or its thread dies, and once the fleet is closed. */
  run(job: Job): Promise<Outcome>;
  close(): Promise<void>;
}

/** What a thread is told to do, and what it says when it is done. */
export interface Order {
  readonly number: number;
  readonly job: Job;
}
export type Reply =
  | { readonly number: number; readonly outcome: Outcome }
  | { readonly number: number; readonly fault: string };

interface Waiting {
  readonly job: Job;
  resolve(outcome: Outcome): void;
  reject(error: Error): void;
}

/** Starts a fleet. With one thread it is this one, so that nothing has to be built first. */
export function startFleet(threads: number): Fleet {
  if (threads <= 1) return startAlone();
  const queue: Waiting[] = [];
  const free: Ship[] = [];
  const ships: Ship[] = [];
  let closed = false;
  const next = (): void => {
    while (queue.length > 0) {
      const ship = free.pop() ?? (ships.length < threads ? launch() : undefined);
      if (ship === undefined) return;
      const waiting = queue.shift();
      if (waiting !== undefined) ship.carryOut(waiting);
    }
  };
  const launch = (): Ship => {
    const ship = startShip(ships.length + 1, () => {
      free.push(ship);
      next();
    });
    ships.push(ship);
    return ship;
  };
  return {
    run: async (job) =>
      new Promise<Outcome>((resolve, reject) => {
        if (closed) {
          reject(new Error('the threads have been ended'));
          return;
        }
        queue.push({ job, resolve, reject });
        next();
      }),
    async close() {
      closed = true;
      for (const waiting of queue.splice(0)) waiting.reject(new Error('stopped before it began'));
      await Promise.all(ships.map(async (ship) => ship.close()));
    },
  };
}

/** This thread, one simulation after another. */
function startAlone(): Fleet {
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  return {
    async run(job) {
      const before = last;
      const mine = (async () => {
        await before.catch(() => undefined);
        await giveWay();
        if (closed) throw new Error('stopped before it began');
        return simulate(job);
      })();
      last = mine;
      return mine;
    },
    async close() {
      closed = true;
      await last.catch(() => undefined);
    },
  };
}

/** A thread that carries out one simulation at a time. */
interface Ship {
  carryOut(waiting: Waiting): void;
  close(): Promise<unknown>;
}

/** @param whenFree is called whenever a simulation is done and the thread can take another */
function startShip(number: number, whenFree: () => void): Ship {
  let busy: Waiting | null = null;
  let died: Error | null = null;
  let order = 0;
  const thread = startFleetThread(null, {
    onMessage(message) {
      const reply = message as Reply;
      const done = busy;
      busy = null;
      if ('outcome' in reply) done?.resolve(reply.outcome);
      else done?.reject(new Error(reply.fault));
      whenFree();
    },
    onDeath(cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      died ??= new Error(
        `thread ${number} died: ${why}. With fewer --threads or --people less memory is needed.`,
      );
      busy?.reject(died);
      busy = null;
    },
  });
  return {
    carryOut(waiting) {
      if (died !== null) {
        waiting.reject(died);
        whenFree();
        return;
      }
      busy = waiting;
      order++;
      thread.post({ number: order, job: waiting.job } satisfies Order);
    },
    close: async () => thread.close(),
  };
}
