import type { Interval } from '../../metrics/uncertainty/interval.js';

/** Between which bounds a mean over seeds lies, with 95 % confidence. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The bounds of an interval; null where there are too few seeds to say. */
export function boundsOf({ low, high }: Interval): Bounds | null {
  return low === null || high === null ? null : { low, high };
}
