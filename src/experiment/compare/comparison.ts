import type { EngineName } from '../../engine/engine.js';
import type { PatchAbout } from '../../regime/patch/patch.js';
import type { Regime } from '../../regime/regime.js';
import type { Evaluation } from '../figures.js';
import type { Progress } from '../result.js';
import type { PairedFigure } from './paired-figures.js';
import type { Transitions } from './transitions.js';

/** One of the two regimes that are compared. */
export interface Side {
  readonly regime: Regime;
  readonly regimeHash: string;
  /** The file as the user named it. */
  readonly file: string;
  /** The patches that were applied to it, in order; none where nothing is said. */
  readonly patches?: readonly PatchAbout[];
}

/** What a comparison is asked to do. */
export interface CompareRequest {
  readonly a: Side;
  readonly b: Side;
  /** One pair of simulations for each; decimal texts of whole numbers from 0 to 2^64 - 1. */
  readonly seeds: readonly string[];
  /** Overrides both regimes' number of people. */
  readonly people?: number | undefined;
  /** Overrides the last month (absolute, as in Calendar). */
  readonly until?: number | undefined;
  readonly engine?: EngineName | undefined;
  readonly threads?: number | undefined;
  /** Whether the paired worlds of A and of B are simulated too, six more simulations a seed; false if it is left out. */
  readonly paired?: boolean | undefined;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting ends the comparison with the signal's reason at the next month. */
  readonly signal?: AbortSignal;
}

/** The same people with the same luck under both regimes. */
export interface SeedComparison {
  readonly seed: string;
  readonly a: Evaluation;
  readonly b: Evaluation;
  readonly transitions: Transitions;
}

/** Everything that a comparison found out. */
export interface Comparison {
  readonly a: Side;
  readonly b: Side;
  readonly people: number;
  readonly standingFor: number;
  /** The first and the last month that were simulated (absolute, as in Calendar). */
  readonly from: number;
  readonly until: number;
  readonly engine: string;
  readonly seeds: readonly SeedComparison[];
  readonly figures: readonly PairedFigure[];
  readonly timing: { readonly simulateSeconds: number };
}
