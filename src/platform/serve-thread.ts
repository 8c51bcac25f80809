import { parentPort, workerData } from 'node:worker_threads';
import type { Program } from './thread.js';

/** Makes this thread carry out orders. `ready` is called once with the thread's data, before the first. */
export function serveThread<Data, Order>(ready: (data: Data) => Program<Order>): void {
  const program = ready(workerData as Data);
  parentPort?.on('message', (order: Order) => {
    program(order, (message) => parentPort?.postMessage(message));
  });
}
