import type { MemoryNeeded, MemoryRequest } from '../engine/memory-needed.js';
import type { PersonAnswer, PersonRequest } from '../experiment/attribution/attribute-person.js';
import type { Attribution, AttributionRequest } from '../experiment/attribution/attribution.js';
import type { AuditRequest } from '../experiment/audit/audit.js';
import type { AuditCard } from '../experiment/audit/card.js';
import type { Comparison, CompareRequest } from '../experiment/compare/comparison.js';
import type { Mechanism } from '../experiment/mechanisms/mechanism.js';
import type { RunRequest, RunResult, ToldLife } from '../experiment/result.js';
import type { SafeguardRequest, SafeguardSearch } from '../experiment/safeguards/safeguard.js';
import type { SeedsRequest } from '../experiment/seeds/run-seeds.js';
import type { ParsedStandard } from '../experiment/standards/parse.js';
import type { Life } from '../model/life.js';
import type { NetworkStatistics } from '../population/network-statistics.js';
import type { LoadResult, PatchResult } from '../regime/load.js';
import type { Regime } from '../regime/regime.js';
import { type Machine, thisMachine } from '../platform/machine.js';

/** What the commands use of the rest of Glasshouse. */
export interface Tools {
  /** A regime file with patch files applied to it in order. */
  readonly loadRegime: (path: string, patches?: readonly string[]) => Promise<LoadResult>;
  /** Null where the file is no patch. */
  readonly loadPatch: (path: string) => Promise<PatchResult | null>;
  readonly runRegime: (request: RunRequest) => Promise<RunResult>;
  /** As runRegime, with the mean of every figure over so many seeds. */
  readonly runSeeds: (request: SeedsRequest, count: number) => Promise<RunResult>;
  readonly compareRegimes: (request: CompareRequest) => Promise<Comparison>;
  readonly traceLife: (request: RunRequest, person: number) => Promise<Life>;
  readonly findLife: (request: RunRequest, why: KindOfLife) => Promise<ToldLife | null>;
  /** The mechanisms that a regime has and that can be switched off. */
  readonly mechanismsOf: (regime: Regime) => Promise<readonly Mechanism[]>;
  readonly attribute: (request: AttributionRequest) => Promise<Attribution>;
  readonly attributePerson: (request: PersonRequest) => Promise<PersonAnswer>;
  /** The safeguards that can be tried on a regime file with its patches, and how it is with some of them. */
  readonly safeguardsFor: (
    file: string,
    patches: readonly string[],
  ) => Promise<Pick<SafeguardRequest, 'safeguards' | 'compose'>>;
  readonly searchSafeguards: (request: SafeguardRequest) => Promise<SafeguardSearch>;
  readonly measureNetwork: (regime: Regime, seed: string) => Promise<NetworkStatistics>;
  readonly auditRegime: (request: AuditRequest) => Promise<AuditCard>;
  /** The legal standards that ship. */
  readonly standardNames: () => Promise<string[]>;
  readonly loadStandard: (name: string) => Promise<ParsedStandard>;
  /** What a run will take from the machine. */
  readonly memoryNeeded: (request: RunRequest) => Promise<MemoryNeeded>;
  /** Of how many people it may be, at most, to take so many bytes; 0: of nobody. */
  readonly mostPeople: (request: RunRequest, bytes: number) => Promise<number>;
  readonly machine: () => Machine;
}

/** Kinds of life that can be looked for. */
export const KINDS_OF_LIFE = ['wrongful', 'trapped', 'silenced', 'family'] as const;
export type KindOfLife = (typeof KINDS_OF_LIFE)[number];

/** The real ones, each loaded when it is first used, so that `--help` and wrong usage are answered at once. */
export const TOOLS: Tools = {
  loadRegime: async (path, patches) =>
    (await import('../regime/load.js')).loadRegime(path, patches),
  loadPatch: async (path) => (await import('../regime/load.js')).loadPatch(path),
  runRegime: async (request) => (await import('../experiment/run.js')).runRegime(request),
  runSeeds: async (request, count) =>
    (await import('../experiment/seeds/run-seeds.js')).runSeeds(request, count),
  compareRegimes: async (request) =>
    (await import('../experiment/compare/compare.js')).compareRegimes(request),
  traceLife: async (request, person) =>
    (await import('../experiment/trace.js')).traceLife(request, person),
  findLife: async (request, why) =>
    (await import('../experiment/find-life.js')).findLife(request, why),
  mechanismsOf: async (regime) =>
    (await import('../experiment/mechanisms/mechanisms.js')).mechanismsOf(regime),
  attribute: async (request) =>
    (await import('../experiment/attribution/attribute.js')).attribute(request),
  attributePerson: async (request) =>
    (await import('../experiment/attribution/attribute-person.js')).attributePerson(request),
  safeguardsFor: async (file, patches) =>
    (await import('../experiment/safeguards/shipped.js')).safeguardsFor(file, patches),
  searchSafeguards: async (request) =>
    (await import('../experiment/safeguards/search-safeguards.js')).searchSafeguards(request),
  async measureNetwork(regime, seed) {
    const { makePopulation } = await import('../population/population.js');
    const { networkStatistics } = await import('../population/network-statistics.js');
    return networkStatistics(makePopulation(regime, seed), regime.population.groups.length);
  },
  auditRegime: async (request) =>
    (await import('../experiment/audit/audit.js')).auditRegime(request),
  standardNames: async () => (await import('../experiment/standards/load.js')).standardNames(),
  loadStandard: async (name) =>
    (await import('../experiment/standards/load.js')).loadStandard(name),
  async memoryNeeded(request) {
    const { memoryNeeded } = await import('../engine/memory-needed.js');
    const people = request.people ?? request.regime.population.people;
    return memoryNeeded(request.regime, { ...(await followed(request)), people });
  },
  async mostPeople(request, bytes) {
    const { mostPeople } = await import('../engine/memory-needed.js');
    return mostPeople(request.regime, await followed(request), bytes);
  },
  machine: thisMachine,
};

/** What the memory of a run depends on, besides the number of people. */
async function followed(request: RunRequest): Promise<Omit<MemoryRequest, 'people'>> {
  const { engine, lives, threads, until, regime } = request;
  const months = until === undefined ? undefined : until - regime.calendar.from + 1;
  const { bytesOfCensus } = await import('../experiment/census/histories.js');
  if (!lives) return { engine, threads, months, kept: bytesOfCensus };
  const { bytesToFindLives } = await import('../experiment/find-lives.js');
  const kept = (people: number): number => bytesOfCensus(people) + bytesToFindLives(people);
  return { engine, threads, months, kept };
}
