import { createEngine } from '../engine/create-engine.js';
import type { Engine, EngineName } from '../engine/engine.js';
import type { Regime } from '../regime/regime.js';
import { takeCensus } from './census/take-census.js';
import { followExpectations, measuresByBlock } from './expectations.js';
import type { Evaluation } from './figures.js';
import type { ExpectRow } from './result.js';
import { measureTable } from '../model/measures.js';
import { collectSeries } from './series-collector.js';

/** A simulation that runs beside others, month by month. */
export interface WorldRun {
  readonly engine: Engine;
  /** Simulates the next month. This thread first does `meanwhile`, which may look at any world but this one. */
  advance(meanwhile?: () => void): Promise<void>;
  /**
   * Takes down what the last month added up to, unless that has been done. It is done in any case before that is asked for
   * or another month begins; done while another world is simulated, it keeps no thread waiting.
   */
  takeDown(): void;
  /** What it came to so far. */
  evaluate(): Evaluation;
  /** What the regime expects, and how far it has come true so far; empty where nobody asked to follow that. */
  expectations(): ExpectRow[];
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
  /** Whether figures of persons are wanted; true if it is left out. Without them a month takes an eighth to a sixth less. */
  readonly census?: boolean | undefined;
  /** Whether what the regime expects is followed; false if it is left out. */
  readonly expectations?: boolean | undefined;
}

/** Starts a simulation whose figures are wanted. It tells no lives and saves nothing. */
export function startWorld(request: WorldRequest): WorldRun {
  const { regime, seed, people = regime.population.people, engine: name, threads } = request;
  const isFollowed = request.expectations === true;
  const rowsOf = (subject: 'people' | 'firms'): number[] =>
    measuresByBlock(regime, subject, measureTable(regime, subject));
  const byBlock = isFollowed
    ? { people: rowsOf('people'), firms: regime.firms === null ? [] : rowsOf('firms') }
    : { people: [], firms: [] };
  const engine = createEngine(regime, { seed, people, engine: name, threads, byBlock });
  const collector = collectSeries(regime, engine, people);
  const expected = isFollowed ? followExpectations(regime, engine, byBlock) : null;
  const taker = request.census === false ? null : takeCensus(regime, engine);
  let monthsTaken = engine.monthsDone;
  const takeDown = (): void => {
    if (monthsTaken === engine.monthsDone) return;
    monthsTaken = engine.monthsDone;
    collector.collect();
    taker?.collect();
    expected?.collect();
  };
  return {
    engine,
    async advance(meanwhile) {
      takeDown();
      await engine.advance(meanwhile);
    },
    takeDown,
    evaluate() {
      takeDown();
      return {
        regime,
        seed,
        people,
        series: collector.series(),
        census: taker?.census() ?? null,
        stateHash: engine.stateHash(),
      };
    },
    expectations() {
      takeDown();
      return expected?.rows() ?? [];
    },
    close: async () => engine.close(),
  };
}
