import { createEngine } from '../engine/create-engine.js';
import type { Engine, EngineName } from '../engine/engine.js';
import type { Regime } from '../regime/regime.js';
import { takeCensus } from './census/take-census.js';
import type { Evaluation } from './figures.js';
import { collectSeries } from './series-collector.js';

/** A simulation that runs beside others, month by month. */
export interface WorldRun {
  readonly engine: Engine;
  /** Simulates the next month and takes down what it added up to. */
  advance(): Promise<void>;
  /** What it came to so far. */
  evaluate(): Evaluation;
  /** Ends its threads. */
  close(): Promise<void>;
}

export interface WorldRequest {
  readonly regime: Regime;
  readonly seed: string;
  /** The regime's own number, if it is left out. */
  readonly people?: number | undefined;
  readonly engine?: EngineName | undefined;
  readonly threads?: number | undefined;
  /** Whether figures of persons are wanted; true if it is left out. Without them a month takes about a seventh less. */
  readonly census?: boolean | undefined;
}

/** Starts a simulation whose figures are wanted. It tells no lives and saves nothing. */
export function startWorld(request: WorldRequest): WorldRun {
  const { regime, seed, people = regime.population.people, engine: name, threads } = request;
  const engine = createEngine(regime, { seed, people, engine: name, threads });
  const collector = collectSeries(regime, engine, people);
  const taker = request.census === false ? null : takeCensus(regime, engine);
  return {
    engine,
    async advance() {
      await engine.advance();
      collector.collect();
      taker?.collect();
    },
    evaluate: () => ({
      regime,
      seed,
      people,
      series: collector.series(),
      census: taker?.census() ?? null,
      stateHash: engine.stateHash(),
    }),
    close: async () => engine.close(),
  };
}
