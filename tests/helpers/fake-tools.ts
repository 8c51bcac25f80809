import { TOOLS, type Tools } from '../../src/cli/tools.js';
import type { Machine } from '../../src/platform/machine.js';
import type { NetworkStatistics } from '../../src/population/network-statistics.js';
import type { Problem } from '../../src/regime/problem.js';
import { TIE_KINDS } from '../../src/regime/regime.js';
import { MECHANISMS } from '../../src/experiment/mechanisms/mechanisms.js';
import { fakeAnswer, fakeAttribution, fakeSearch } from './fake-attribution.js';
import { fakeLife } from './fake-life.js';
import { regime } from './fake-regime.js';
import { fakeRun, fakeRunOfSeeds } from './fake-result.js';

/** A problem of a file. */
export function problem(changes: Partial<Problem> = {}): Problem {
  return {
    severity: 'error',
    file: 'bad.yaml',
    line: 3,
    column: 5,
    message: '"5" has no unit',
    accepted: 'a share, like 5%',
    excerpt: '3 | share: 5',
    ...changes,
  };
}

const degree = { mean: 13.4, sd: 3.4, p5: 7, p50: 13, p95: 19 };

/** What a fake network measures. */
export const NETWORK: NetworkStatistics = {
  degree,
  byKind: TIE_KINDS.map((kind) => ({ kind, degree })),
  local: 0.21,
  global: 0.18,
  assortativity: 0.3,
  coleman: [0.31, 0.29],
  giantComponent: 0.9991,
  meanPath: 6.7,
};

/** A machine with two cores and 16 GB, of which 8 are free. */
export const MACHINE: Machine = {
  node: '20.20.2',
  system: 'linux x64',
  processor: 'Made Up 3000',
  cores: 2,
  memory: 16e9,
  memoryFree: 8e9,
  sharedMemory: true,
  vectors: true,
};

/** Tools that simulate nothing: files called bad… are bad, odd… have a warning, all others are the fake regime. */
export function fakeTools(changes: Partial<Tools> = {}): Tools {
  return {
    async loadRegime(path) {
      if (path.startsWith('bad'))
        return { regime: null, problems: [problem({ file: path })], hash: '', text: '' };
      const problems = path.startsWith('odd') ? [problem({ file: path, severity: 'warning' })] : [];
      return { regime: regime(), problems, hash: 'a'.repeat(64), text: '' };
    },
    loadPatch: async () => null,
    runRegime: fakeRun,
    runSeeds: fakeRunOfSeeds,
    compareRegimes: TOOLS.compareRegimes,
    traceLife: async (_request, person) => fakeLife({ person }),
    findLife: async (_request, why) => ({ why, life: fakeLife() }),
    mechanismsOf: async () =>
      MECHANISMS.filter(({ name }) => ['association', 'false alarms', 'hacks'].includes(name)),
    attribute: async () => fakeAttribution(),
    attributePerson: async (request) => fakeAnswer({ person: request.person }),
    safeguardsFor: async () => ({
      safeguards: fakeSearch().safeguards,
      compose: async () => regime(),
    }),
    searchSafeguards: async () => fakeSearch(),
    measureNetwork: async () => NETWORK,
    auditRegime: async () => {
      throw new Error('these tools audit nothing');
    },
    standardNames: TOOLS.standardNames,
    loadStandard: TOOLS.loadStandard,
    memoryNeeded: TOOLS.memoryNeeded,
    mostPeople: TOOLS.mostPeople,
    machine: () => MACHINE,
    ...changes,
  };
}
