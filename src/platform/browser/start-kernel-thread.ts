import type { Thread, ThreadEvents } from '../thread.js';
import { followWorker } from './follow-worker.js';

export function startKernelThread(data: unknown, events: ThreadEvents): Thread {
  // Written out like this, a bundler finds the program and ships it.
  const worker = new Worker(new URL('../../engine/kernel/thread.js', import.meta.url), {
    type: 'module',
  });
  return followWorker(worker, data, events);
}
