import type { Regime } from '../regime/regime.js';
import type { Engine, EngineRequest } from './engine.js';
import { createReferenceEngine } from './reference-engine.js';

/** Makes the engine that simulates a regime. */
export function createEngine(regime: Regime, request: EngineRequest): Engine {
  return createReferenceEngine(regime, request);
}
