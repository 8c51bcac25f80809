import * as z from 'zod';
import { suggest } from '../text/suggest.js';
import { fault, quote, textOf } from '../text/words.js';
import { COUNT_PATTERN, readCount } from '../units/read-count.js';
import { DURATION_PATTERN, readDuration } from '../units/read-duration.js';
import { MONTH_PATTERN, readMonth } from '../units/read-month.js';
import { readNumber } from '../units/read-number.js';
import type { Bounds } from '../units/read-number.js';
import { RANGE_PATTERN, readRange } from '../units/read-range.js';
import { RATE_PATTERN, readOften, readPointsRate, readRate } from '../units/read-rate.js';
import { SHARE_PATTERN, readShare } from '../units/read-share.js';
import { readTimeline } from '../units/read-timeline.js';
import { leaf, otherThan } from './leaf.js';

/** A share or a chance: `5%`. */
export const share = leaf(readShare, { type: 'string', pattern: SHARE_PATTERN });
/** A rate that is a chance: `5%/month`. */
export const rate = leaf(readRate, { type: 'string', pattern: RATE_PATTERN });
/** How often something is wanted: `20/month`. */
export const often = leaf(readOften, { type: 'string', pattern: RATE_PATTERN });
/** Points a month: `2/month`. */
export const pointsRate = leaf(readPointsRate, { type: 'string', pattern: RATE_PATTERN });
/** A duration: `12 months`. */
export const duration = leaf(readDuration, { type: 'string', pattern: DURATION_PATTERN });
/** A month: `2014-01`. */
export const month = leaf(readMonth, { type: 'string', pattern: MONTH_PATTERN });
/** A share that may change: `10% in 2014 to 60% in 2020`. */
export const shareTimeline = leaf((input) => readTimeline(input, readShare, ['10%', '60%']), {
  type: 'string',
});
/** A rate that may change: `0.1/month in 2014 to 0.3/month in 2020`. */
export const rateTimeline = leaf(
  (input) => readTimeline(input, readRate, ['1%/month', '3%/month']),
  { type: 'string' },
);

/** How many: `1400`, `1.4M`. */
export function count(max: number): z.ZodType<number, unknown> {
  return leaf((input) => readCount(input, max), {
    type: ['integer', 'string'],
    pattern: COUNT_PATTERN,
  });
}

/** A bare number within bounds. */
export function number(bounds: Bounds): z.ZodType<number, unknown> {
  const { min: minimum, max: maximum } = bounds;
  const type = bounds.whole === true ? 'integer' : 'number';
  return leaf((input) => readNumber(input, bounds), { type, minimum, maximum });
}

/** `LOW to HIGH`, both within bounds. */
export function range(bounds: Bounds): z.ZodType<readonly [number, number], unknown> {
  return leaf((input) => readRange(input, bounds), { type: 'string', pattern: RANGE_PATTERN });
}

/** Multipliers; 1 changes nothing. */
export const factor = number({ min: 0, max: 1000 });
/** Points of a score. */
export const points = number({ min: -1_000_000, max: 1_000_000, whole: true });

/** `true` or `false`. */
export const truth = leaf<boolean>(
  (input) =>
    typeof input === 'boolean'
      ? { value: input }
      : fault(`${quote(input)} is neither true nor false`, 'true, false'),
  { type: 'boolean' },
);

/** Text; `accepted` says which. */
export function wording(accepted: string): z.ZodType<string, unknown> {
  return leaf<string>(
    (input) =>
      typeof input === 'string' && input.trim() !== ''
        ? { value: input.trim() }
        : fault(`${quote(input)} is not text`, accepted),
    { type: 'string' },
  );
}

/** Text for readers. */
export const text = wording('text');

/** One of a few words. */
export function choice<const T extends string>(...words: readonly T[]): z.ZodType<T, unknown> {
  return leaf<T>(
    (input) => {
      const found = words.find((word) => word === input);
      if (found !== undefined) return { value: found };
      return fault(
        `${quote(input)} is not one of the words that are known here`,
        words.join(', '),
        suggest(textOf(input), words),
      );
    },
    { type: 'string', enum: words },
  );
}

const NAME = /^[\p{L}\p{M}\p{N} \-'()&]{1,60}$/u;
/** What a name may be, in words. */
const NAME_WORDS =
  "a name: letters, digits, spaces and - ' ( ) &, at least one of them a letter, up to 60";

/** The name of something that the file declares. */
export const name = leaf<string>(
  (input) =>
    typeof input === 'string' && NAME.test(input) && /\p{L}/u.test(input)
      ? { value: input }
      : fault(`${quote(input)} is not a name`, NAME_WORDS),
  { type: 'string' },
);

/** One of something, or a list of them; the value is always a list. */
export function oneOrMore<T>(one: z.ZodType<T, unknown>): z.ZodType<readonly T[], unknown> {
  const schema = z.union([one, z.array(one)]);
  return schema.transform((value) => (Array.isArray(value) ? (value as T[]) : [value as T]));
}

/** A list. */
export function list<T>(one: z.ZodType<T, unknown>): z.ZodType<readonly T[], unknown> {
  return z.array(one, { error: (issue) => otherThan(issue.input, 'a list: [one, another]') });
}

/** Something written in one of several shapes. */
export function either<A, B>(
  a: z.ZodType<A, unknown>,
  b: z.ZodType<B, unknown>,
): z.ZodType<A | B, unknown> {
  return z.union([a, b]);
}
