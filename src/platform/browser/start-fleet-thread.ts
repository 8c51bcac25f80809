import type { Thread, ThreadEvents } from '../thread.js';
import { followWorker } from './follow-worker.js';

export function startFleetThread(data: unknown, events: ThreadEvents): Thread {
  // Written out like this, a bundler finds the program and ships it.
  const worker = new Worker(new URL('../../experiment/fleet/fleet-thread.js', import.meta.url), {
    type: 'module',
  });
  return followWorker(worker, data, events);
}
