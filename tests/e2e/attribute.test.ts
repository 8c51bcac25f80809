import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Attribution } from '../../src/experiment/attribution/attribution.js';
import type { PersonAnswer } from '../../src/experiment/attribution/attribute-person.js';
import type { SafeguardSearch } from '../../src/experiment/safeguards/safeguard.js';
import { answerOf, compile, startIn, stopWhen } from '../helpers/glasshouse-process.js';

/** attribute and safeguards as a user runs them, each in a process of its own, on regimes that ship. */

const REGIMES = ['national-2018', 'private-score', 'driving-licence', 'marketplace-strikes'];
const SMALL = ['--people', '500', '--seed', '3'];
/** Few months and people: what a command writes is looked at, and not what it says of the regime. */
const UNTIL = {
  'national-2018': '2014-06',
  'private-score': '2015-06',
  'driving-licence': '2018-08',
  'marketplace-strikes': '2021-08',
};

let top = '';
beforeAll(async () => {
  await compile();
  top = await mkdtemp(join(tmpdir(), 'glasshouse-attribute-'));
}, 120_000);
afterAll(async () => rm(top, { recursive: true }));

const fileOf = (name: string): string => resolve('regimes', `${name}.yaml`);

describe.each(REGIMES)('%s', (name) => {
  const until = UNTIL[name as keyof typeof UNTIL];

  it('is attributed, and the values add up', { timeout: 240_000 }, async () => {
    const out = join(top, `${name}-attribute`);
    const line = ['attribute', fileOf(name), ...SMALL, '--until', until, '--orders', '6'];
    const answer = await answerOf(startIn(top, ...line, '--out', out, '--threads', '2'));
    expect(answer.err).not.toContain('error');
    expect(answer.code).toBe(0);
    expect(answer.out).toContain('The mechanisms of this regime');
    expect((await readdir(out)).sort()).toEqual(['attribute.html', 'attribute.json']);
    const { harms } = JSON.parse(
      await readFile(join(out, 'attribute.json'), 'utf8'),
    ) as Attribution;
    expect(harms.map((harm) => harm.name)).toContain('months restricted');
    for (const { asItIs, left, caused } of harms) {
      const sum = caused.reduce((all, { value }) => all + value, 0);
      const scale = Math.max(1, asItIs.value, left.value);
      expect(Math.abs(sum - (asItIs.value - left.value)) / scale).toBeLessThan(1e-9);
    }
  });

  it('is searched for safeguards', { timeout: 240_000 }, async () => {
    const out = join(top, `${name}-safeguards`);
    const line = ['safeguards', fileOf(name), ...SMALL, '--until', until];
    const more = ['--most', '2', '--beam', '1', '--harm', 'months restricted', '--out', out];
    const answer = await answerOf(startIn(top, ...line, ...more));
    expect(answer.code).toBe(0);
    expect(answer.out).toContain('Every safeguard alone');
    const search = JSON.parse(
      await readFile(join(out, 'safeguards.json'), 'utf8'),
    ) as SafeguardSearch;
    expect(search.objective).toEqual({ harm: 'months restricted', wanted: 'less' });
    expect(search.safeguards.length + search.idle.length).toBeGreaterThanOrEqual(12);
  });
});

describe('attribute', () => {
  it('says the same with one thread and with two', { timeout: 120_000 }, async () => {
    const line = ['attribute', fileOf('marketplace-strikes'), ...SMALL, '--until', '2021-08'];
    const print = async (threads: string): Promise<string> => {
      const more = ['--threads', threads, '--json', '--out', join(top, `threads-${threads}`)];
      return (await answerOf(startIn(top, ...line, ...more))).out;
    };
    expect(await print('2')).toBe(await print('1'));
  });

  it('says without what somebody would have been spared', { timeout: 120_000 }, async () => {
    const line = ['attribute', fileOf('marketplace-strikes'), ...SMALL, '--find', 'wrongful'];
    const told = await answerOf(startIn(top, ...line));
    expect(told.out).toMatch(/^Person [\d,]+, who does not exist\./u);
    const json = await answerOf(startIn(top, ...line, '--json'));
    const { answer } = JSON.parse(json.out) as { readonly answer: PersonAnswer };
    expect(answer.asked).toBe('wrongly');
    expect(answer.sets.length).toBeGreaterThan(0);
  });

  it('leaves nothing behind when it is stopped', { timeout: 120_000 }, async () => {
    const out = join(top, 'stopped');
    const line = ['attribute', fileOf('national-2018'), '--people', '20k', '--out', out];
    const child = startIn(top, ...line, '--orders', '100');
    const { code, err } = await stopWhen(child, 'SIGINT', /%/u);
    expect(code).toBe(130);
    expect(err).toContain('stopped by SIGINT; nothing was written');
    expect(await readdir(top)).not.toContain('stopped');
  });
});
