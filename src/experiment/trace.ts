import { createEngine } from '../engine/create-engine.js';
import type { Life } from '../model/life.js';
import type { RunRequest } from './result.js';
import { giveWay, monthsOf } from './run-length.js';

/**
 * The lives of some people, month by month. Everybody has to be simulated for it, since what others do matters;
 * the lives are the same as in a run without anybody watched. Throws a RangeError for a person who does not exist.
 */
export async function traceLives(
  request: RunRequest,
  persons: readonly number[],
): Promise<readonly Life[]> {
  const { regime, seed, engine: name } = request;
  const people = request.people ?? regime.population.people;
  for (const person of persons)
    if (!Number.isInteger(person) || person < 0 || person >= people)
      throw new RangeError(
        `there is no person ${person}: the ${people} people are numbered from 0 to ${people - 1}`,
      );
  const months = monthsOf(regime, request.until);
  const engine = createEngine(regime, { seed, people, engine: name, watch: persons });
  const start = performance.now();
  for (let month = 0; month < months; month++) {
    request.signal?.throwIfAborted();
    engine.step();
    request.onProgress?.({
      monthsDone: month + 1,
      months,
      people,
      seconds: (performance.now() - start) / 1000,
    });
    await giveWay();
  }
  return engine.lives();
}

/** The life of one person; see {@link traceLives}. */
export async function traceLife(request: RunRequest, person: number): Promise<Life> {
  const [life] = await traceLives(request, [person]);
  if (life === undefined) throw new RangeError(`there is no person ${person}`);
  return life;
}
