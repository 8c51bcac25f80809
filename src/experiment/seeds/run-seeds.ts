import { letGo } from '../../platform/let-go.js';
import { seedsFrom } from '../../random/seeds-from.js';
import { type Evaluation, type Figure, measureAll } from '../figures.js';
import { PAIRED_PASSES } from '../paired/paired-simulations.js';
import { simulatePaired } from '../paired/paired-worlds.js';
import type { RunRequest, RunResult } from '../result.js';
import { monthsOf } from '../run-length.js';
import { runRegime } from '../run.js';
import { simulateWorld } from '../simulate-world.js';
import { tellOfAll } from '../tell-of-all.js';
import { meanFigures } from './mean-figures.js';

/** What a run of several seeds is asked to do. No checkpoint holds more than one seed, so it is neither saved nor resumed. */
export type SeedsRequest = Omit<RunRequest, 'from' | 'afterMonth'>;

/**
 * Runs a regime with its seed, as {@link runRegime} does, then simulates it with those that follow, of which only the
 * figures are kept: the result is that of the first seed, with the mean of every figure over all seeds and its interval.
 *
 * @param count how many seeds, counted up from that of the request; of 1 the result is that of {@link runRegime}
 */
export async function runSeeds(request: SeedsRequest, count: number): Promise<RunResult> {
  if (count === 1) return runRegime(request);
  const { regime, signal, paired = false } = request;
  const people = request.people ?? regime.population.people;
  const months = monthsOf(regime, request.until);
  const passes = paired ? 1 + PAIRED_PASSES : 1;
  const tell = tellOfAll(request, { people, months, simulations: 1 + (count - 1) * passes });
  let secondsBefore = 0;
  const first = await runRegime({
    ...request,
    onProgress({ seconds }) {
      tell(seconds - secondsBefore);
      secondsBefore = seconds;
    },
  });
  const runs = [{ seed: first.seed, stateHash: first.stateHash }];
  const figures: Figure[][] = [measureAll(first)];
  for (const seed of seedsFrom(request.seed, count).slice(1)) {
    signal?.throwIfAborted();
    // The state of the simulation before must not stay beside this one's.
    letGo();
    const found = await simulateSeed({ ...request, people }, seed, months, tell);
    runs.push({ seed, stateHash: found.stateHash });
    figures.push(measureAll(found));
  }
  return { ...first, overSeeds: { seeds: runs, figures: meanFigures(figures) } };
}

async function simulateSeed(
  { regime, people, engine, threads, signal, paired }: SeedsRequest,
  seed: string,
  months: number,
  tell: (seconds: number) => void,
): Promise<Evaluation> {
  const { seen } = await simulateWorld({ regime, seed, people, engine, threads }, [months], tell);
  const [evaluation] = seen;
  if (evaluation === undefined) throw new Error(`nothing was simulated with seed ${seed}`);
  if (paired !== true) return evaluation;
  let before = performance.now();
  const onMonth = (): void => {
    const now = performance.now();
    tell((now - before) / 1000);
    before = now;
  };
  const worlds = await simulatePaired(evaluation, { engine, threads, signal, onMonth });
  return { ...evaluation, paired: worlds };
}
