import { giveWay } from '../../platform/give-way.js';
import type { WorldRequest, WorldRun } from '../world-run.js';

/** How worlds beside each other are watched and stopped. */
interface Watched {
  readonly signal?: AbortSignal | undefined;
  /** Called after each month. */
  readonly onMonth?: (() => void) | undefined;
}

/** How paired worlds are simulated. */
export interface PairedOptions extends Pick<WorldRequest, 'engine' | 'threads'>, Watched {}

/** Simulates so many months in each of the worlds, one after another, giving way to other tasks between months. */
export async function advanceAll(
  worlds: readonly WorldRun[],
  months: number,
  { signal, onMonth }: Watched = {},
): Promise<void> {
  for (let month = 0; month < months; month++) {
    signal?.throwIfAborted();
    for (const world of worlds) await world.advance();
    onMonth?.();
    await giveWay();
  }
}
