import type { Regime } from '../../src/regime/regime.js';
import { regimesFromFiles } from './from-files.js';
import { GOLDEN } from './regimes.js';

/** Every small regime whose results are written down, by its name. */
export async function smallRegimes(): Promise<Record<string, Regime>> {
  return { ...GOLDEN, ...(await regimesFromFiles()) };
}
