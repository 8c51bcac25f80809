import type { Regime } from '../../regime/regime.js';
import type { Census } from '../census/census.js';
import type { FigureWhere, PairedWorlds, Series } from '../result.js';

export type { FigureWhere } from '../result.js';

/** One metric of one run, for everybody or for a group. */
export interface Figure {
  /** The name by which `glasshouse metrics` explains it. */
  readonly metric: string;
  readonly where: FigureWhere;
  /** Null where the question has no answer, rests on too few people, or the answer is without bound. */
  readonly value: number | null;
  /** The figure is larger than any number: a ratio of rates of which the lower is 0 and the higher is not. */
  readonly isUnbounded?: true;
  /** How many simulated people (or events, such as listings) it rests on. */
  readonly n: number;
}

/** What figures are worked out from. */
export interface Evidence {
  readonly regime: Regime;
  /** How many people were simulated; they stand for `regime.population.standingFor`. */
  readonly people: number;
  readonly series: Series;
  /** Null where nobody looked at persons: the figures that need it are left out. */
  readonly census: Census | null;
  /** Left out where no paired worlds were simulated: so are the figures that need them. */
  readonly paired?: PairedWorlds;
}

/** What a simulation came to. */
export interface Evaluation extends Evidence {
  readonly seed: string;
  readonly stateHash: string;
}
