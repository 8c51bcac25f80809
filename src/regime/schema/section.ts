import * as z from 'zod';
import { quote } from '../text/words.js';
import { packWords } from './leaf.js';
import { name } from './leaves.js';

/** A map with known keys. An unknown key's error names the known ones. */
export function section<const S extends z.ZodRawShape>(
  what: string,
  shape: S,
): z.ZodObject<S, z.core.$strict> {
  const keys = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      packWords({
        found:
          issue.code === 'unrecognized_keys'
            ? what
            : `${quote(issue.input)} stands where ${what} is expected`,
        accepted: issue.code === 'unrecognized_keys' ? keys : `a map with the keys ${keys}`,
      }),
  });
}

/** A map from names that the file chooses, at most `max` of them. */
export function named<T>(
  what: string,
  max: number,
  entry: z.ZodType<T, unknown>,
): z.ZodType<Record<string, T>, unknown> {
  const accepted = `a map from names to ${what}`;
  return z
    .record(name as z.ZodType<string, string>, entry, {
      error: (issue) =>
        packWords({
          found: `${quote(issue.input)} stands where ${accepted} is expected`,
          accepted,
        }),
    })
    .refine((entries) => Object.keys(entries).length <= max, {
      error: (issue) =>
        packWords({
          found: `there are ${Object.keys(issue.input as object).length} ${what} here`,
          accepted: `at most ${max} ${what}`,
        }),
      // Too many is an error of its own, whatever else is wrong with some of them.
      when: ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value),
    })
    .meta({ maxProperties: max });
}
