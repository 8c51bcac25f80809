import type { Runs } from '../fleet/run-once.js';
import type { FleetRequest } from './attribution.js';

/**
 * Tells, after each simulation, how far they are.
 *
 * @param expected how many there will be, where not all are asked for at once
 */
export function tellSimulations(
  { months, onProgress, people }: Pick<FleetRequest, 'months' | 'onProgress' | 'people'>,
  expected = 0,
): (runs: Runs) => void {
  const start = performance.now();
  return ({ asked, done }) =>
    onProgress?.({
      monthsDone: done * months,
      months: Math.max(asked, expected) * months,
      simulations: Math.max(asked, expected),
      people,
      seconds: (performance.now() - start) / 1000,
    });
}
