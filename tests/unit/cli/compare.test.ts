import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TOOLS, type Tools } from '../../../src/cli/tools.js';
import type { CompareJson } from '../../../src/report/compare/compare-json.js';
import { type Answer, commandLine } from '../../helpers/command-line.js';
import { MACHINE } from '../../helpers/fake-tools.js';

const TOWN = `regime: Town
from: 2020-01
until: 2020-12
population:
  people: 1k
  groups: {here: 70%, there: 30%}
channels:
  cameras: {coverage: 60%, misidentifies: 20%}
conduct:
  jaywalking: {seen-by: cameras, domain: traffic, rate: 0.1/month}
domains:
  traffic: {}
  flights: {demand: 0.05/month}
lists:
  barred: {enters: record of jaywalking, leaves: after 12 months, closes: flights}
`;

let top = '';
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'glasshouse-compare-'));
  await writeFile(at('town.yaml'), TOWN);
  await writeFile(at('short.yaml'), TOWN.replace('12 months, c', '3 months, c'));
});
afterEach(async () => {
  await rm(top, { recursive: true, force: true });
});

const at = (name: string): string => join(top, name);

/** The command with the real tools, into a folder of this test. */
async function compare(
  b: string,
  options: readonly string[] = [],
  tools: Partial<Tools> = {},
): Promise<Answer> {
  const args = ['compare', at('town.yaml'), at(b), '--out', at('out'), '--threads', '1'];
  return commandLine([...args, ...options], { loadRegime: TOOLS.loadRegime, ...tools });
}

