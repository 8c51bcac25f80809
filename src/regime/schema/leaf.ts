import * as z from 'zod';
import { isFault, quote } from '../text/words.js';
import type { Reading, Words } from '../text/words.js';

/** What editors are told of a value: a part of JSON Schema. */
export interface LeafHint {
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | readonly string[];
  readonly pattern?: string;
  readonly enum?: readonly (string | boolean | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/**
 * One value of the language, read by `read`. What is wrong with it travels as the message of Zod's issue (see
 * {@link packWords}), so that an error says what is accepted.
 */
export function leaf<T>(
  read: (input: unknown) => Reading<T>,
  hint: LeafHint,
): z.ZodType<T, unknown> {
  const types: readonly string[] = typeof hint.type === 'string' ? [hint.type] : hint.type;
  const schema = z.unknown().transform((input, context) => {
    const reading = read(input);
    if (!isFault(reading)) return reading.value;
    const kind = typeof input;
    // A value of another type may belong to another branch of a union.
    const wrongType = !types.some((type) => (type === 'integer' ? 'number' : type) === kind);
    context.issues.push({
      code: 'custom',
      input,
      message: packWords(reading.fault),
      params: { wrongType },
    });
    return z.NEVER;
  });
  return schema.meta({ ...hint });
}

/** Words as one line of text each, for the message of a Zod issue. */
export function packWords({ found, accepted = '', suggestion }: Words): string {
  return [found, accepted, ...(suggestion === undefined ? [] : [suggestion])].join('\n');
}

/** The opposite of {@link packWords}. */
export function unpackWords(message: string): Words {
  const [found = '', accepted = '', suggestion] = message.split('\n');
  return { found, accepted, suggestion };
}

/** The words for a value of another shape than is accepted. */
export function otherThan(input: unknown, accepted: string): string {
  return packWords({
    found: `${quote(input)} stands where another shape of value is expected`,
    accepted,
  });
}
