import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { bytesAPerson } from '../../../src/model/state.js';
import { peopleStructure } from '../../../src/regime/compile/structure.js';
import { formatProblem } from '../../../src/regime/format-problem.js';
import { loadRegime } from '../../../src/regime/load.js';
import { parseRegime } from '../../../src/regime/parse.js';
import type { Provenance, Regime } from '../../../src/regime/regime.js';
import { allRules } from '../../../src/report/rules/rules-text.js';

const SHIPPED = ['driving-licence', 'marketplace-strikes', 'national-2018', 'private-score'];

const pathOf = (name: string): string => `regimes/${name}.yaml`;

async function load(name: string): Promise<Regime> {
  const { regime } = await loadRegime(pathOf(name));
  if (regime === null) throw new Error(`${name} is not valid`);
  return regime;
}

/** Everything in a regime that carries a provenance. */
function* provenances(node: unknown, path: string): Generator<[string, Provenance]> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'provenance') yield [path, value as Provenance];
    else yield* provenances(value, `${path}/${key}`);
  }
}

describe('the regimes that ship', () => {
  it('are all here', () => {
    const files = readdirSync('regimes')
      .filter((file) => file.endsWith('.yaml'))
      .toSorted();
    expect(files).toEqual(SHIPPED.map((name) => `${name}.yaml`));
  });

  it.each(SHIPPED)('%s loads without an error or a warning', async (name) => {
    const { problems } = await loadRegime(pathOf(name));
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it.each(SHIPPED)('%s says what it is and what a reader must know first', async (name) => {
    const { about, notes, sources } = await load(name);
    expect(about.length).toBeGreaterThan(100);
    expect(notes.length).toBeGreaterThan(1);
    expect(sources.length).toBeGreaterThan(0);
  });

  it.each(SHIPPED)('%s cites a source for whatever it calls reported or disputed', async (name) => {
    const uncited = [...provenances(await load(name), name)]
      .filter(([, { status }]) => status === 'reported' || status === 'disputed')
      .filter(([, { source }]) => source.length === 0);
    expect(uncited.map(([path]) => path)).toEqual([]);
  });

  it.each(SHIPPED.filter((name) => name !== 'national-2018'))('%s is small', async (name) => {
    const { population, calendar } = await load(name);
    expect(population.people).toBeLessThanOrEqual(20_000);
    expect(calendar.months).toBeLessThanOrEqual(36);
  });
});

describe('regimes/national-2018.yaml', () => {
  it('stands for the country, from January 2014 to December 2020', async () => {
    const { population, calendar } = await load('national-2018');
    expect(population).toMatchObject({ people: 140_000, standingFor: 1_400_000_000 });
    expect(calendar).toMatchObject({ from: 2014 * 12, months: 84 });
  });

  it('says of every rule that was watched, kept or listed where it comes from', async () => {
    const { jurisdictions } = await load('national-2018');
    const rules = jurisdictions[0]?.phases[0]?.rules;
    if (rules === undefined) throw new Error('the regime has no rules');
    const all: readonly { readonly name: string; readonly provenance: Provenance }[] = [
      ...rules.channels,
      ...rules.conduct,
      ...rules.scores,
      ...rules.lists,
    ];
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter((rule) => rule.provenance.status === null).map((rule) => rule.name)).toEqual(
      [],
    );
  });

  it('says of every rule in the report how sure anybody is, and of every reported one what is assumed in it', async () => {
    const rules = allRules(await load('national-2018'));
    const without = (test: (provenance: Provenance) => boolean): string[] =>
      rules.filter(({ provenance }) => test(provenance)).map(({ name }) => name);
    expect(without(({ status }) => status === null)).toEqual([]);
    expect(without(({ status, note }) => status === 'reported' && note === null)).toEqual([]);
    expect(without(({ calibratedTo, note }) => calibratedTo.length > 0 && note === null)).toEqual(
      [],
    );
  });

  it('calibrates each figure that it expects, but the population, with a rate that says so', async () => {
    const regime = await load('national-2018');
    const calibrated = new Set(
      [...provenances(regime, '')].flatMap(([, each]) => each.calibratedTo),
    );
    const expected = regime.expect
      .filter(({ measure }) => measure !== 'population')
      .map(({ text }) => text);
    expect([...calibrated].toSorted()).toEqual(expected.toSorted());
  });

  // A later engine keeps the whole country in memory, person by person: lists, scores and terms cost bytes.
  it('keeps little state a person', async () => {
    const structure = peopleStructure(await load('national-2018'));
    expect(structure.lists).toBeLessThanOrEqual(8);
    expect(structure.scores.map((score) => score.levels).every((levels) => levels <= 256)).toBe(
      true,
    );
    expect(structure.histories).toEqual([]);
    expect(bytesAPerson(structure)).toBeLessThanOrEqual(22);
  });

  it('encodes no survey and counts no cameras', async () => {
    const { expect: figures } = await load('national-2018');
    expect(figures.filter(({ text }) => /approve|survey|camera/.test(text))).toEqual([]);
  });
});

/** The blocks of docs/coverage.md, each under a heading such as `### H1: …`. */
const variants = [
  ...readFileSync('docs/coverage.md', 'utf8').matchAll(
    /^### ([A-Z]\d+): (.*)\n```yaml\n([^`]*)```/gm,
  ),
].map(([, id = '', title = '', text = '']) => ({ id, title, text }));

/** Maps merge key by key, lists are added to, anything else is replaced. */
function over(base: unknown, change: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(change))
    return [...(base as unknown[]), ...(change as unknown[])];
  if (!isMap(base) || !isMap(change)) return change;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(change)) merged[key] = over(merged[key], value);
  return merged;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

describe('the variants of docs/coverage.md', () => {
  it('are there', () => {
    expect(variants.map(({ id }) => id)).toEqual(['S15', 'W22', 'H1', 'H3', 'H5', 'H6', 'H8']);
  });

  it.each(variants)('$id, $title: loads without an error or a warning', ({ id, text }) => {
    const base: unknown = parse(readFileSync(pathOf('national-2018'), 'utf8'));
    const file = stringify(over(base, parse(text)));
    const { problems } = parseRegime(file, id);
    expect(problems.map(formatProblem)).toEqual([]);
  });
});
