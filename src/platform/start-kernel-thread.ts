import { startProgram } from './start-program.js';
import type { Thread, ThreadEvents } from './thread.js';

/** Starts a thread of the kernel engine. */
export function startKernelThread(data: unknown, events: ThreadEvents): Thread {
  return startProgram('engine/kernel/thread.js', data, events);
}
