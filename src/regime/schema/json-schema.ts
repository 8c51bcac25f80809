import * as z from 'zod';
import { regimeSchema } from './regime-schema.js';

/** A part of a JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (2020-12) of a regime file, for editors: what each key means, and which values it takes. A file that extends
 * another may leave out what it must say otherwise.
 */
export function regimeJsonSchema(): JsonSchema {
  const { $schema, ...complete } = z.toJSONSchema(regimeSchema, {
    io: 'input',
    unrepresentable: 'any',
  });
  return {
    $schema,
    title: 'A Glasshouse regime',
    description: 'A whole social scoring system on synthetic people; see docs/language.md.',
    ...withoutRequired(complete),
    if: { required: ['extends'] },
    else: complete,
  };
}

function withoutRequired(node: JsonSchema): JsonSchema {
  return mapSchemas(node, (each) =>
    Object.fromEntries(Object.entries(each).filter(([key]) => key !== 'required')),
  );
}

/** A copy of a JSON Schema with each schema in it changed, the inner ones first. */
export function mapSchemas(node: JsonSchema, change: (node: JsonSchema) => JsonSchema): JsonSchema {
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.map((each) => (isSchema(each) ? mapSchemas(each, change) : each));
    return isSchema(value) ? mapSchemas(value, change) : value;
  };
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    // Under `properties` stand names, and a schema of each; whatever they are called, they are no keywords.
    copy[key] =
      key === 'properties' && isSchema(value)
        ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inside(each)]))
        : inside(value);
  }
  return change(copy);
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
