import { createEngine } from '../engine/create-engine.js';
import type { Engine, EngineRequest } from '../engine/engine.js';
import type { Regime } from '../regime/regime.js';

/** Does something with an engine and ends its threads, whatever comes of it. */
export async function withEngine<Found>(
  regime: Regime,
  request: EngineRequest,
  use: (engine: Engine) => Promise<Found>,
): Promise<Found> {
  const engine = createEngine(regime, request);
  try {
    return await use(engine);
  } finally {
    await engine.close();
  }
}
