import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompareJson } from '../../src/report/compare/compare-json.js';
import type { RunJson } from '../../src/report/run-json.js';
import {
  answerOf,
  compile,
  type ProcessAnswer,
  startIn,
  stopWhen,
} from '../helpers/glasshouse-process.js';

/** Two small regimes compared as a user would, in a process of its own, and read back from the files. */

let top = '';
const glasshouse = (...args: string[]): Promise<ProcessAnswer> => answerOf(startIn(top, ...args));
const FEW = ['--people', '2k', '--until', '2025-06'];

beforeAll(async () => {
  await compile();
  top = await mkdtemp(join(tmpdir(), 'glasshouse-e2e-compare-'));
  await glasshouse('init', 'town');
  const town = await readFile(join(top, 'town.yaml'), 'utf8');
  const gentler = town.replace('after 12 months', 'after 3 months');
  if (gentler === town) throw new Error('the first regime has another term');
  await writeFile(join(top, 'gentler.yaml'), gentler);
}, 180_000);
afterAll(async () => {
  await rm(top, { recursive: true, force: true });
});

describe('a comparison', () => {
  let answer: ProcessAnswer;
  let json: CompareJson;

  beforeAll(async () => {
    answer = await glasshouse('compare', 'town.yaml', 'gentler.yaml', ...FEW);
    const text = await readFile(join(top, 'out/town-and-gentler/compare.json'), 'utf8');
    json = JSON.parse(text) as CompareJson;
  }, 120_000);

  it('tells how far it is, what it found, and where', async () => {
    const { code, out, err } = answer;
    expect(err).toMatch(/100 %, month 18 of 18/u);
    expect(code).toBe(0);
    expect(out).toContain('A and B differ in 1 rule: "low score".');
    expect(out).toContain('Report: out/town-and-gentler/compare.html');
    expect((await readdir(join(top, 'out/town-and-gentler'))).toSorted()).toEqual([
      'compare.html',
      'compare.json',
      'compare.parquet',
      'transitions.parquet',
    ]);
  });

  it('has the worlds that two runs have', async () => {
    for (const side of ['a', 'b'] as const) {
      const file = side === 'a' ? 'town.yaml' : 'gentler.yaml';
      const { out } = await glasshouse(
        'run',
        file,
        ...FEW,
        '--no-lives',
        '--json',
        '--out',
        `run-${side}`,
      );
      const run = JSON.parse(out) as RunJson;
      expect(json.seeds[0]?.stateHash[side]).toBe(run.stateHash);
      const restricted = json.figures.find(
        ({ metric, where }) => metric === 'restricted' && where.group === undefined,
      );
      expect(restricted?.[side]).toBe(run.totals.end.restricted);
    }
  }, 120_000);

  it('has moves that add up, in every month', async () => {
    const folder = join(top, 'out/town-and-gentler');
    const read = async (name: string): Promise<Record<string, unknown>[]> =>
      parquetReadObjects({ file: await asyncBufferFromFile(join(folder, name)) });
    const moves = await read('transitions.parquet');
    const months = await read('compare.parquet');
    const restricted = (world: string, month: string): number =>
      months
        .filter(
          (row) =>
            row['world'] === world && row['month'] === month && row['measure'] === 'restricted',
        )
        .reduce((sum, row) => sum + Number(row['value']), 0);
    const isRestricted = (standing: unknown): boolean =>
      standing === 'rightly' || standing === 'wrongly';
    const all = [...new Set(moves.map(({ month }) => String(month)))];
    expect(all).toHaveLength(18);
    for (const month of all)
      for (const world of ['A', 'B']) {
        const here = moves.filter(
          (row) => row['month'] === month && isRestricted(row[`under ${world}`]),
        );
        expect(here.reduce((sum, row) => sum + Number(row['people']), 0)).toBeCloseTo(
          restricted(world, month),
          6,
        );
      }
    expect(json.moved[0]?.freed.value).toBeGreaterThan(0);
  });

  it('is stopped by a signal, and leaves nothing', async () => {
    const started = startIn(
      top,
      'compare',
      'town.yaml',
      'gentler.yaml',
      '--seeds',
      '200',
      '--out',
      'never',
    );
    const { code, err } = await stopWhen(started, 'SIGINT', /month \d+ of 36/u);
    expect(code).toBe(130);
    expect(err).toContain('stopped by SIGINT; nothing was written');
    expect(await readdir(top)).not.toContain('never');
  }, 120_000);
});

it('is refused where the people are others', async () => {
  const town = await readFile(join(top, 'town.yaml'), 'utf8');
  await writeFile(join(top, 'else.yaml'), town.replace(/segregation: [\d.]+/u, 'segregation: 0.1'));
  const { code, err } = await glasshouse('compare', 'town.yaml', 'else.yaml');
  expect(code).toBe(1);
  expect(err).toContain('the two regimes cannot be paired');
  expect(err).toMatch(/else\.yaml:\d+:\d+: 0\.1/u);
});
