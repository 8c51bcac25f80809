import { giveWay } from '../../platform/give-way.js';
import type { WorldRun } from '../world-run.js';

/** Simulates so many months in each of the worlds, one after another, giving way to other tasks between months. */
export async function advanceAll(
  worlds: readonly WorldRun[],
  months: number,
  signal?: AbortSignal,
): Promise<void> {
  for (let month = 0; month < months; month++) {
    signal?.throwIfAborted();
    for (const world of worlds) await world.advance();
    await giveWay();
  }
}
