/**
 * Glasshouse: simulate a social scoring regime, declared in one file, on synthetic people.
 *
 * The public interface of the package. It simulates; it takes no data on persons and gives no verdict on any.
 */
export { createEngine } from './engine/create-engine.js';
export type {
  Engine,
  EngineName,
  EngineRequest,
  SavedStates,
  Subjects,
} from './engine/engine.js';
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
export { findLife } from './experiment/find-life.js';
export { KINDS_OF_LIFE, type KindOfLife } from './experiment/find-lives.js';
export type { Part, RunIdentity, RunMemory, SavedRun } from './experiment/memory.js';
export type {
  ExpectRow,
  Progress,
  RunRequest,
  RunResult,
  Series,
  SeriesRow,
  ToldLife,
  Where,
} from './experiment/result.js';
export { runRegime } from './experiment/run.js';
export { traceLife, traceLives } from './experiment/trace.js';
export type { Life, LifeMonth } from './model/life.js';
export { type MeasureName, measureTable } from './model/measures.js';
export { STAGES } from './model/stages.js';
export { parseSeed } from './random/draws.js';
export { formatProblem } from './regime/format-problem.js';
export { loadPatch, loadRegime } from './regime/load.js';
export type { PatchAbout } from './regime/patch/patch.js';
export { parseRegime } from './regime/parse.js';
export type { Problem } from './regime/problem.js';
export type { Regime } from './regime/regime.js';
