import type { Place } from './yaml-place.ts';

/** As much of JSON Schema as the schemas of the package use. */
export interface Schema {
  readonly description?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** Something that may be written at a place. */
export interface Choice {
  readonly label: string;
  readonly about: string;
}

/** What the schema allows at a place of a text, sorted, each once. */
export function choicesAt(schema: Schema, { path, kind }: Pick<Place, 'path' | 'kind'>): Choice[] {
  let here = alternatives(schema);
  for (const key of path) here = here.flatMap((one) => into(one, key));
  const found = new Map<string, string>();
  for (const one of here)
    for (const { label, about } of kind === 'key' ? keysOf(one) : valuesOf(one))
      if (!found.has(label)) found.set(label, about);
  return [...found]
    .map(([label, about]) => ({ label, about }))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));
}

/** A schema, and everything that it may be instead; of a list also what is in it. */
function alternatives(schema: Schema): Schema[] {
  const { anyOf = [], oneOf = [], allOf = [], items } = schema;
  const others = [...anyOf, ...oneOf, ...allOf, ...(items === undefined ? [] : [items])];
  return [schema, ...others.flatMap(alternatives)];
}

function into({ properties = {}, additionalProperties }: Schema, key: string): Schema[] {
  const named = Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (named !== undefined) return alternatives(named);
  return typeof additionalProperties === 'object' ? alternatives(additionalProperties) : [];
}

function keysOf({ properties = {} }: Schema): Choice[] {
  return Object.entries(properties).map(([label, { description = '' }]) => ({
    label,
    about: description,
  }));
}

function valuesOf(schema: Schema): Choice[] {
  const { enum: values = [], const: only, type, description = '' } = schema;
  const all = only === undefined ? values : [...values, only];
  const said = type === 'boolean' ? [...all, true, false] : all;
  return said
    .filter((value) => typeof value !== 'object')
    .map((value) => ({ label: String(value), about: description }));
}
