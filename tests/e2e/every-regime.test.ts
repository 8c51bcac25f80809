import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/program.js';
import { TOOLS } from '../../src/cli/tools.js';
import type { RunJson } from '../../src/report/run-json.js';
import { fakeIo } from '../helpers/fake-io.js';
import { elements } from '../helpers/page.js';

/** Every regime that ships, and the one with everything in it, run small and read back from the files. */

const FILES = [
  'tests/fixtures/everything.yaml',
  'regimes/template/starter.yaml',
  'regimes/national-2018.yaml',
  'regimes/private-score.yaml',
  'regimes/driving-licence.yaml',
  'regimes/marketplace-strikes.yaml',
];
const MONTHS = 14;

interface Row {
  readonly month: string;
  readonly jurisdiction: string;
  readonly group: string;
  readonly measure: string;
  readonly key: string;
  readonly value: number;
}

it('is about all regimes that ship', async () => {
  const shipped = (await readdir('regimes', { recursive: true })).filter((name) =>
    name.endsWith('.yaml'),
  );
  for (const name of shipped) expect(FILES).toContain(`regimes/${name}`);
});

describe.each(FILES)('%s', (file) => {
  let top = '';
  let json: RunJson;
  let rows: Row[];
  let page: Document;
  let summary = '';

  beforeAll(async () => {
    top = await mkdtemp(join(tmpdir(), 'glasshouse-regime-'));
    const { regime } = await TOOLS.loadRegime(file);
    if (regime === null) throw new Error(`${file} is not valid`);
    const last = Math.min(regime.calendar.until, regime.calendar.from + MONTHS - 1);
    const until = `${Math.floor(last / 12)}-${String((last % 12) + 1).padStart(2, '0')}`;
    const out = join(top, 'out');
    const io = fakeIo();
    const code = await main(
      ['run', file, '--people', '3k', '--until', until, '--out', out],
      TOOLS,
      io,
    );
    if (code !== 0) throw new Error(io.written.err);
    summary = io.written.out;
    json = JSON.parse(await readFile(join(out, 'run.json'), 'utf8')) as RunJson;
    rows = (await parquetReadObjects({
      file: await asyncBufferFromFile(join(out, 'series.parquet')),
    })) as Row[];
    page = parseHTML(await readFile(join(out, 'report.html'), 'utf8')).document;
  }, 240_000);
  afterAll(() => rm(top, { recursive: true, force: true }));

  const sum = (measure: string, month?: string, key?: string): number =>
    rows
      .filter(
        (row) =>
          row.group !== 'firms' &&
          row.measure === measure &&
          (month === undefined || row.month === month) &&
          (key === undefined || row.key === key),
      )
      .reduce((before, row) => before + row.value, 0);

  it('has a run.json that agrees with its series.parquet', () => {
    const { end, run, domains } = json.totals;
    expect(end.people).toBeCloseTo(sum('people', json.until), 3);
    expect(end.restricted).toBeCloseTo(sum('restricted', json.until), 3);
    expect(end.wrongly).toBeCloseTo(sum('restricted wrongly', json.until), 3);
    expect(run.told).toBeCloseTo(sum('told'), 3);
    expect(run.wronglyRestrictedPersonMonths).toBeCloseTo(sum('restricted wrongly'), 3);
    for (const domain of domains) {
      expect(domain.refusals).toBeCloseTo(sum('refusals', undefined, domain.name), 3);
    }
  });

  it('conserves the members of its lists', () => {
    for (const list of json.totals.lists) {
      expect(list.entered - list.left, list.name).toBeCloseTo(list.members, 3);
      expect(list.membersWrongly).toBeLessThanOrEqual(list.members);
    }
  });

  it('adds up over groups and over jurisdictions', () => {
    const { end, byGroup, byJurisdiction } = json.totals;
    for (const parts of [byGroup, byJurisdiction]) {
      for (const key of ['people', 'adults', 'listed', 'restricted', 'wrongly'] as const) {
        const added = parts.reduce((before, part) => before + part[key], 0);
        expect(added, key).toBeCloseTo(end[key], 3);
      }
    }
  });

  it('stands for as many people as it says', () => {
    expect(json.totals.end.people).toBeCloseTo(json.standingFor, -1);
    expect(json.people).toBe(3000);
  });

  it('has shares that are shares', () => {
    for (const [name, value] of Object.entries(json.totals.metrics)) {
      if (typeof value !== 'number') continue;
      expect(value, name).toBeGreaterThanOrEqual(0);
      expect(value, name).toBeLessThanOrEqual(1);
    }
  });

  it('has rows of every month and none of 0, each once', () => {
    expect(rows.every((row) => row.value !== 0)).toBe(true);
    const keys = rows.map((row) => [row.month, row.jurisdiction, row.group, row.measure, row.key]);
    expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(rows.length);
    expect(rows[0]?.month).toBe(json.from);
    expect(new Set(rows.map(({ month }) => month)).size).toBeLessThanOrEqual(MONTHS);
  });

  it('has a report with its title, its sections and no number that is none', () => {
    expect(elements(page, 'h1')).toEqual([json.regime.name]);
    expect(elements(page, 'h2')).toEqual(
      expect.arrayContaining(['The answer', 'What the regime is', 'How to reproduce it']),
    );
    expect(page.body.textContent).not.toMatch(/NaN|undefined|Infinity|\[object/u);
  });

  it('has every rule of the regime in the report, in whole sentences', () => {
    const items = elements(page, 'details.rules li');
    expect(items.length).toBeGreaterThan(8);
    for (const item of items) expect(item).toMatch(/[.!?)]$/u);
  });

  it('says the same to whoever reads the terminal as to whoever reads the report', () => {
    const said = summary.replaceAll(/\s+/gu, ' ');
    for (const line of elements(page, '.answer li')) expect(said).toContain(line);
  });
});
