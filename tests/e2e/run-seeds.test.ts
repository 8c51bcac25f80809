import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunJson } from '../../src/report/run-json.js';
import {
  answerOf,
  compile,
  type ProcessAnswer,
  startIn,
  stopWhen,
} from '../helpers/glasshouse-process.js';

/** A small regime run with several seeds as a user would, in a process of its own, and read back from the files. */

let top = '';
const glasshouse = (...args: string[]): Promise<ProcessAnswer> => answerOf(startIn(top, ...args));
const run = (out: string, ...args: string[]): Promise<ProcessAnswer> =>
  glasshouse('run', 'town.yaml', '--people', '4k', '--until', '2025-12', '--out', out, ...args);
const jsonIn = async (out: string): Promise<RunJson> =>
  JSON.parse(await readFile(join(top, out, 'run.json'), 'utf8')) as RunJson;

beforeAll(async () => {
  await compile();
  top = await mkdtemp(join(tmpdir(), 'glasshouse-e2e-seeds-'));
  await glasshouse('init', 'town');
}, 180_000);
afterAll(async () => {
  await rm(top, { recursive: true, force: true });
});

describe('a run of six seeds', () => {
  let answer: ProcessAnswer;
  let json: RunJson;
  beforeAll(async () => {
    answer = await run('six', '--seeds', '6');
    json = await jsonIn('six');
  }, 120_000);

  it('has intervals that hold the means, and says so in the summary and the report', async () => {
    expect(answer.code).toBe(0);
    const { seeds = [], figures = [] } = json.overSeeds ?? {};
    expect(seeds.map(({ seed }) => seed)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(figures.map(({ metric, where }) => ({ metric, where }))).toEqual(
      json.figures.map(({ metric, where }) => ({ metric, where })),
    );
    const sure = figures.filter(({ interval }) => interval !== null);
    expect(sure.length).toBeGreaterThan(20);
    for (const { mean, interval } of sure) {
      expect(interval?.low).toBeLessThanOrEqual(mean ?? Number.NaN);
      expect(interval?.high).toBeGreaterThanOrEqual(mean ?? Number.NaN);
    }
    expect(figures[0]).toMatchObject({ metric: 'restricted', seeds: 6 });
    expect(answer.out.replaceAll(/\s+/gu, ' ')).toMatch(/mean of 6 seeds [^;]+; 95 %: [\d,]+/u);
    const page = await readFile(join(top, 'six/report.html'), 'utf8');
    expect(page.replaceAll(/\s+/gu, ' ')).toContain(
      'Intervals are of the mean over the seeds (BCa bootstrap, 95 %).',
    );
  });

  it('tells progress over all of them', () => {
    expect(answer.err).toMatch(/^10 %, month \d+ of 24 of simulation 1 of 6/mu);
    expect(answer.err).toMatch(/^100 %, month 24 of 24 of simulation 6 of 6/mu);
  });

  it('is but for that the run of its first seed, byte for byte', async () => {
    expect((await run('one')).code).toBe(0);
    const one = await jsonIn('one');
    expect(one).not.toHaveProperty('overSeeds');
    const { overSeeds, timing: _, ...first } = json;
    const { timing: __, ...alone } = one;
    expect(first).toEqual(alone);
    expect(overSeeds?.seeds[0]?.stateHash).toBe(one.stateHash);
    const [inSix, inOne] = await Promise.all(
      ['six', 'one'].map(async (out) => readFile(join(top, out, 'series.parquet'))),
    );
    expect(inSix).toEqual(inOne);
  }, 60_000);
});

it('of two seeds has means, and says that they are too few for intervals', async () => {
  const { code, out } = await run('two', '--seeds', '2', '--paired', '--no-lives');
  expect(code).toBe(0);
  const { overSeeds } = await jsonIn('two');
  expect(overSeeds?.figures.every(({ interval }) => interval === null)).toBe(true);
  expect(overSeeds?.figures.some(({ mean }) => mean !== null)).toBe(true);
  expect(overSeeds?.figures.map(({ metric }) => metric)).toContain('chilling against no regime');
  expect(out.replaceAll(/\s+/gu, ' ')).toContain(
    'Too few for an interval: 6 at least, and better ten.',
  );
}, 120_000);

it('is stopped by a signal in any seed, and leaves nothing', async () => {
  const started = startIn(top, 'run', 'town.yaml', '--seeds', '200', '--out', 'never');
  const { code, err } = await stopWhen(started, 'SIGINT', /of simulation 2\d of 200/u);
  expect(code).toBe(130);
  expect(err).toContain('stopped by SIGINT; nothing was written');
  expect(await readdir(top)).not.toContain('never');
}, 120_000);

it('is refused with checkpoints, and what is no number of seeds', async () => {
  const saved = await run('never', '--seeds', '6', '--checkpoint', '6');
  expect(saved.code).toBe(2);
  expect(saved.err).toContain('--checkpoint and --seeds 6 do not go together');
  expect(saved.err).toContain('leave out --checkpoint');
  expect((await run('never', '--seeds', '0')).code).toBe(2);
  expect(await readdir(top)).not.toContain('never');
});
