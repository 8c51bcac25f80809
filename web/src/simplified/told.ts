import type { Regime } from 'glasshouse';

/** A regime that ships. */
export interface ToldRegime {
  /** Its file without the ending: `national-2018`. */
  readonly name: string;
  readonly regime: Regime;
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
