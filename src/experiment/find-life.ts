import { findLives, type KindOfLife } from './find-lives.js';
import { letGo } from '../platform/let-go.js';
import type { RunRequest, ToldLife } from './result.js';
import { monthsOf } from './run-length.js';
import { giveWay } from '../platform/give-way.js';
import { withEngine } from './with-engine.js';
import { traceLife } from './trace.js';

/**
 * The life that shows one kind of harm best, or null when nobody's does. Simulates twice: once to find the person,
 * once to follow them.
 */
export async function findLife(request: RunRequest, why: KindOfLife): Promise<ToldLife | null> {
  const months = monthsOf(request.regime, request.until);
  const start = performance.now();
  // The engine that finds somebody is let go before the one that follows them takes its memory.
  const person = await seek(request, why, months, start);
  if (person === null) return null;
  letGo();
  const { onProgress, ...rest } = request;
  const life = await traceLife(
    onProgress === undefined
      ? rest
      : {
          ...rest,
          onProgress: (progress) => {
            onProgress({
              ...progress,
              monthsDone: months + progress.monthsDone,
              months: 2 * months,
              simulations: 2,
              seconds: secondsSince(start),
            });
          },
        },
    person,
  );
  return { why, life };
}

/** The person whose life is to be told, by a first simulation of everybody. */
async function seek(
  request: RunRequest,
  why: KindOfLife,
  months: number,
  start: number,
): Promise<number | null> {
  const { regime, seed, engine: name, threads } = request;
  const people = request.people ?? regime.population.people;
  return withEngine(regime, { seed, people, engine: name, threads }, async (engine) => {
    const finder = findLives(engine);
    for (let month = 0; month < months; month++) {
      request.signal?.throwIfAborted();
      await engine.advance();
      finder.collect();
      const seconds = secondsSince(start);
      request.onProgress?.({
        monthsDone: month + 1,
        months: 2 * months,
        simulations: 2,
        people,
        seconds,
      });
      await giveWay();
    }
    return finder.find(why);
  });
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
