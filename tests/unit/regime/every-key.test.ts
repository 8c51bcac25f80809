import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRegime } from '../../../src/regime/parse.js';
import type { Problem } from '../../../src/regime/problem.js';
import { listProblems } from '../../../src/regime/problem.js';
import { readTree } from '../../../src/regime/text/read-tree.js';
import type { Span } from '../../../src/regime/text/span.js';
import { placesOf } from '../../../src/regime/text/span.js';
import type { Path, Tree } from '../../../src/regime/text/tree.js';

const text = readFileSync(new URL('../../fixtures/everything.yaml', import.meta.url), 'utf8');
const read = readTree(text, listProblems('everything.yaml', text));
if (read === null) throw new Error('everything.yaml is no YAML');
const file = read;
const placeOf = placesOf(text);

interface Found {
  readonly path: Path;
  readonly span: Span;
}

/** All keys (or all values that are neither maps nor lists) of the file, with the ways to them. */
function collect(tree: Tree, path: Path, keys: boolean): Found[] {
  if (tree.kind === 'scalar') return keys ? [] : [{ path, span: tree.span }];
  if (tree.kind === 'list') {
    return tree.items.flatMap((item, i) => collect(item, [...path, i], keys));
  }
  return [...tree.entries].flatMap(([key, { keySpan, value }]) => [
    ...(keys ? [{ path: [...path, key], span: keySpan }] : []),
    ...collect(value, [...path, key], keys),
  ]);
}

/** The errors of the file with one stretch of it replaced. */
function errorsWith({ span }: Found, instead: string): readonly Problem[] {
  const changed = text.slice(0, span.start) + instead + text.slice(span.end);
  const { regime, problems } = parseRegime(changed, 'everything.yaml');
  const errors = problems.filter((problem) => problem.severity === 'error');
  expect(regime === null).toBe(errors.length > 0);
  return errors;
}
const placeIn = ({ span }: Found): string => {
  const { line, column } = placeOf(span.start);
  return `${line}:${column}`;
};
const said = (problems: readonly Problem[]): string[] =>
  problems.map(({ line, column }) => `${line}:${column}`);
const label = ({ path }: Found): string => path.join(' > ');

/** Maps whose keys the file chooses: a slip in one of these makes another name, not an unknown key. */
const CHOSEN = new Set(
  'sources channels conduct domains scores lists jurisdictions places groups ages incomes households'.split(
    ' ',
  ),
);
const LOOKED_UP = new Set(
  'coverage ratio coverage-ratio by-age by-income by-group points enticements grades'.split(' '),
);
const isChosen = (path: Path): boolean => {
  const above = String(path.at(-2) ?? '');
  const chooses = CHOSEN.has(above) || LOOKED_UP.has(above);
  // `peers: {points: 1}` has a key that elsewhere is a map; what is in it is not chosen.
  return chooses && !(above === 'points' && path.at(-3) === 'peers');
};

/** One place for each key of the language: names that the file chooses and places in lists do not tell places apart. */
function onePerKey(all: readonly Found[]): (readonly [string, Found])[] {
  const places = new Map<string, Found>();
  for (const found of all) {
    const general = found.path.map((step, i) =>
      typeof step === 'number' || isChosen(found.path.slice(0, i + 1)) ? '*' : step,
    );
    if (!places.has(general.join(' > '))) places.set(general.join(' > '), found);
  }
  return [...places.values()].map((found) => [label(found), found]);
}

const values = onePerKey(collect(file, [], false));
const keys = onePerKey(collect(file, [], true));
const known = keys.filter(([, { path }]) => !isChosen(path));

describe('a value of another shape', () => {
  it('is tried in many places', () => {
    expect(values.length).toBeGreaterThan(200);
  });

  it.each(values)('at %s is told where it stands', (_, found) => {
    const errors = errorsWith(found, '{no: {such: shape}}');
    const { line, column } = placeOf(found.span.start);
    // Where a map is accepted, the fault is inside it.
    const near = errors.filter((each) => each.line === line && each.column - column < 20);
    expect(near.length).toBeGreaterThan(0);
    for (const { message } of near) expect(message).not.toBe('');
  });
});

describe('a key with a slip', () => {
  it('is tried in many places', () => {
    expect(known.length).toBeGreaterThan(200);
  });

  it.each(known)('for %s is told where it stands, with the right one', (_, found) => {
    const key = String(found.path.at(-1));
    const slip = `${key.slice(0, -1)}${key.endsWith('q') ? 'x' : 'q'}`;
    const errors = errorsWith(found, slip);
    const [problem] = errors.filter((each) => each.message.startsWith(`"${slip}" is no key of `));
    expect(`${problem.line}:${problem.column}`).toBe(placeIn(found));
    expect(problem.accepted.split(', ')).toContain(key);
    // Two letters are too few to be sure of what was meant.
    expect(problem.suggestion).toBe(key.length > 2 ? key : undefined);
  });
});

describe('a key without a value', () => {
  // A third of them: the whole file is read for each, and the shapes above went to every one.
  const leaves = known
    .filter(([, { path }]) => values.some(([, value]) => label(value) === path.join(' > ')))
    .filter((_, i) => i % 3 === 0);

  it.each(leaves)('%s is told', (_, found) => {
    const value = values.find(([, each]) => label(each) === label(found))?.[1];
    if (value === undefined) throw new Error('no value');
    const errors = errorsWith(value, '~');
    expect(errors.map(({ message }) => message)).toEqual([
      `"${String(found.path.at(-1))}" has no value`,
    ]);
    expect(said(errors)).toEqual([placeIn(found)]);
  });
});
