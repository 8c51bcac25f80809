/**
 * Glasshouse: simulate a social scoring regime, declared in one file, on synthetic people.
 *
 * The public interface of the package. It simulates; it takes no data on persons and gives no verdict on any.
 */
export { createEngine } from './engine/create-engine.js';
export { readyKernel } from './engine/kernel/load-kernel.js';
export { hasVectors } from './platform/vectors.js';
export type {
  Engine,
  EngineName,
  EngineRequest,
  SavedStates,
  Subjects,
} from './engine/engine.js';
export type { Census, GroupCensus } from './experiment/census/census.js';
export { takeCensus } from './experiment/census/take-census.js';
export {
  type Evaluation,
  type Evidence,
  type Figure,
  figuresOf,
  type FigureWhere,
  restsOnTooFew,
} from './experiment/figures.js';
export { compareRegimes } from './experiment/compare/compare.js';
export type {
  Comparison,
  CompareRequest,
  SeedComparison,
  Side,
} from './experiment/compare/comparison.js';
export type { PairedFigure } from './experiment/compare/paired-figures.js';
export { type PairingFault, pairingFaults } from './experiment/compare/pairing.js';
export type { Transitions } from './experiment/compare/transitions.js';
export { attribute } from './experiment/attribution/attribute.js';
export {
  attributePerson,
  type PersonAnswer,
  type PersonRequest,
} from './experiment/attribution/attribute-person.js';
export type {
  Attribution,
  AttributionRequest,
  FleetRequest,
} from './experiment/attribution/attribution.js';
export { extremesOf } from './experiment/attribution/extremes-of.js';
export { partOfDifference } from './experiment/attribution/part-of-difference.js';
export { FEW_CASES, simulatedCases } from './experiment/attribution/simulated-cases.js';
export { findLife } from './experiment/find-life.js';
export { KINDS_OF_LIFE, type KindOfLife } from './experiment/find-lives.js';
export type { Part, RunIdentity, RunMemory, SavedRun } from './experiment/memory.js';
export { type Injection, injectWrongs, usualInjection } from './experiment/paired/inject-wrongs.js';
export { liveWithout } from './experiment/paired/live-without.js';
export type { PairedOptions } from './experiment/paired/advance-all.js';
export { simulatePaired } from './experiment/paired/paired-worlds.js';
export { withoutRegime } from './experiment/paired/without-regime.js';
export type {
  Contagion,
  ExpectRow,
  InjectedCount,
  MeanFigure,
  FiguresOverSeeds,
  PairedWorlds,
  Progress,
  RunRequest,
  RunResult,
  Series,
  SeriesRow,
  ToldLife,
  Where,
} from './experiment/result.js';
export { HARMS, type Harm, type HarmName, type HarmUnit } from './experiment/harms.js';
export type { Mechanism } from './experiment/mechanisms/mechanism.js';
export { MECHANISMS, mechanismsOf } from './experiment/mechanisms/mechanisms.js';
export { runRegime } from './experiment/run.js';
export { runSeeds, type SeedsRequest } from './experiment/seeds/run-seeds.js';
export { type Objective, objectiveOf } from './experiment/safeguards/objective.js';
export type {
  Safeguard,
  SafeguardRequest,
  SafeguardSearch,
} from './experiment/safeguards/safeguard.js';
export { searchSafeguards } from './experiment/safeguards/search-safeguards.js';
export { safeguardsFor } from './experiment/safeguards/shipped.js';
export { look, type Look, lookAtGroups, STANDING } from './experiment/view/look.js';
export { type Tie, tiesOf } from './experiment/view/ties-of-person.js';
export { auditRegime, type AuditRequest } from './experiment/audit/audit.js';
export type { AuditCard } from './experiment/audit/card.js';
export { type Verdict, VERDICTS } from './experiment/standards/standard.js';
export { loadStandard, standardNames } from './experiment/standards/load.js';
export { traceLife, traceLives } from './experiment/trace.js';
export { startWorld, type WorldRequest, type WorldRun } from './experiment/world-run.js';
export { findMetric } from './metrics/catalogue/find-metric.js';
export type { Metric } from './metrics/catalogue/metric.js';
export { METRICS } from './metrics/catalogue/metrics.js';
export { isTooFew, tooFew } from './metrics/too-few.js';
export { type Interval, intervalOf, type IntervalOptions } from './metrics/uncertainty/interval.js';
export { pairedDifference } from './metrics/uncertainty/paired-difference.js';
export type { Life, LifeMonth } from './model/life.js';
export { type MeasureName, measureTable } from './model/measures.js';
export { STAGES } from './model/stages.js';
export { giveWay } from './platform/give-way.js';
export { parseSeed } from './random/draws.js';
export { type Files, filesOf } from './regime/compose/files.js';
export { formatProblem } from './regime/format-problem.js';
export { loadPatch, loadRegime } from './regime/load.js';
export type { PatchAbout } from './regime/patch/patch.js';
export { parseRegime } from './regime/parse.js';
export type { Problem } from './regime/problem.js';
export type { Regime } from './regime/regime.js';
export { regimeText } from './report/rules/rules-text.js';
export type { RuleSection, RuleText } from './report/rules/rule-text.js';
export { fold as foldLife, type Stretch } from './report/life/fold.js';
export { type LifeStory, type StoryEntry, tellLife } from './report/life/tell-life.js';
export { kindOf, metricText } from './report/metric-text.js';
export { attributionReport } from './report/attribution/attribution-report.js';
export { personWords } from './report/attribution/person-words.js';
export { report } from './report/report.js';
export { seriesParquet } from './report/series-parquet.js';
export { auditPage } from './report/audit/audit-page.js';
export { swayedBy } from './report/audit/before-disputed.js';
export { TIE_KINDS, type TieKind } from './regime/regime.js';