describe('glasshouse compare', () => {
  it('says what differs, what it does and to whom, and writes four files', async () => {
    const { code, out } = await compare('short.yaml');
    expect(code).toBe(0);
    expect(out).toContain('- A and B differ in 1 rule: "barred".');
    expect(out).toContain('A One leaves it after 12 months.');
    expect(out).toContain('B One leaves it after 3 months.');
    expect(out.replaceAll(/\s+/gu, ' ')).toMatch(
      /people are restricted under A and \d+ under B: \d+ fewer\./u,
    );
    expect(out).toMatch(/ {2}here +\d+ /u);
    expect(out).toMatch(/person-months restricted wrongly +[\d,]+ +[\d,]+ +−[\d,]+/u);
    expect(out).toContain('One seed: these differences are exact');
    expect((await readdir(at('out'))).toSorted()).toEqual([
      'compare.html',
      'compare.json',
      'compare.parquet',
      'transitions.parquet',
    ]);
  });

  it('has intervals over several seeds', async () => {
    const { code, out } = await compare('short.yaml', [
      '--seeds',
      '6',
      '--seed',
      '18446744073709551614',
    ]);
    expect(code).toBe(0);
    expect(out.replaceAll(/\s+/gu, ' ')).toContain(
      'seeds 18446744073709551614 to 18446744073709551615, then 0 to 3',
    );
    expect(out).toContain('95 % interval over 6 seeds');
    expect(out).toContain('Means over 6 seeds');
  });

  it('has paired worlds when they are asked for, and a command that makes it again', async () => {
    const { code, out } = await compare('short.yaml', ['--paired', '--people', '3k']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /chilling against no regime +no answer +no answer\n +contagion number +0 +0 +0\n/u,
    );
    const page = await readFile(at('out/compare.html'), 'utf8');
    expect(page).toContain(
      `<code>glasshouse compare ${at('town.yaml')} ${at('short.yaml')} --seed 1 --people 3000 --paired</code>`,
    );
  });

  it('says that a patch is missing, and not a regime', async () => {
    const args = ['compare', at('town.yaml'), '--with', at('nothing.yaml'), '--out', at('out')];
    const { code, err } = await commandLine(args, { loadRegime: TOOLS.loadRegime });
    expect(code).toBe(1);
    expect(err).toContain(`there is no file ${at('nothing.yaml')}`);
    expect(err).toContain('accepted: the path of a patch file');
    expect(err).not.toContain('the path of a regime file');
  });

  it('prints compare.json alone, the same each time but for its timing', async () => {
    const read = async (force: readonly string[]): Promise<CompareJson> => {
      const { code, out, err } = await compare('short.yaml', ['--json', ...force]);
      expect(err).toBe('');
      expect(code).toBe(0);
      expect(JSON.parse(await readFile(at('out/compare.json'), 'utf8'))).toEqual(JSON.parse(out));
      return JSON.parse(out) as CompareJson;
    };
    const first = await read([]);
    const again = await read(['--force']);
    expect({ ...first, timing: null }).toEqual({ ...again, timing: null });
    expect(first.moved[0]?.freed.value).toBeGreaterThan(0);
  });

  it('says so where nothing differs', async () => {
    const { code, out } = await compare('town.yaml');
    expect(code).toBe(0);
    expect(out).toContain('The rules of A and B are the same: nothing differs');
    expect(out).toContain('nobody is freed');
    expect(out).not.toContain('Figures that differ');
  });

  it('refuses regimes that cannot be paired: what, where, and how to align them', async () => {
    const other = TOWN.replace('2020-12', '2020-06').replace(
      '{here: 70%, there: 30%}',
      '{here: 60%, there: 40%}',
    );
    await writeFile(
      at('other.yaml'),
      `${other.replace('people: 1k', 'people: 2k\n  standing-for: 1M')}`,
    );
    const { code, err } = await compare('other.yaml');
    expect(code).toBe(1);
    expect(err).toContain('the two regimes cannot be paired: 4 differences');
    expect(err).toContain(`A  ${at('town.yaml')}:3:1: 2020-12`);
    expect(err).toContain(`B  ${at('other.yaml')}:3:1: 2020-06`);
    expect(err).toContain('align them with --until 2020-06');
    expect(err).toContain('align them with --people 1000');
    expect(err).toContain('town.yaml (not said there: add `population: standing-for`): 1000');
    expect(err).toContain(`B  ${at('other.yaml')}:7:3: here 60%, there 40%`);
    // The smaller would stand for fewer people than B simulates.
    expect(err).toContain(
      'make these lines say the same, such as `standing-for: 1000000` under `population` in A',
    );
    expect(err).toMatch(/here 60%, there 40%\n {4}make these lines say the same\n/u);
    expect(await readdir(top)).not.toContain('out');
  });

  it('aligns what options can align', async () => {
    await writeFile(at('longer.yaml'), TOWN.replace('2020-12', '2021-06'));
    expect((await compare('longer.yaml')).code).toBe(1);
    const { code, out } = await compare('longer.yaml', ['--until', '2020-12']);
    expect(code).toBe(0);
    expect(out).toContain('January 2020 to December 2020');
    const outside = await compare('longer.yaml', ['--until', '2021-02', '--force']);
    expect(outside.code).toBe(2);
    expect(outside.err).toContain('--until 2021-02 is outside the calendar');
  });

  it('tells of a rule that was only renamed', async () => {
    await writeFile(at('renamed.yaml'), TOWN.replace('barred:', 'banned:'));
    const { out } = await compare('renamed.yaml');
    expect(out).toContain('"barred" and "banned" say the same under two names');
  });

  it('refuses what the machine has no memory for, before anything is simulated', async () => {
    const { code, err } = await compare('short.yaml', ['--people', '100M'], {
      machine: () => ({ ...MACHINE, memoryFree: 1e9 }),
    });
    expect(code).toBe(1);
    expect(err).toMatch(/two worlds of 100,000,000 people need .* has 1 GB free/u);
    expect(err).toMatch(/--people \d+/u);
  });

  it('never overwrites unasked, and replaces nothing but comparisons', async () => {
    expect((await compare('short.yaml')).code).toBe(0);
    const again = await compare('short.yaml');
    expect(again.code).toBe(1);
    expect(again.err).toContain('exists already');
    await writeFile(at('out/mine.txt'), 'mine');
    const forced = await compare('short.yaml', ['--force']);
    expect(forced.code).toBe(1);
    expect(forced.err).toContain('mine.txt');
  });

  it.each(['0', '1001', 'three', '-1'])('does not take %s for a number of seeds', async (seeds) => {
    const { code, err } = await compare('short.yaml', [`--seeds=${seeds}`]);
    expect(code).toBe(2);
    expect(err).toContain('accepted: a whole number from 1 to 1000');
  });

  it('sets a regime beside itself with a patch', async () => {
    await writeFile(
      at('expiry.yaml'),
      'patch: Expiry\nchange:\n  lists:\n    barred: {leaves: after 3 months}\n',
    );
    const args = ['compare', at('town.yaml'), '--with', at('expiry.yaml'), '--out', at('out')];
    const { code, out, err } = await commandLine(args, { loadRegime: TOOLS.loadRegime });
    expect(err).not.toContain('error');
    expect(code).toBe(0);
    expect(out).toContain('B: Town, with Expiry\n');
    expect(out).toContain('B One leaves it after 3 months.');
    const none = await commandLine(['compare', at('town.yaml')], { loadRegime: TOOLS.loadRegime });
    expect(none.code).toBe(2);
    expect(none.err).toContain('there is nothing to compare with');
  });

  it('says which of the two files is bad', async () => {
    await writeFile(at('broken.yaml'), 'regime: Broken\n');
    const { code, err } = await compare('broken.yaml');
    expect(code).toBe(1);
    expect(err).toContain('broken.yaml is not valid');
  });
});
