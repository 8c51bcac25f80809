import type { RunRequest, RunResult, ToldLife } from '../experiment/result.js';
import type { Life } from '../model/life.js';
import type { NetworkStatistics } from '../population/network-statistics.js';
import type { LoadResult } from '../regime/load.js';
import type { Regime } from '../regime/regime.js';

/** What the commands use of the rest of Glasshouse. */
export interface Tools {
  readonly loadRegime: (path: string) => Promise<LoadResult>;
  readonly runRegime: (request: RunRequest) => Promise<RunResult>;
  readonly traceLife: (request: RunRequest, person: number) => Promise<Life>;
  readonly findLife: (request: RunRequest, why: KindOfLife) => Promise<ToldLife | null>;
  readonly measureNetwork: (regime: Regime, seed: string) => Promise<NetworkStatistics>;
}

/** Kinds of life that can be looked for. */
export const KINDS_OF_LIFE = ['wrongful', 'trapped', 'silenced', 'family'] as const;
export type KindOfLife = (typeof KINDS_OF_LIFE)[number];

/** The real ones, each loaded when it is first used, so that `--help` and wrong usage are answered at once. */
export const TOOLS: Tools = {
  loadRegime: async (path) => (await import('../regime/load.js')).loadRegime(path),
  runRegime: async (request) => (await import('../experiment/run.js')).runRegime(request),
  traceLife: async (request, person) =>
    (await import('../experiment/trace.js')).traceLife(request, person),
  findLife: async (request, why) =>
    (await import('../experiment/find-life.js')).findLife(request, why),
  async measureNetwork(regime, seed) {
    const { makePopulation } = await import('../population/population.js');
    const { networkStatistics } = await import('../population/network-statistics.js');
    return networkStatistics(makePopulation(regime, seed), regime.population.groups.length);
  },
};
