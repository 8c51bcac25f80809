import { fault, quote, textOf } from '../text/words.js';
import type { Reading } from '../text/words.js';

/** What a duration may look like, in words. */
const DURATION_WORDS = 'a duration, like 1 month, 12 months or 2 years';
/** What a duration looks like, for editors. */
export const DURATION_PATTERN = String.raw`^\d+ (months?|years?)$`;
/** The longest duration, in months: a person's months on a list are counted in a byte. */
const LONGEST = 240;

/** Reads a duration; the value is a whole number of months, 1 to 240. */
export function readDuration(input: unknown): Reading<number> {
  const bare = textOf(input);
  if (/^\d+$/u.test(bare)) return fault(`${bare} has no unit`, DURATION_WORDS, `${bare} months`);
  const [, number, unit] =
    (typeof input === 'string' ? /^(\d+) (months?|years?)$/u.exec(input.trim()) : null) ?? [];
  if (number === undefined || unit === undefined)
    return fault(`${quote(input)} is not a duration`, DURATION_WORDS);
  const value = Number(number) * (unit.startsWith('year') ? 12 : 1);
  if (value < 1) return fault(`${quote(input)} is shorter than a month`, DURATION_WORDS);
  if (value > LONGEST)
    return fault(`${quote(input)} is longer than ${LONGEST} months`, DURATION_WORDS);
  return { value };
}
