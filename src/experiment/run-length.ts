import type { Regime } from '../regime/regime.js';
import { monthText } from './month-text.js';

/** How many months to simulate. Throws a RangeError for a last month outside the calendar. */
export function monthsOf(regime: Regime, until: number | undefined): number {
  const { from, until: last } = regime.calendar;
  if (until === undefined) return regime.calendar.months;
  if (until < from || until > last)
    throw new RangeError(
      `${monthText(until)} is outside the calendar of the regime, ${monthText(from)} to ${monthText(last)}`,
    );
  return until - from + 1;
}
