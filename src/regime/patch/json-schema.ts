import * as z from 'zod';
import { mapSchemas } from '../schema/json-schema.js';
import type { JsonSchema } from '../schema/json-schema.js';
import { patchSchema } from './schema.js';

/** What a wish for an amount or an end looks like, for editors. */
const WISH_PATTERN = String.raw`^(at (most|least) .+|.+ of it|\d+ (months?|years?) after it begins)$`;

/** The JSON Schema (2020-12) of a patch file, for editors: a regime's keys, each of which also takes a wish. */
export function patchJsonSchema(): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(patchSchema, {
    io: 'input',
    unrepresentable: 'any',
  });
  return {
    $schema,
    title: 'A Glasshouse patch',
    description: 'What a safeguard changes in any regime; see docs/language.md.',
    ...mapSchemas(schema, withWish),
  };
}

/** A value that has an amount or a date also takes a wish; text and words without a pattern are not looked into. */
function withWish(node: JsonSchema): JsonSchema {
  const { type, pattern, description, ...rest } = node;
  const isAmount =
    (type === 'string' && pattern !== undefined) || type === 'number' || type === 'integer';
  if (!isAmount) return node;
  const plain = { type, ...(pattern === undefined ? {} : { pattern }), ...rest };
  return {
    ...(description === undefined ? {} : { description }),
    anyOf: [plain, { type: 'string', pattern: WISH_PATTERN }],
  };
}
