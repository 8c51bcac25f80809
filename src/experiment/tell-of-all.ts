import type { Progress } from './result.js';

interface Watched {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Tells how far several simulations of the same months are, all of them together.
 *
 * @returns to be called after each month of any of them, with the seconds it took; throws the signal's reason once that is
 *   aborted
 */
export function tellOfAll(
  { onProgress, signal }: Watched,
  {
    people,
    months,
    simulations,
  }: { readonly people: number; readonly months: number; readonly simulations: number },
): (seconds: number) => void {
  let [monthsDone, seconds] = [0, 0];
  return (more) => {
    signal?.throwIfAborted();
    monthsDone += 1;
    seconds += more;
    onProgress?.({ monthsDone, months: months * simulations, simulations, people, seconds });
  };
}
