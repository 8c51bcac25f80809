import { startProgram } from './start-program.js';
import type { Thread, ThreadEvents } from './thread.js';

/** Starts a thread that carries out whole simulations. */
export function startFleetThread(data: unknown, events: ThreadEvents): Thread {
  return startProgram('experiment/fleet/fleet-thread.js', data, events);
}
