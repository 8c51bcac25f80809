import { ByteWriter } from 'hyparquet-writer';
import { parquetReadObjects } from 'hyparquet';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { compareJson } from '../../../../src/report/compare/compare-json.js';
import {
  writeCompareParquet,
  writeTransitionsParquet,
} from '../../../../src/report/compare/compare-parquet.js';
import { compareReport } from '../../../../src/report/compare/compare-report.js';
import type { Comparison } from '../../../../src/experiment/compare/comparison.js';
import { regime } from '../../../helpers/fake-regime.js';
import { fakeComparison } from '../../../helpers/fake-comparison.js';
import { elements, page } from '../../../helpers/page.js';

const COMMAND = 'glasshouse compare a.yaml b.yaml --seed 1';

async function rowsOf(
  write: typeof writeCompareParquet,
  comparison: Comparison,
): Promise<Record<string, unknown>[]> {
  const writer = new ByteWriter();
  await write(comparison, writer, '0.1.0');
  return parquetReadObjects({ file: writer.getBuffer() });
}

/** The same regime but that one list is called otherwise and is public. */
function another(name: string): ReturnType<typeof regime> {
  const found = regime();
  const rename = (rules: (typeof found.jurisdictions)[number]['phases'][number]['rules']) => ({
    ...rules,
    lists: rules.lists.map((list, index) =>
      index === 0 ? { ...list, name, public: !list.public } : list,
    ),
  });
  return {
    ...found,
    jurisdictions: found.jurisdictions.map((place) => ({
      ...place,
      phases: place.phases.map((phase) => ({ ...phase, rules: rename(phase.rules) })),
    })),
  };
}

/** All keys of an object, at any depth. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

describe('compare.json', () => {
  const json = compareJson(fakeComparison({ b: another('others'), seeds: 6 }), '0.1.0');

  it('has rules, figures and who was moved', () => {
    expect(json.rules.same).toBe(false);
    expect(json.rules.differences.map(({ kind }) => kind)).toContain('only in B');
    expect(json.figures.find(({ metric }) => metric === 'restricted')?.seeds).toBe(6);
    expect(json.moved[0]?.freed.interval).not.toBeNull();
    expect(compareJson(fakeComparison(), '0.1.0').rules).toEqual({
      same: true,
      differences: [],
      perhapsRenamed: [],
    });
  });

  it('has every key in docs/compare-json.md', async () => {
    const text = await readFile('docs/compare-json.md', 'utf8');
    const keys = new Set(keysOf(JSON.parse(JSON.stringify(json))));
    expect(keys.size).toBeGreaterThan(40);
    for (const key of keys)
      expect(
        [`\`${key}\``, `"${key}"`, `.${key}\``, `.${key}[]`].some((form) => text.includes(form)),
        key,
      ).toBe(true);
  });
});

describe('compare.parquet', () => {
  it('has the months of both worlds', async () => {
    const comparison = fakeComparison({ seeds: 2 });
    const rows = await rowsOf(writeCompareParquet, comparison);
    expect(new Set(rows.map(({ world }) => world))).toEqual(new Set(['A', 'B']));
    expect(new Set(rows.map(({ seed }) => seed))).toEqual(new Set(['1', '2']));
    const of = rows.filter(({ seed, world }) => seed === '2' && world === 'B');
    const months = [...(comparison.seeds[1]?.b.series.rows() ?? [])];
    expect(of).toEqual(months.map((row) => ({ seed: '2', world: 'B', ...row })));
  });
});

describe('transitions.parquet', () => {
  it('has every move, in simulated people and in people of the country', async () => {
    const rows = await rowsOf(writeTransitionsParquet, fakeComparison());
    expect(rows).toHaveLength(2 * 6);
    const freed = rows.filter((row) => row['under A'] === 'wrongly' && row['under B'] === 'free');
    expect(freed.map(({ group, simulated, people }) => [group, simulated, people])).toEqual([
      ['majority', 20, 200],
      ['majority', 20, 200],
    ]);
    const adults = rows.reduce((sum, { simulated }) => sum + Number(simulated), 0);
    expect(adults).toBe(2 * 800);
  });
});

describe('compare.html', () => {
  it('shows the rules, who was moved, both worlds and all figures', () => {
    const document = page(
      compareReport(fakeComparison({ b: another('others') }), '0.1.0', COMMAND),
    );
    expect(elements(document, 'h2')).toEqual([
      'What differs',
      'Who is freed, and who is newly restricted',
      'Month by month',
      'All figures',
      'Before you believe it',
      'How to reproduce it',
    ]);
    expect(elements(document, 'pre')).toEqual([COMMAND]);
    expect(elements(document, 'article h3').join()).toContain('(only in B)');
    expect(elements(document, 'caption').join()).toContain(
      'freed by going from A to B; in brackets: simulated people',
    );
    expect(document.querySelectorAll('svg.plot.wide').length).toBe(4);
  });

  it('says of the other that there is no such rule', () => {
    const document = page(
      compareReport(fakeComparison({ b: another('others') }), '0.1.0', COMMAND),
    );
    expect(elements(document, 'article dd').join()).toContain('There is no such list.');
  });

  it('gives intervals of who was moved, and folds the figures without an answer', () => {
    const document = page(compareReport(fakeComparison({ seeds: 6 }), '0.1.0', COMMAND));
    expect(elements(document, '#freed-chart-wide-desc')[0]).toMatch(/95 % interval [\d,]+ to/u);
    expect(elements(document, '.figures summary').join()).toMatch(
      /\d+ figures of everybody without an answer, or 0 in both worlds/u,
    );
    expect(elements(document, '.figures small')[0]).toMatch(/^People restricted: /u);
  });

  it('says what to know before believing it', () => {
    const told = (seeds: number): string =>
      elements(
        page(compareReport(fakeComparison({ seeds }), '0.1.0', COMMAND)),
        'section[aria-labelledby="notes"] li',
      ).join('\n');
    expect(told(6)).toContain('An interval says how far the mean difference would move');
    expect(told(6)).toMatch(/A and B: Of its \d+ rules/u);
    expect(told(1)).not.toContain('An interval says');
  });

  it('keeps text of a regime file text', () => {
    const hostile = another('<script>alert(1)</script>');
    const markup = compareReport(fakeComparison({ b: hostile }), '0.1.0', COMMAND);
    expect(markup).not.toContain('<script');
    expect(markup).toContain('&lt;script&gt;');
  });

  it('says so where nothing differs', () => {
    const document = page(compareReport(fakeComparison(), '0.1.0', COMMAND));
    expect(elements(document, 'section p')[0]).toContain(
      'Nothing: the rules of A and B are the same',
    );
  });
});
