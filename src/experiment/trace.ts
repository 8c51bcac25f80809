import type { Life } from '../model/life.js';
import type { RunRequest } from './result.js';
import { monthsOf } from './run-length.js';
import { giveWay } from '../platform/give-way.js';
import { withEngine } from './with-engine.js';

/**
 * The lives of some people, month by month. Everybody has to be simulated for it, since what others do matters;
 * the lives are the same as in a run without anybody watched. Throws a RangeError for a person who does not exist.
 */
export async function traceLives(
  request: RunRequest,
  persons: readonly number[],
): Promise<readonly Life[]> {
  const { regime, seed, engine: name, threads } = request;
  const people = request.people ?? regime.population.people;
  for (const person of persons)
    if (!Number.isInteger(person) || person < 0 || person >= people)
      throw new RangeError(
        `there is no person ${person}: the ${people} people are numbered from 0 to ${people - 1}`,
      );
  const months = monthsOf(regime, request.until);
  const start = performance.now();
  const wanted = { seed, people, engine: name, threads, watch: persons };
  return withEngine(regime, wanted, async (engine) => {
    for (let month = 0; month < months; month++) {
      request.signal?.throwIfAborted();
      await engine.advance();
      request.onProgress?.({
        monthsDone: month + 1,
        months,
        people,
        seconds: (performance.now() - start) / 1000,
      });
      await giveWay();
    }
    return engine.lives();
  });
}

/** The life of one person; see {@link traceLives}. */
export async function traceLife(request: RunRequest, person: number): Promise<Life> {
  const [life] = await traceLives(request, [person]);
  if (life === undefined) throw new RangeError(`there is no person ${person}`);
  return life;
}
