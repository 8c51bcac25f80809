import { isTooFew } from '../../metrics/too-few.js';
import type { HarmName } from '../harms.js';
import type { MeanInterval } from '../interval-of-mean.js';

/** What the harms that are shares are shares of: they differ by so many events. */
const COUNTED_AS: Partial<Record<HarmName, HarmName>> = {
  'chilling share': 'acts left undone',
  'gap between groups': 'months restricted wrongly',
};

/**
 * Whether a harm differs by more than a handful of events, which other luck would have placed otherwise: where seeds give
 * an interval, if that is clear of 0; otherwise if the difference is of at least ten simulated events in all seeds together.
 *
 * @param changeOf the mean change of a harm over the seeds
 * @param standsFor for how many people a simulated person stands
 */
export function isTold(
  harm: HarmName,
  changeOf: (harm: HarmName) => MeanInterval,
  standsFor: number,
): boolean {
  const { low, high } = changeOf(harm);
  if (low !== null && high !== null) return low > 0 || high < 0;
  const { value, n } = changeOf(COUNTED_AS[harm] ?? harm);
  return !isTooFew(Math.round((Math.abs(value) * n) / standsFor));
}
