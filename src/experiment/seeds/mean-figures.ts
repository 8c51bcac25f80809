import { boundsOf } from '../compare/bounds.js';
import { type Figure, restsOnTooFew } from '../figures.js';
import { intervalOfMean } from '../interval-of-mean.js';
import type { MeanFigure } from '../result.js';
import { restsOverSeeds } from './rests-over-seeds.js';
import { unboundedSeeds } from './unbounded-seeds.js';

/**
 * Every figure over several seeds, in the order of the first.
 *
 * @param runs all figures of each seed, however few people they rest on
 */
export function meanFigures(runs: readonly (readonly Figure[])[]): MeanFigure[] {
  const found = new Map<string, Figure[]>();
  for (const figure of runs.flat()) {
    const key = JSON.stringify([figure.metric, figure.where]);
    const before = found.get(key);
    if (before === undefined) found.set(key, [figure]);
    else before.push(figure);
  }
  return [...found.values()].flatMap((figures) => {
    const [first] = figures;
    return first === undefined ? [] : [meanFigure(first, figures)];
  });
}

function meanFigure({ metric, where }: Figure, figures: readonly Figure[]): MeanFigure {
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value]));
  const n = restsOverSeeds(metric, figures);
  const told = { metric, where, seeds: values.length, unbounded: unboundedSeeds(figures), n };
  if (values.length === 0 || restsOnTooFew({ metric, n }))
    return { ...told, mean: null, interval: null };
  const mean = intervalOfMean(values);
  return { ...told, mean: mean.value, interval: boundsOf(mean) };
}
