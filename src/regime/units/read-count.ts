import { fault, quote, textOf } from '../text/words.js';
import type { Reading } from '../text/words.js';

/** What a count looks like, for editors. */
export const COUNT_PATTERN = String.raw`^\d+(\.\d+)?[kMB]?$`;

const SCALES = new Map([
  ['', 1],
  ['k', 1e3],
  ['M', 1e6],
  ['B', 1e9],
]);

/** Reads how many; the value is a whole number from 1 to `max`. */
export function readCount(input: unknown, max: number): Reading<number> {
  const accepted = `a number from 1 to ${wordsOfCount(max)}, like 1400, 140k, 1.4M or 1.4B`;
  const [, digits, scale] = /^(-?\d+(?:\.\d+)?)([kMB]?)$/u.exec(textOf(input)) ?? [];
  if (digits === undefined || (typeof input !== 'string' && typeof input !== 'number')) {
    return fault(`${quote(input)} is not a number of anything`, accepted, withoutCommas(input));
  }
  const exact = Number(digits) * (SCALES.get(scale ?? '') ?? 1);
  // 1.4M is 1399999.9999999998 in binary fractions: what is meant is the whole number beside it.
  const value = Math.round(exact);
  if (Math.abs(exact - value) > 1e-6 * Math.max(1, exact))
    return fault(`${quote(input)} is not a whole number`, accepted);
  if (value < 1) return fault(`${quote(input)} is less than 1`, accepted);
  if (value > max) return fault(`${quote(input)} is more than ${wordsOfCount(max)}`, accepted);
  return { value };
}

function withoutCommas(input: unknown): string | undefined {
  return typeof input === 'string' && /^\d{1,3}([,_ ]\d{3})+$/u.test(input)
    ? input.replace(/[,_ ]/gu, '')
    : undefined;
}

function wordsOfCount(count: number): string {
  return count >= 1e9 ? `${count / 1e9}B` : String(count);
}
