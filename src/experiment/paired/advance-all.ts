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

/**
 * Simulates so many months in each of the worlds, one after another; what one added up to is taken down while the next is
 * simulated. Gives way to other tasks between months.
 */
export async function advanceAll(
  worlds: readonly WorldRun[],
  months: number,
  { signal, onMonth }: Watched = {},
): Promise<void> {
  for (let month = 0; month < months; month++) {
    signal?.throwIfAborted();
    for (const [index, world] of worlds.entries())
      await world.advance(() => worlds.at(index - 1)?.takeDown());
    onMonth?.();
    await giveWay();
  }
}
