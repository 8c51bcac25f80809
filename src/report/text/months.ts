const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * A month of the calendar in words: `December 2020`.
 *
 * @param month counted from year 0, as in {@link Calendar}
 */
export function monthName(month: number): string {
  return `${NAMES[month % 12] ?? ''} ${Math.floor(month / 12)}`;
}

/** The first day of a month, for time axes. */
export function monthDate(month: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return date;
}
