import { fault, isFault, quote } from '../text/words.js';
import type { Reading } from '../text/words.js';
import { readShare } from './read-share.js';

/** What a rate may look like, in words. */
const RATE_WORDS = 'a rate, like 0.5/month, 5%/month, 10% a month or 0.1/year';
/** What a rate looks like, for editors. */
export const RATE_PATTERN = String.raw`^[\d.]+(%| in \d+)?( ?/ ?| (a|per) )(month|year)$`;
/** The rarest rate that a month can honour: chances are compared as 32-bit integers. */
const RAREST = 1e-9;

const RATE = /^(.+?)(?: ?\/ ?| a | per )(month|year)$/u;
const MONTHS_A_YEAR = 12;

/** Reads a rate that is a chance: the value is from 0 to 1 a month. */
export function readRate(input: unknown): Reading<number> {
  const often = readOften(input);
  if (!isFault(often) && often.value > 1) {
    return fault(
      `${quote(input)} is more often than a month can honour`,
      `${RATE_WORDS}: at most once a month`,
    );
  }
  return often;
}

/** Reads how often something is wanted: the value is a number of times a month, and may be over 1. */
export function readOften(input: unknown): Reading<number> {
  if (typeof input === 'number') return fault(`${input} has no unit`, RATE_WORDS, `${input}/month`);
  if (typeof input !== 'string') return fault(`${quote(input)} is not a rate`, RATE_WORDS);
  const [, amount, per] = RATE.exec(input.trim()) ?? [];
  if (amount === undefined) {
    const meant = isFault(readShare(input)) ? undefined : `${input}/month`;
    return fault(
      `${quote(input)} is not a rate${meant === undefined ? '' : ': it does not say how often'}`,
      RATE_WORDS,
      meant,
    );
  }
  const times = readTimes(amount);
  if (times === null) return fault(`${quote(input)} is not a rate`, RATE_WORDS);
  const value = per === 'year' ? Number((times / MONTHS_A_YEAR).toPrecision(15)) : times;
  if (value > 0 && value < RAREST) {
    return fault(
      `${quote(input)} is less than 1 in 1,000,000,000 a month, rarer than a month can honour`,
      `${RATE_WORDS}, or 0/month`,
    );
  }
  return { value };
}

function readTimes(amount: string): number | null {
  if (/^\d+(?:\.\d+)?$/u.test(amount)) return Number(amount);
  const share = readShare(amount);
  return isFault(share) ? null : share.value;
}

const DRIFT_WORDS = 'whole points a month, like 2/month';

/** Reads points a month, a whole number, at least 0. */
export function readPointsRate(input: unknown): Reading<number> {
  const points =
    typeof input === 'string'
      ? /^(\d+)(?: ?\/ ?| a | per )month$/u.exec(input.trim())?.[1]
      : undefined;
  if (points !== undefined) return { value: Number(points) };
  if (typeof input === 'number')
    return fault(`${input} has no unit`, DRIFT_WORDS, `${Math.abs(input)}/month`);
  return fault(`${quote(input)} is not points a month`, DRIFT_WORDS);
}
