import { type ChildProcess, execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NetworkStatistics } from '../../src/population/network-statistics.js';
import { type PublishedFigure, publishedFor } from '../../src/population/published-networks.js';
import type { RunJson } from '../../src/report/run-json.js';
import {
  answerOf,
  compile,
  type ProcessAnswer,
  startIn,
  startInto,
  stopWhen,
} from '../helpers/glasshouse-process.js';

/** The command line as a user has it: a process of its own, compiled, in a folder of their own. */

const execute = promisify(execFile);

let top = '';
beforeAll(compile, 180_000);
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'glasshouse-e2e-'));
});
afterEach(async () => {
  await rm(top, { recursive: true, force: true });
});

const start = (...args: string[]): ChildProcess => startIn(top, ...args);
const glasshouse = (...args: string[]): Promise<ProcessAnswer> => answerOf(start(...args));
const stopped = (signal: NodeJS.Signals, when: RegExp, ...args: string[]): Promise<ProcessAnswer> =>
  stopWhen(start(...args), signal, when);

const FEW = ['--people', '1k', '--until', '2024-06'];

describe('whoever wants to know what a figure means', () => {
  it('is told, and which was meant where a name is wrong', async () => {
    const told = await glasshouse('metrics', 'trap', 'probability');
    expect(told.code).toBe(0);
    expect(told.out).toMatch(
      /^trap probability\n[\s\S]*formula[\s\S]*src\/metrics\/trap-probability\.ts\n$/u,
    );
    const wrong = await glasshouse('metrics', 'imunity');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('did you mean "immunity"?');
    const all = JSON.parse((await glasshouse('metrics', '--json')).out) as { names: string[] }[];
    expect(all.length).toBeGreaterThan(30);
  }, 60_000);
});

describe('a new user', () => {
  it('writes a regime, checks it, runs it and has a report', async () => {
    expect((await glasshouse('init', 'my-town')).code).toBe(0);
    const check = await glasshouse('check', 'my-town.yaml');
    expect(check.code).toBe(0);
    expect(check.err).toBe('');
    expect(check.out).toContain('my-town.yaml: valid. "My town": 36 months, 20,000 people;');

    const run = await glasshouse('run', 'my-town.yaml', ...FEW);
    expect(run.code).toBe(0);
    expect(run.out).toContain('Report: out/my-town/report.html');
    expect(run.err).toMatch(/\d+ %, month \d of 6/u);
    expect((await readdir(join(top, 'out/my-town'))).toSorted()).toEqual([
      'report.html',
      'run.json',
      'series.parquet',
    ]);
  }, 120_000);

  it('is told what is wrong with a file, and where', async () => {
    await writeFile(join(top, 'town.yaml'), 'regime: Town\nfrom: 2024-01\nuntill: 2024-12\n');
    const { code, err } = await glasshouse('run', 'town.yaml');
    expect(code).toBe(1);
    expect(err).toMatch(/town\.yaml:3:1: error: .*untill/u);
    expect(err).toContain('did you mean "until"?');
    expect(await readdir(top)).toEqual(['town.yaml']);
  });

  it('is told that a file does not exist', async () => {
    const { code, err } = await glasshouse('check', 'nowhere.yaml');
    expect(code).toBe(1);
    expect(err).toContain('there is no file nowhere.yaml');
  });

  it('is told how a command is used', async () => {
    const { code, err } = await glasshouse('run');
    expect(code).toBe(2);
    expect(err).toContain("missing required argument 'file'");
  });
});

describe('a run', () => {
  beforeEach(async () => {
    await glasshouse('init', 'town');
  });

  it('gives the same results twice, but for its timing', async () => {
    const [first, second] = [
      await glasshouse('run', 'town.yaml', ...FEW, '--json', '--out', 'a'),
      await glasshouse('run', 'town.yaml', ...FEW, '--json', '--out', 'b'),
    ];
    const without = (text: string): object => {
      const { timing, ...rest } = JSON.parse(text) as RunJson;
      expect(timing.personMonthsPerSecond).toBeGreaterThan(0);
      return rest;
    };
    expect(without(first.out)).toEqual(without(second.out));
    const series = (directory: string) => readFile(join(top, directory, 'series.parquet'));
    expect((await series('a')).equals(await series('b'))).toBe(true);
  }, 120_000);

  it('prints JSON alone, which is run.json', async () => {
    const { out, err, code } = await glasshouse('run', 'town.yaml', ...FEW, '--json');
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toBe(await readFile(join(top, 'out/town/run.json'), 'utf8'));
    expect(JSON.parse(out)).toMatchObject({ seed: '1', people: 1000, until: '2024-06' });
  }, 120_000);

  it('gives other results for another seed', async () => {
    const hash = async (seed: string): Promise<string> => {
      const { out } = await glasshouse(
        'run',
        'town.yaml',
        ...FEW,
        '--json',
        '--seed',
        seed,
        '--out',
        seed,
      );
      return (JSON.parse(out) as RunJson).stateHash;
    };
    expect(await hash('1')).not.toBe(await hash('18446744073709551615'));
  }, 120_000);
});

