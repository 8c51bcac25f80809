/** What an element comes to. For a prohibition, `met` speaks for the prohibition applying; for a duty, for its being kept. */
export const VERDICTS = ['met', 'not met', 'depends', 'not assessable here'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A legal test, declared as data in `standards/`: which elements it has, and what evidence says of each. */
export interface Standard {
  /** The name of its file without the ending, by which `--standard` asks for it. */
  readonly key: string;
  readonly title: string;
  /** Where it is law or is declared. */
  readonly of: string;
  readonly citation: string;
  /** The month from which it applies, in months from the year 0 on; null where the file does not say. */
  readonly appliesFrom: number | null;
  /** A prohibition applies where its elements are met; a duty is kept where they are. */
  readonly kind: 'prohibition' | 'duty';
  /** Whom and what it is about, which the card cannot decide. */
  readonly scope: string;
  /** What it means if every element is met; if one is not; if it hangs on what is open. */
  readonly means: {
    readonly allMet: string;
    readonly oneNotMet: string;
    readonly open: string;
  };
  readonly notes: readonly string[];
  readonly elements: readonly Element[];
}

/** One element of a legal test. */
export interface Element {
  /** Its name within the standard. */
  readonly id: string;
  readonly citation: string;
  /** What it asks, in our words. */
  readonly asks: string;
  /** Elements with the same word here are alternatives: one that is met is enough. */
  readonly alternative: string | null;
  /** Names of the evidence that bears on it. */
  readonly evidence: readonly string[];
  /** The first rule whose conditions all hold gives the verdict; the last has none. */
  readonly verdicts: readonly VerdictRule[];
}

/** How a verdict follows from evidence. */
interface VerdictRule {
  readonly conditions: readonly Condition[];
  readonly verdict: Verdict;
  /** Why, for somebody who knows the law. */
  readonly because: string;
  /** Why the line was drawn where it is, if a condition draws one. */
  readonly line: string | null;
}

/** A condition on one piece of evidence. A number passes a line only if its whole interval does. */
export type Condition = { readonly evidence: string } & (
  | { readonly is: 'yes' | 'no' | 'unknown' }
  | { readonly compare: Comparison; readonly value: number }
);

/** The lines that a condition can draw. */
export const COMPARISONS = ['above', 'at-least', 'below', 'at-most'] as const;
export type Comparison = (typeof COMPARISONS)[number];
