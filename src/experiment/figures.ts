import { isTooFew } from '../metrics/too-few.js';
import type { Regime } from '../regime/regime.js';
import type { Census } from './census/census.js';
import { figuresBetweenGroups } from './figures/between-groups.js';
import { figuresOfPersons } from './figures/of-persons.js';
import { figuresOfTotals } from './figures/of-totals.js';
import type { Series, Where } from './result.js';

/** One metric of one run, for everybody or for a group. */
export interface Figure {
  /** The name by which `glasshouse metrics` explains it. */
  readonly metric: string;
  readonly where: Where;
  /** Null where the question has no answer, or rests on too few people. */
  readonly value: number | null;
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
}

/** What a simulation came to. */
export interface Evaluation extends Evidence {
  readonly seed: string;
  readonly stateHash: string;
}

/** Kinds of conduct, not people, are what this rests on: with under four, one pair decides a third of it or more. */
const FEWEST_KINDS = 4;

/** Every metric of a run: for everybody, then for each group. Of too few people (see too-few.ts) it is null. */
export function figuresOf(evidence: Evidence): Figure[] {
  return measureAll(evidence).map((figure) => {
    const fewest = figure.metric === 'proportionality' ? FEWEST_KINDS : undefined;
    return isTooFew(figure.n, fewest) ? { ...figure, value: null } : figure;
  });
}

/** As {@link figuresOf}, however few people a figure rests on. */
export function measureAll(evidence: Evidence): Figure[] {
  const everywhere: Where[] = [{}, ...evidence.series.groups.map((group) => ({ group }))];
  return everywhere.flatMap((where) => measureIn(evidence, where));
}

/** The metrics of everybody, or of one group or jurisdiction (which a census does not tell apart). */
export function measureIn(evidence: Evidence, where: Where): Figure[] {
  return [
    ...figuresOfTotals(evidence, where),
    ...figuresOfPersons(evidence, where),
    ...(where.group === undefined ? figuresBetweenGroups(evidence, where) : []),
  ];
}
