import { isCount } from '../../metrics/catalogue/is-count.js';
import { meanOf } from '../../metrics/uncertainty/paired-difference.js';
import type { Figure } from '../figures.js';

/**
 * On how many people or events a figure rests over seeds: the fewest of any seed, since the seeds with enough are no fair
 * sample of all. Every seed of a count is there, though: it rests on the mean of its cases.
 *
 * @param figures the same figure, one for each seed
 */
export function restsOverSeeds(metric: string, figures: readonly Figure[]): number {
  if (figures.length === 0) return 0;
  const cases = figures.map(({ n }) => n);
  if (!isCount(metric)) return Math.min(...cases);
  const mean = meanOf(cases) ?? 0;
  // Where there is any case in some seed, there is not none.
  return mean > 0 ? Math.max(1, Math.round(mean)) : 0;
}
