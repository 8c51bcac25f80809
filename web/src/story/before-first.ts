import { STANDING } from 'glasshouse';
import type { Seen } from '../world/api.ts';

/**
 * The people of a month as they were before the first: nothing is closed to anybody, nobody is exempt from it, and all
 * begin in the middle.
 */
export function beforeFirst({ month, standing, score, totals }: Seen): Seen {
  return {
    month,
    standing: standing.map((byte) => byte & STANDING.adult),
    score: score.map(() => 128),
    totals: { ...totals, restricted: 0, wrongly: 0, wronglyUntold: 0, silenced: 0, hardship: 0 },
  };
}