describe('a run that is killed or stopped', () => {
  const LONG = ['--people', '60k', '--out', 'results', '--force'];
  const UNDER_WAY = /month \d+ of 36/u;
  let before = '';

  beforeEach(async () => {
    await glasshouse('init', 'town');
    await glasshouse('run', 'town.yaml', ...FEW, '--out', 'results');
    before = await readFile(join(top, 'results/run.json'), 'utf8');
  }, 120_000);

  const kept = async (): Promise<string> => readFile(join(top, 'results/run.json'), 'utf8');

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s ends with %d and keeps the old results',
    async (signal, exitCode) => {
      const { code, err } = await stopped(signal, UNDER_WAY, 'run', 'town.yaml', ...LONG);
      expect(code).toBe(exitCode);
      expect(err).toContain(`stopped by ${signal}`);
      expect(await kept()).toBe(before);
      expect((await readdir(top)).toSorted()).toEqual(['results', 'town.yaml']);
    },
    120_000,
  );

  it('by kill -9 in the middle keeps the old results', async () => {
    const { signal } = await stopped('SIGKILL', UNDER_WAY, 'run', 'town.yaml', ...LONG);
    expect(signal).toBe('SIGKILL');
    expect(await kept()).toBe(before);
    expect((await readdir(top)).toSorted()).toEqual(['results', 'town.yaml']);
  }, 120_000);

  it('by kill -9 while it writes keeps the old results or has the new ones, whole', async () => {
    const { signal } = await stopped(
      'SIGKILL',
      /Writing the report/u,
      'run',
      'town.yaml',
      ...FEW,
      '--seed',
      '5',
      '--out',
      'results',
      '--force',
    );
    const again = await glasshouse('run', 'town.yaml', ...FEW, '--out', 'results');
    expect(again.err).toContain('exists already');
    const { seed } = JSON.parse(await kept()) as RunJson;
    expect(signal === 'SIGKILL' ? ['1', '5'] : ['5']).toContain(seed);
    expect((await readdir(join(top, 'results'))).toSorted()).toEqual([
      'report.html',
      'run.json',
      'series.parquet',
    ]);
    expect((await readdir(top)).toSorted()).toEqual(['results', 'town.yaml']);
  }, 120_000);

  it('does not wait for two signals', async () => {
    const child = start('run', 'town.yaml', ...LONG);
    const answer = answerOf(child, (err) => {
      if (!UNDER_WAY.test(err)) return;
      child.kill('SIGINT');
      child.kill('SIGINT');
    });
    const { code, signal } = await answer;
    expect(code === 130 || signal === 'SIGINT').toBe(true);
    expect(await kept()).toBe(before);
  }, 120_000);
});

describe('trace and network', () => {
  beforeEach(async () => {
    await glasshouse('init', 'town');
  });

  it('tell a life that is the same every time', async () => {
    const [first, second] = [
      await glasshouse('trace', 'town.yaml', ...FEW, '--person', '12'),
      await glasshouse('trace', 'town.yaml', ...FEW, '--person', '12'),
    ];
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^Person 12, who does not exist\./u);
    expect(first.out).toContain('What it comes to');
    expect(second.out).toBe(first.out);
  }, 120_000);

  it('measure ties that lie between what was published of real networks', async () => {
    const { code, out } = await glasshouse('network', 'town.yaml', '--people', '5k', '--json');
    expect(code).toBe(0);
    const { degree, local, giantComponent, meanPath } = JSON.parse(out) as NetworkStatistics;
    const published = (statistic: PublishedFigure['statistic']): readonly [number, number] => {
      const figures = publishedFor(statistic);
      return [
        Math.min(...figures.map(({ low }) => low)),
        Math.max(...figures.map(({ high }) => high)),
      ];
    };
    // More than close ties and fewer than all acquaintances; as clustered as people's ties are.
    for (const [value, statistic] of [
      [degree.mean, 'degree'],
      [local, 'local'],
    ] as const) {
      const [low, high] = published(statistic);
      expect(value, statistic).toBeGreaterThanOrEqual(low);
      expect(value, statistic).toBeLessThanOrEqual(high);
    }
    // In a town everybody hangs together as in the largest networks, by fewer steps than in them.
    expect(giantComponent).toBeGreaterThanOrEqual(published('giantComponent')[1]);
    expect(meanPath).toBeLessThanOrEqual(published('meanPath')[1]);
  }, 120_000);
});

describe('a reader who has enough', () => {
  it('is no error', async () => {
    await glasshouse('init', 'town');
    const child = start('trace', 'town.yaml', ...FEW, '--person', '3');
    child.stdout?.destroy();
    const { code, err } = await answerOf(child);
    expect(code).toBe(0);
    expect(err).not.toContain('EPIPE');
  }, 120_000);
});

describe('a standard output that cannot be written to', () => {
  it.skipIf(process.platform !== 'linux')(
    'is told in words',
    async () => {
      await glasshouse('init', 'town');
      const { code, err } = await answerOf(startInto('/dev/full', top, 'check', 'town.yaml'));
      expect(code).toBe(1);
      expect(err).toMatch(/^error: standard output cannot be written to\n  why: ENOSPC/u);
      expect(err).not.toContain('    at ');
    },
    120_000,
  );
});

describe('the package', () => {
  it('holds the program and the regime that init writes', async () => {
    const { stdout } = await execute('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      maxBuffer: 1e8,
    });
    const [packed] = JSON.parse(stdout) as { files: { path: string }[] }[];
    const paths = packed?.files.map(({ path }) => path) ?? [];
    expect(paths).toContain('dist/cli/main.js');
    expect(paths).toContain('regimes/template/starter.yaml');
    expect(paths.filter((path) => path.startsWith('src/') || path.startsWith('tests/'))).toEqual(
      [],
    );
  }, 120_000);

  it('takes files whose names have spaces', async () => {
    await cp('regimes/template/starter.yaml', join(top, 'a town.yaml'));
    const { code, out } = await glasshouse('run', 'a town.yaml', ...FEW);
    expect(code).toBe(0);
    expect(out).toContain('out/a town/report.html');
    expect(await readFile(join(top, 'out/a town/report.html'), 'utf8')).toContain(
      'glasshouse run &#39;a town.yaml&#39; --seed 1 --people 1000 --until 2024-06',
    );
  }, 120_000);
});
