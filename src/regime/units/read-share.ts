import { fault, quote, textOf } from '../text/words.js';
import type { Reading } from '../text/words.js';

/** What a share may look like, in words. */
const SHARE_WORDS = 'a share from 0% to 100%, like 5%, 0.05% or 2 in 1000';
/** What a share looks like, for editors. */
export const SHARE_PATTERN = String.raw`^\d+(\.\d+)?%$|^\d+(\.\d+)? in \d+[kMB]?$`;

const PERCENT = /^(-?\d+(?:\.\d+)?) ?%$/u;
const RATIO = /^(\d+(?:\.\d+)?) in (\d+)([kMB]?)$/u;
const BARE = /^-?\d*\.?\d+$/u;
const SCALES = new Map([
  ['', 1],
  ['k', 1e3],
  ['M', 1e6],
  ['B', 1e9],
]);

/** Reads a share or a chance; the value is from 0 to 1. */
export function readShare(input: unknown): Reading<number> {
  const text = textOf(input);
  const bare = typeof input === 'number' || (typeof input === 'string' && BARE.test(text));
  if (bare) return bareShare(Number(text));
  if (typeof input !== 'string') return fault(`${quote(input)} is not a share`, SHARE_WORDS);
  const percent = PERCENT.exec(text)?.[1];
  if (percent !== undefined) return bounded(Number(percent) / 100, text);
  const [, part, whole, scale] = RATIO.exec(text) ?? [];
  if (part === undefined) return fault(`${quote(input)} is not a share`, SHARE_WORDS);
  return bounded(Number(part) / (Number(whole) * (SCALES.get(scale ?? '') ?? 1)), text);
}

/** A bare 0.05 may mean 5 % or 0.05 %, and the two differ a hundredfold: the writer has to say. */
function bareShare(value: number): Reading<number> {
  const meant = value >= 0 && value <= 1 ? `${Number((value * 100).toPrecision(12))}%` : undefined;
  return fault(
    `${value} has no unit`,
    SHARE_WORDS,
    meant ?? (value <= 100 && value > 0 ? `${value}%` : undefined),
  );
}

function bounded(value: number, text: string): Reading<number> {
  if (!Number.isFinite(value)) return fault(`"${text}" is no share of anything`, SHARE_WORDS);
  if (value < 0) return fault(`"${text}" is less than 0%`, SHARE_WORDS);
  if (value > 1) return fault(`"${text}" is more than 100%`, SHARE_WORDS);
  return { value };
}
