import type { Evaluation } from '../figures.js';
import type { Series } from '../result.js';
import { startWorld } from '../world-run.js';
import { advanceAll, type PairedOptions } from './advance-all.js';
import { withoutRegime } from './without-regime.js';

/** The same people with the same luck, for as many months, in a world without the regime. */
export async function liveWithout(
  { regime, seed, people, series }: Evaluation,
  { engine, threads, ...watched }: PairedOptions = {},
): Promise<Series> {
  const world = startWorld({
    engine,
    threads,
    seed,
    people,
    census: false,
    regime: withoutRegime(regime),
  });
  try {
    await advanceAll([world], series.months, watched);
    return world.evaluate().series;
  } finally {
    await world.close();
  }
}
