import { parentPort } from 'node:worker_threads';
import type { Order, Reply } from './fleet.js';
import { simulate } from './simulate.js';

// A thread of a fleet: it carries out one simulation after another.
parentPort?.on('message', ({ number, job }: Order) => {
  void simulate(job).then(
    (outcome) => parentPort?.postMessage({ number, outcome } satisfies Reply),
    (error: unknown) =>
      parentPort?.postMessage({
        number,
        fault: error instanceof Error ? error.message : String(error),
      } satisfies Reply),
  );
});
