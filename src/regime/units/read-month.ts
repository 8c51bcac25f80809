import { fault, quote, textOf } from '../text/words.js';
import type { Reading } from '../text/words.js';

/** What a month may look like, in words. */
const MONTH_WORDS = 'a month, like 2014-01';
/** What a month looks like, for editors. */
export const MONTH_PATTERN = String.raw`^\d{4}-(0[1-9]|1[0-2])$`;

/** Reads a month; the value counts months from the year 0. */
export function readMonth(input: unknown): Reading<number> {
  const text = textOf(input);
  if (/^\d{4}$/u.test(text)) return fault(`${text} is a year`, MONTH_WORDS, `${text}-01`);
  const [, year, month] =
    (typeof input === 'string' ? /^(\d{4})-(\d{1,2})(?:-\d{1,2})?$/u.exec(text) : null) ?? [];
  if (year === undefined || month === undefined)
    return fault(`${quote(input)} is not a month`, MONTH_WORDS);
  const number = Number(month);
  if (number < 1 || number > 12)
    return fault(`${quote(input)} is not a month: a year has twelve`, MONTH_WORDS);
  const written = `${year}-${String(number).padStart(2, '0')}`;
  if (written !== text) return fault(`${quote(input)} is not a month`, MONTH_WORDS, written);
  return { value: Number(year) * 12 + number - 1 };
}

/** A month as it is written: the opposite of {@link readMonth}. */
export function writeMonth(month: number): string {
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}`;
}
