import type { Provenance } from '../../regime/regime.js';

/** One rule of a regime, in sentences that can be read aloud. */
export interface RuleText {
  /** What the rule is about: a channel's name, a list's name. */
  readonly name: string;
  readonly sentences: readonly string[];
  readonly provenance: Provenance;
}

/** Rules of one kind. */
export interface RuleSection {
  readonly title: string;
  readonly rules: readonly RuleText[];
}

/** Provenance of what nobody gave any for. */
export const UNSAID: Provenance = { source: [], status: null, note: null, calibratedTo: [] };

/** The sentences that there are: null stands for one that does not apply. */
export function said(...parts: readonly (string | null)[]): string[] {
  return parts.filter((part) => part !== null);
}
