import { isCount } from '../../metrics/catalogue/is-count.js';
import { meanOf, pairedDifference } from '../../metrics/uncertainty/paired-difference.js';
import {
  type Evaluation,
  type Figure,
  type FigureWhere,
  measureAll,
  restsOnTooFew,
} from '../figures.js';
import { restsOverSeeds } from '../seeds/rests-over-seeds.js';
import { unboundedSeeds } from '../seeds/unbounded-seeds.js';
import { type Bounds, boundsOf } from './bounds.js';

/** One metric under both regimes, for everybody or for a group: means over the seeds that have an answer in both worlds. */
export interface PairedFigure {
  readonly metric: string;
  readonly where: FigureWhere;
  /**
   * Null where no seed has an answer in both worlds, or where it rests on too few in any seed (see too-few.ts); a count,
   * where it has too few cases in both worlds.
   */
  readonly a: number | null;
  readonly b: number | null;
  /** B less A. */
  readonly difference: number | null;
  /** 95 % interval of the difference over seeds; null with too few of them. */
  readonly interval: Bounds | null;
  /** How many seeds had an answer in both worlds. */
  readonly seeds: number;
  /** In how many seeds the figure is larger than any number (see Figure); such seeds have no answer here. */
  readonly unbounded: { readonly a: number; readonly b: number };
  /** The fewest simulated people (or events) that it rests on in any seed; of a count, the mean of its cases. */
  readonly n: { readonly a: number; readonly b: number };
}

/** The evaluations of one seed. */
export interface EvaluatedPair {
  readonly a: Evaluation;
  readonly b: Evaluation;
}

/** Every figure of A and of B side by side, in the order of A's; what only B has comes last. */
export function pairFigures(seeds: readonly EvaluatedPair[]): PairedFigure[] {
  const found = new Map<string, { figure: Figure; a: Figure[]; b: Figure[] }>();
  for (const pair of seeds)
    for (const side of ['a', 'b'] as const)
      for (const figure of measureAll(pair[side])) {
        const key = JSON.stringify([figure.metric, figure.where]);
        const entry = found.get(key) ?? { figure, a: [], b: [] };
        entry[side].push(figure);
        found.set(key, entry);
      }
  return [...found.values()].map(({ figure, a, b }) => pairFigure(figure, a, b));
}

function pairFigure(
  { metric, where }: Figure,
  a: readonly Figure[],
  b: readonly Figure[],
): PairedFigure {
  const counts = isCount(metric);
  const isTold = (one: Figure): boolean => counts || !restsOnTooFew(one);
  // A figure that a regime does not have at all, such as one of a list, has no pair in any seed.
  const pairs = a.flatMap((one, seed) => {
    const other = b[seed];
    if (one.value === null || other === undefined || other.value === null) return [];
    return isTold(one) && isTold(other) ? [{ a: one.value, b: other.value }] : [];
  });
  const n = { a: restsOverSeeds(metric, a), b: restsOverSeeds(metric, b) };
  // The seeds with enough people are not a fair sample of all: where one has too few, there is no figure. Every seed of a
  // count is there, and cases enough in one world are cases enough for the change of their number.
  const isFew = counts
    ? restsOnTooFew({ metric, n: Math.max(n.a, n.b) })
    : ![...a, ...b].every(isTold);
  const told = isFew ? [] : pairs;
  const [inA, inB] = [told.map((pair) => pair.a), told.map((pair) => pair.b)];
  const difference = pairedDifference(inA, inB);
  return {
    metric,
    where,
    a: meanOf(inA),
    b: meanOf(inB),
    difference: difference.value,
    interval: boundsOf(difference),
    seeds: pairs.length,
    unbounded: { a: unboundedSeeds(a), b: unboundedSeeds(b) },
    n,
  };
}
