import * as z from 'zod';
import { fault, quote, textOf } from '../text/words.js';
import { leaf, packWords } from './leaf.js';
import { name, share } from './leaves.js';

const MOST_BANDS = 8;
/** Shares written with few digits, like 33.3333%, may miss their sum by this much. */
const SLACK = 1e-5;

/**
 * Names and their shares, which add up to 100%; at most 8. Keys that are not names (sizes) are described by `pattern` and
 * `patternWords`.
 */
export function bands(
  what: string,
  pattern?: RegExp,
  patternWords = '',
): z.ZodType<Record<string, number>, unknown> {
  const key =
    pattern === undefined
      ? name
      : leaf<string>(
          (input) =>
            pattern.test(textOf(input))
              ? { value: String(input) }
              : fault(`${quote(input)} is not among the ${what}`, patternWords),
          { type: 'string', pattern: pattern.source },
        );
  return z
    .record(key as z.ZodType<string, string>, share, {
      error: (issue) =>
        packWords({
          found: `${quote(issue.input)} stands where ${what} are expected`,
          accepted: `a map from ${what} to shares, like {this: 60%, that: 40%}`,
        }),
    })
    .check((context) => {
      const fail = (found: string, accepted: string): void => {
        context.issues.push({
          code: 'custom',
          input: context.value,
          message: packWords({ found, accepted }),
        });
      };
      const entries = Object.entries(context.value);
      const sum = entries.reduce((total, [, part]) => total + part, 0);
      if (entries.length > MOST_BANDS)
        fail(`there are ${entries.length} ${what}`, `at most ${MOST_BANDS}`);
      else if (Math.abs(sum - 1) > SLACK) {
        const parts = entries.map(([band, part]) => `${band} ${percent(part)}`).join(' + ');
        fail(
          `the ${what} add up to ${percent(sum)}, not to 100%${parts === '' ? '' : ` (${parts})`}`,
          'shares that add up to 100%',
        );
      }
    })
    .meta({ maxProperties: MOST_BANDS });
}

/** A share as a person writes it. */
export function percent(value: number): string {
  return `${Number((value * 100).toPrecision(9))}%`;
}
