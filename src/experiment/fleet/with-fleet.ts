import { type Fleet, startFleet } from './fleet.js';

/**
 * Uses a fleet and ends its threads, whatever happens. Where the signal is aborted they are ended at once, and it rejects
 * with the signal's reason.
 */
export async function withFleet<T>(
  threads: number,
  signal: AbortSignal | undefined,
  use: (fleet: Fleet) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const fleet = startFleet(threads);
  const stop = (): void => void fleet.close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await use(fleet);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await fleet.close();
  }
}
