import type { RuleSection } from 'glasshouse';

/** A regime that ships, in the words of its file and of the package. */
export interface ToldRegime {
  /** Its file without the ending: `national-2018`. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly notes: readonly string[];
  readonly sources: readonly { readonly key: string; readonly text: string }[];
  readonly sections: readonly RuleSection[];
}

/** Known limits of the model that are about one thing. */
export interface Limits {
  readonly title: string;
  readonly items: readonly string[];
}

/** A work that the model's description cites. */
export interface Reference {
  /** As it is cited: `Daymude 2025`. */
  readonly key: string;
  readonly text: string;
}
