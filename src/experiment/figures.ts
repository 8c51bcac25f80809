import { isCount } from '../metrics/catalogue/is-count.js';
import { isTooFew } from '../metrics/too-few.js';
import { figuresBetweenGroups } from './figures/between-groups.js';
import type { Evidence, Figure } from './figures/figure.js';
import { figuresOfPairedWorlds } from './figures/of-paired-worlds.js';
import { figuresOfPersons } from './figures/of-persons.js';
import { figuresOfTotals } from './figures/of-totals.js';
import type { Where } from './result.js';

export type { Evaluation, Evidence, Figure, FigureWhere } from './figures/figure.js';

/** Kinds of conduct, not people, are what this rests on: with under four, one pair decides a third of it or more. */
const FEWEST_KINDS = 4;

/** Every metric of a run: for everybody, then for each group. Of too few people (see too-few.ts) it is null. */
export function figuresOf(evidence: Evidence): Figure[] {
  return measureAll(evidence).map((figure) => {
    if (!restsOnTooFew(figure)) return figure;
    const { metric, where, n } = figure;
    return { metric, where, value: null, n };
  });
}

/**
 * Whether a figure rests on too few people, or of proportionality kinds of conduct, to be told. A count without a case is
 * told: that there is none is an answer.
 */
export function restsOnTooFew({ metric, n }: Pick<Figure, 'metric' | 'n'>): boolean {
  if (n === 0 && isCount(metric)) return false;
  return isTooFew(n, metric === 'proportionality' ? FEWEST_KINDS : undefined);
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
    ...figuresOfPairedWorlds(evidence, where),
    ...(where.group === undefined ? figuresBetweenGroups(evidence, where) : []),
  ];
}
