import { createEngine } from '../engine/create-engine.js';
import { measureTable } from '../model/measures.js';
import { followExpectations, measuresByBlock } from './expectations.js';
import { findLives } from './find-lives.js';
import { monthText } from './month-text.js';
import type { RunRequest, RunResult } from './result.js';
import { giveWay, monthsOf } from './run-length.js';
import { collectSeries } from './series-collector.js';

/**
 * Simulates a regime from its first month to its last, or to `request.until`. Gives way to other work (signals,
 * progress) between months. Rejects with the signal's reason when it is aborted.
 */
export async function runRegime(request: RunRequest): Promise<RunResult> {
  const { regime, seed, engine: name } = request;
  const people = request.people ?? regime.population.people;
  const months = monthsOf(regime, request.until);
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
  const lives =
    finder === null
      ? []
      : await finder.tell({ ...request, people, until: regime.calendar.from + months - 1 });
  return {
    regime,
    regimeHash: request.regimeHash,
    file: request.file,
    seed,
    people,
    standingFor: regime.population.standingFor,
    from: monthText(regime.calendar.from),
    until: monthText(regime.calendar.from + months - 1),
    engine: engine.name,
    stateHash: engine.stateHash(),
    expect: expectations.rows(),
    series: collector.series(),
    lives,
    timing: { simulateSeconds: seconds, personMonthsPerSecond: (people * months) / seconds },
  };
}
