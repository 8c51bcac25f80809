import type { Engine } from '../engine/engine.js';
import { measureTable } from '../model/measures.js';
import { takeCensus } from './census/take-census.js';
import { followExpectations, measuresByBlock } from './expectations.js';
import { type Chosen, findLives, tellLives } from './find-lives.js';
import { checkSameRun, type Part, partsOf, savedStates } from './memory.js';
import { monthText } from './month-text.js';
import type { PairedOptions } from './paired/advance-all.js';
import { simulatePaired } from './paired/paired-worlds.js';
import type { RunRequest, RunResult } from './result.js';
import { monthsOf } from './run-length.js';
import { giveWay } from '../platform/give-way.js';
import { collectSeries } from './series-collector.js';
import { withEngine } from './with-engine.js';

/**
 * Simulates a regime from its first month to its last, or to `request.until`. Gives way to other work (signals,
 * progress) between months. Rejects with the signal's reason when it is aborted. A run that goes on from a saved one has
 * the same results, but for the time it took.
 */
export async function runRegime(request: RunRequest): Promise<RunResult> {
  const { regime, seed, from } = request;
  const people = request.people ?? regime.population.people;
  const months = monthsOf(regime, request.until);
  const until = regime.calendar.from + months - 1;
  if (from !== undefined)
    checkSameRun(from, { regimeHash: request.regimeHash, seed, people, until });
  // When lives are told everybody is simulated once more, and by then the first engine's memory must be free.
  const { found, chosen } = await simulate(request, people, months);
  const paired =
    request.paired === true
      ? { paired: await simulatePaired({ ...found, regime, seed, people }, pairedOptions(request)) }
      : {};
  const lives = await tellLives({ ...request, people, until }, chosen);
  return {
    ...paired,
    regime,
    regimeHash: request.regimeHash,
    file: request.file,
    patches: request.patches ?? [],
    seed,
    people,
    standingFor: regime.population.standingFor,
    from: monthText(regime.calendar.from),
    until: monthText(until),
    ...found,
    lives,
  };
}

function pairedOptions({ engine, threads, signal }: RunRequest): PairedOptions {
  return { engine, threads, signal };
}

type Found = Pick<RunResult, 'engine' | 'stateHash' | 'expect' | 'series' | 'census' | 'timing'>;

/** What a simulation finds, and whose lives show it. */
interface Simulated {
  readonly found: Found;
  readonly chosen: readonly Chosen[];
}

async function simulate(request: RunRequest, people: number, months: number): Promise<Simulated> {
  const { regime, seed, from, engine, threads } = request;
  const byBlock = {
    people: measuresByBlock(regime, 'people', measureTable(regime, 'people')),
    firms:
      regime.firms === null ? [] : measuresByBlock(regime, 'firms', measureTable(regime, 'firms')),
  };
  const saved = from === undefined ? {} : { from: savedStates(from) };
  return withEngine(regime, { seed, people, engine, threads, byBlock, ...saved }, (started) =>
    collectMonths(request, started, people, months, byBlock),
  );
}

async function collectMonths(
  request: RunRequest,
  engine: Engine,
  people: number,
  months: number,
  byBlock: Parameters<typeof followExpectations>[2],
): Promise<Simulated> {
  const { regime, from } = request;
  const collector = collectSeries(regime, engine, people);
  const taker = takeCensus(regime, engine);
  const expectations = followExpectations(regime, engine, byBlock);
  const finder = request.lives ? findLives(engine) : null;
  const memory = (): Part[] => [
    ...collector.parts(engine.monthsDone),
    ...taker.parts(),
    ...expectations.parts(),
    ...(finder?.parts() ?? []),
  ];
  if (from !== undefined) for (const part of memory()) from.fill(part);
  let seconds = from?.seconds ?? 0;
  if (from !== undefined)
    request.onProgress?.({ monthsDone: engine.monthsDone, months, people, seconds });
  while (engine.monthsDone < months) {
    request.signal?.throwIfAborted();
    const before = performance.now();
    await engine.advance();
    seconds += (performance.now() - before) / 1000;
    collector.collect();
    taker.collect();
    expectations.collect();
    finder?.collect();
    request.onProgress?.({ monthsDone: engine.monthsDone, months, people, seconds });
    await request.afterMonth?.({
      monthsDone: engine.monthsDone,
      months,
      seconds,
      parts: [...partsOf(engine), ...memory()],
    });
    await giveWay();
  }
  const found = {
    engine: engine.name,
    stateHash: engine.stateHash(),
    expect: expectations.rows(),
    series: collector.series(),
    census: taker.census(),
    timing: { simulateSeconds: seconds, personMonthsPerSecond: (people * months) / seconds },
  };
  return { found, chosen: finder?.choose() ?? [] };
}
