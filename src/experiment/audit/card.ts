import type { Rested, Unit } from '../evidence/evidence.js';
import type { Standard, Verdict } from '../standards/standard.js';
import type { PatchAbout } from '../../regime/patch/patch.js';
import type { Regime } from '../../regime/regime.js';

/** One piece of evidence, as it was found. */
export interface Found {
  readonly name: string;
  readonly kind: 'rules' | 'measured';
  readonly unit: Unit;
  readonly how: string;
  /** Null: there is no answer, or it rests on too few. */
  readonly value: boolean | number | null;
  /** A 95 % interval; null for what the rules say, and where one seed was simulated. */
  readonly interval: readonly [number, number] | null;
  /** In words, for what the rules say. */
  readonly found: string | null;
  /** On how many what was measured rests, and of what; null for what the rules say. */
  readonly n: number | null;
  readonly basis: string | null;
  /** How many simulations had an answer; 0 for what the rules say. */
  readonly seeds: number;
  /** The rules it rests on, by name; for what was measured, the whole regime (see `AuditCard.regime`). */
  readonly rests: readonly Rested[];
}

/** What one element of a standard came to. */
export interface JudgedElement {
  readonly id: string;
  readonly citation: string;
  readonly asks: string;
  readonly alternative: string | null;
  readonly verdict: Verdict;
  readonly because: string;
  /** Why the line was drawn where it is; null where the verdict draws none. */
  readonly line: string | null;
  /** The conditions that decided, with what was found: `a score is kept: yes`. */
  readonly decidedBy: readonly string[];
  readonly evidence: readonly Found[];
}

/** What a standard as a whole came to. */
export interface JudgedStandard {
  readonly standard: Standard;
  readonly elements: readonly JudgedElement[];
  readonly outcome: 'all met' | 'one not met' | 'open';
  /** Which elements it hangs on: those not met, or else those left open; none where all are met. */
  readonly hangsOn: readonly string[];
}

/** Evidence on legal tests, for one regime. It is no legal advice and no verdict on anybody. */
export interface AuditCard {
  readonly regime: Regime;
  readonly regimeHash: string;
  readonly file: string;
  /** The patches that were applied to the file, in order; none where it is left out. */
  readonly patches?: readonly PatchAbout[];
  readonly people: number;
  /** As `2014-01`; the last month that was simulated. */
  readonly from: string;
  readonly until: string;
  readonly engine: string;
  /** The seeds that were simulated, each with the hash of its final state. */
  readonly runs: readonly { readonly seed: string; readonly stateHash: string }[];
  readonly standards: readonly JudgedStandard[];
  /** The same without what the file itself disputes; null where nothing disputed happens in these months. */
  readonly beforeDisputed: BeforeDisputed | null;
}

/**
 * What the standards would come to without what happens from a month on and the file says is disputed: the same simulations,
 * looked at in the month before.
 */
interface BeforeDisputed {
  /** The month in which the first of it happens, as `2020-01`; only what came before it is looked at. */
  readonly month: string;
  /** What it is, and why it is disputed, in the words of the file. */
  readonly what: string;
  readonly note: string | null;
  readonly standards: readonly JudgedStandard[];
}
