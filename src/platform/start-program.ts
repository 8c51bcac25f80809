import { Worker } from 'node:worker_threads';
import type { Thread, ThreadEvents } from './thread.js';

/**
 * Starts a thread of Node. One that waits for work does not keep the process alive.
 *
 * @param program compiled JavaScript in `dist/`, also where the tests run what starts it from source
 * @param data is given to the program before its first order
 */
export function startProgram(
  program: string,
  data: unknown,
  { onMessage, onDeath }: ThreadEvents,
): Thread {
  const file = new URL(`../../dist/${program}`, import.meta.url);
  const worker = new Worker(file, { workerData: data });
  worker.on('message', (message: unknown) => {
    // Whoever hears of it may have more work for the thread, and then it has to keep the process alive again.
    worker.unref();
    onMessage(message);
  });
  worker.on('error', onDeath);
  worker.on('exit', (code) => onDeath(new Error(`it ended with exit code ${code}`)));
  worker.unref();
  return {
    post(order) {
      worker.ref();
      worker.postMessage(order);
    },
    close: async () => worker.terminate(),
  };
}
