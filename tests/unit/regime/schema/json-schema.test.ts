import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { regimeJsonSchema } from '../../../../src/regime/schema/json-schema.js';

const root = new URL('../../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const schema = regimeJsonSchema();
/** What holds of a regime that extends no other. */
const complete = schema['else'] as Record<string, unknown>;

interface Node {
  readonly properties?: Record<string, Node>;
  readonly description?: string;
}

/** The ways to all keys that the schema knows, and those of them that it does not describe. */
function keys(node: unknown, path: string): { all: string[]; silent: string[] } {
  if (typeof node !== 'object' || node === null) return { all: [], silent: [] };
  const properties = Object.entries((node as Node).properties ?? {});
  const all = properties.map(([key]) => `${path}.${key}`);
  const silent = properties.flatMap(([key, each]) =>
    each.description === undefined ? [`${path}.${key}`] : [],
  );
  for (const [key, each] of Object.entries(node)) {
    const inside = keys(each, `${path}.${key}`);
    all.push(...inside.all);
    silent.push(...inside.silent);
  }
  return { all, silent };
}

describe('the JSON Schema', () => {
  it('is the one that is committed', () => {
    expect(`${JSON.stringify(schema, null, 1)}\n`).toBe(read('schema/regime.schema.json'));
  });

  it('describes every key, so that editors can show what it means', () => {
    const { all, silent } = keys(schema, '');
    expect(all.length).toBeGreaterThan(200);
    expect(silent).toEqual([]);
  });

  it('takes the regimes that the language takes', () => {
    const regime = z.fromJSONSchema(complete);
    const shipped = readdirSync(new URL('regimes/', root)).filter((file) => file.endsWith('.yaml'));
    for (const file of [
      ...shipped.map((each) => `regimes/${each}`),
      'tests/fixtures/everything.yaml',
    ]) {
      expect(regime.safeParse(parse(read(file))).error?.issues ?? []).toEqual([]);
    }
  });

  it.each([
    'unknown-key',
    'share-without-unit',
    'year-as-month',
    'people-as-list',
    'gravity-over-1',
    'status-unknown',
  ])('refuses %s, so that editors mark it', (file) => {
    const text = read(`tests/invalid/${file}.yaml`);
    expect(z.fromJSONSchema(complete).safeParse(parse(text)).success).toBe(false);
  });

  it('lets a regime that extends another leave out what it must say otherwise', () => {
    const { if: condition, else: _, ...relaxed } = schema;
    const file = { extends: 'base.yaml', channels: { cameras: { misidentifies: '1%' } } };
    expect(condition).toEqual({ required: ['extends'] });
    expect(z.fromJSONSchema(relaxed).safeParse(file).error?.issues ?? []).toEqual([]);
    expect(z.fromJSONSchema(complete).safeParse(file).success).toBe(false);
    const slip = { extends: 'base.yaml', channels: { cameras: { misidentifies: 1 } } };
    expect(z.fromJSONSchema(relaxed).safeParse(slip).success).toBe(false);
  });

  it('has every key that docs/language.md names', () => {
    const { all } = keys(schema, '');
    const known = new Set(all.map((path) => path.split('.').at(-1)));
    const yaml = /```yaml\n([\s\S]*?)```/u.exec(read('docs/language.md'))?.[1] ?? '';
    const said = yaml.match(/^ {0,4}[a-z][a-z-]*(?=:( |$))/gmu)?.map((key) => key.trim()) ?? [];
    const chosen = new Set(['cameras', 'jaywalking', 'flights', 'jobs', 'internet', 'state']);
    expect(said.length).toBeGreaterThan(60);
    expect(said.filter((key) => !known.has(key) && !chosen.has(key))).toEqual([]);
  });
});
