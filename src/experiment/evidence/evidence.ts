import type { Provenance, Regime } from '../../regime/regime.js';
import type { Evaluation } from '../figures/figure.js';

/** A rule of the regime that a finding rests on, and how sure anybody is of it. */
export interface Rested {
  /** As `list "judgment defaulters"`. */
  readonly rule: string;
  readonly provenance: Provenance;
}

/** What evidence says of the rules themselves. */
export interface RuleFinding {
  /** Yes or no, or a number in the unit of the evidence; null: the question does not arise. */
  readonly value: boolean | number | null;
  /** What was found, in words, for readers of the card. */
  readonly found: string;
  readonly rests: readonly Rested[];
}

/** What evidence says of one simulation. */
export interface Measurement {
  /** Null where the question has no answer. */
  readonly value: number | null;
  /** On how many simulated people, events or kinds of conduct it rests. */
  readonly n: number;
  /** What the value is made of, for evidence with `fromCounts`. */
  readonly counts?: readonly number[];
}

/** How a number is to be read. */
export type Unit =
  | 'yes or no'
  | 'share'
  /** The part of an amount that falls away under other rules; below 0 where it grows. */
  | 'part that falls away'
  | 'months'
  | 'times'
  | 'times a year'
  /** The lowest of several rates over the highest: 1 where all are alike, 0 where one of them is nought and another is not. */
  | 'lowest over highest rate'
  | 'correlation';

interface About {
  /** The name by which standards call it. */
  readonly name: string;
  readonly unit: Unit;
  /** How it was found, for readers of the card. */
  readonly how: string;
}

/** Evidence that is read from the rules: the same in every simulation. */
export interface RuleEvidence extends About {
  readonly kind: 'rules';
  read(rules: RulesInForce): RuleFinding;
}

/** Evidence that is measured in a simulation, and so has an interval over seeds. */
export interface MeasuredEvidence extends About {
  readonly kind: 'measured';
  /** What `n` counts, such as `simulated people`. */
  readonly basis: string;
  /** Whether it looks at the same people where harmless conduct counts for nothing (see {@link AuditRun.spared}). */
  readonly compares?: true;
  measure(run: AuditRun): Measurement;
  /**
   * The value of counts, which are added up over simulations: for what has no answer, or a boundless one, in a single
   * simulation, so that a mean of those with an answer would leave out just the worst.
   */
  readonly fromCounts?: (counts: readonly number[]) => number | null;
}

export type Evidence = RuleEvidence | MeasuredEvidence;

/** A regime, and how many of its months are looked at. */
export interface RulesInForce {
  readonly regime: Regime;
  readonly months: number;
}

/** One simulation; it has a census. */
export interface AuditRun extends Evaluation {
  /**
   * The same people with the same luck where lawful conduct without harm has no consequence (see spare-harmless.ts). Null where
   * it has none anyway, or no evidence asks.
   */
  readonly spared: Evaluation | null;
}
