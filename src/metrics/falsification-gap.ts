import { ratio } from './ratio.js';

/**
 * Falsification gap: acts done only to be seen, of the acts of the same kinds, such as praise or charity. They would
 * stop if nobody looked.
 *
 * Name: falsification gap.
 * Formula: performed / done, over the conduct of which a part is performed.
 * Source: Kuran, "Private truths, public lies: the social consequences of preference falsification", 1995.
 * Unit: share of acts. Range: 0 (all sincere) to 1 (all theatre).
 *
 * @param performed acts done only to be seen
 * @param done all acts done of the same kinds, the performed ones included
 * @returns the share, or null where no such act was done
 */
export function falsificationGap(performed: number, done: number): number | null {
  return ratio(performed, done);
}
