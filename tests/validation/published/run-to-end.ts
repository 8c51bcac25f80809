import { createEngine } from '../../../src/engine/create-engine.js';
import type { Engine } from '../../../src/engine/engine.js';
import type { Regime } from '../../../src/regime/regime.js';

/**
 * Runs a regime through its whole calendar by the engine that runs by default; `each` sees it after every month. It ends
 * before where `each` says that nothing more will happen.
 */
export function runToEnd(
  regime: Regime,
  seed: string,
  each?: (engine: Engine, month: number) => 'over' | void,
): Engine {
  const { people } = regime.population;
  // One thread where a month is over sooner than threads can be told of it.
  const threads = people < 20_000 ? 1 : undefined;
  const engine = createEngine(regime, { seed, people, threads });
  for (let month = 0; month < regime.calendar.months; month++) {
    engine.step();
    if (each?.(engine, month) === 'over') break;
  }
  return engine;
}
