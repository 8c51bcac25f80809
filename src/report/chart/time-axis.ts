import type { ScaleOptions } from '@observablehq/plot';
import { monthDate, monthName } from '../text/months.js';

/** How many months may lie between two ticks. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120];
const MONTHS_A_YEAR = 12;

/**
 * An axis of months, with ticks on the first of a month or of a year and never on a day between.
 *
 * @param from the first month, counted from year 0
 * @param until the last month that may have a tick
 * @param most how many ticks there is room for
 */
export function timeAxis(from: number, until: number, most: number): ScaleOptions {
  const step = STEPS.find((months) => (until - from) / months < most) ?? 240;
  const first = Math.ceil(from / step) * step;
  const months: number[] = [];
  for (let month = first; month <= until; month += step) months.push(month);
  const byDate = new Map(months.map((month) => [monthDate(month).getTime(), month]));
  return {
    type: 'utc',
    label: null,
    ticks: months.map(monthDate),
    tickFormat: (date: Date) => tickText(byDate.get(date.getTime()) ?? from, step, months[0]),
  };
}

function tickText(month: number, step: number, first: number | undefined): string {
  const [name = '', year = ''] = monthName(month).split(' ');
  if (step >= MONTHS_A_YEAR) return year;
  const startsYear = month % MONTHS_A_YEAR === 0 || month === first;
  return startsYear ? `${name.slice(0, 3)}\n${year}` : name.slice(0, 3);
}
