import * as z from 'zod';
import { regimeSchema } from './regime-schema.js';

/** The JSON Schema (2020-12) of a regime file, for editors: what each key means, and which values it takes. */
export function regimeJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(regimeSchema, {
    io: 'input',
    unrepresentable: 'any',
  });
  return {
    $schema,
    title: 'A Glasshouse regime',
    description: 'A whole social scoring system on synthetic people; see docs/language.md.',
    ...schema,
  };
}
