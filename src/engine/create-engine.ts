import type { Regime } from '../regime/regime.js';
import type { Engine, EngineRequest } from './engine.js';
import { createKernelEngine } from './kernel-engine.js';
import { loadKernel } from './kernel/load-kernel.js';
import { createReferenceEngine } from './reference-engine.js';

/** Makes the engine that simulates a regime: the kernel, unless the request names another. */
export function createEngine(regime: Regime, request: EngineRequest): Engine {
  switch (request.engine ?? 'kernel') {
    case 'kernel':
      return createKernelEngine(regime, request, loadKernel());
    case 'reference':
      return createReferenceEngine(regime, request);
  }
}
