import { createEngine } from '../engine/create-engine.js';
import { measureTable } from '../model/measures.js';
import { followExpectations, measuresByBlock } from './expectations.js';
import { type Chosen, findLives, tellLives } from './find-lives.js';
import { monthText } from './month-text.js';
import type { RunRequest, RunResult } from './result.js';
import { giveWay, monthsOf } from './run-length.js';
import { collectSeries } from './series-collector.js';

/**
 * Simulates a regime from its first month to its last, or to `request.until`. Gives way to other work (signals,
 * progress) between months. Rejects with the signal's reason when it is aborted.
 */
export async function runRegime(request: RunRequest): Promise<RunResult> {
  const { regime } = request;
  const people = request.people ?? regime.population.people;
  const months = monthsOf(regime, request.until);
  // When lives are told everybody is simulated once more, and by then the first engine's memory must be free.
  const { found, chosen } = await simulate(request, people, months);
  const until = regime.calendar.from + months - 1;
  const lives = await tellLives({ ...request, people, until }, chosen);
  return {
    regime,
    regimeHash: request.regimeHash,
    file: request.file,
    seed: request.seed,
    people,
    standingFor: regime.population.standingFor,
    from: monthText(regime.calendar.from),
    until: monthText(until),
    ...found,
    lives,
  };
}

type Found = Pick<RunResult, 'engine' | 'stateHash' | 'expect' | 'series' | 'timing'>;

/** What a simulation finds, and whose lives show it. */
async function simulate(
  request: RunRequest,
  people: number,
  months: number,
): Promise<{ found: Found; chosen: readonly Chosen[] }> {
  const { regime, seed, engine: name } = request;
  const byBlock = {
    people: measuresByBlock(regime, 'people', measureTable(regime, 'people')),
    firms:
      regime.firms === null ? [] : measuresByBlock(regime, 'firms', measureTable(regime, 'firms')),
  };
  const engine = createEngine(regime, { seed, people, engine: name, byBlock });
  const collector = collectSeries(regime, engine, people);
  const expectations = followExpectations(regime, engine, byBlock);
  const finder = request.lives ? findLives(engine) : null;
  let seconds = 0;
  for (let month = 0; month < months; month++) {
    request.signal?.throwIfAborted();
    const before = performance.now();
    engine.step();
    seconds += (performance.now() - before) / 1000;
    collector.collect();
    expectations.collect();
    finder?.collect();
    request.onProgress?.({ monthsDone: month + 1, months, people, seconds });
    await giveWay();
  }
  const found = {
    engine: engine.name,
    stateHash: engine.stateHash(),
    expect: expectations.rows(),
    series: collector.series(),
    timing: { simulateSeconds: seconds, personMonthsPerSecond: (people * months) / seconds },
  };
  return { found, chosen: finder?.choose() ?? [] };
}
