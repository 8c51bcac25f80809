import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadRegime } from '../../../src/regime/load.js';
import { commandLine } from '../../helpers/command-line.js';

let top = '';
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'glasshouse-'));
});
afterEach(async () => {
  await rm(top, { recursive: true, force: true });
});

const init = (name: string) => commandLine(['init', join(top, name)]);

describe('init', () => {
  it('writes a file that is valid, without a warning', async () => {
    const { code, out } = await init('my-town');
    expect(code).toBe(0);
    expect(out).toContain(`Wrote ${join(top, 'my-town.yaml')}`);
    const { regime, problems } = await loadRegime(join(top, 'my-town.yaml'));
    expect(problems).toEqual([]);
    expect(regime?.title).toBe('My town');
  });

  it('writes a small file with comments, for a small and quick run', async () => {
    await init('my-town');
    const text = await readFile(join(top, 'my-town.yaml'), 'utf8');
    const lines = text.split('\n');
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.length).toBeLessThan(70);
    expect(lines.filter((line) => line.includes('#')).length).toBeGreaterThan(10);
    const { regime } = await loadRegime(join(top, 'my-town.yaml'));
    expect(regime?.population.people).toBe(20_000);
    expect(regime?.calendar.months).toBe(36);
  });

  it('says what to do next', async () => {
    const { out } = await init('my-town');
    expect(out).toContain('change three rules');
    expect(out).toContain('glasshouse check');
    expect(out).toContain('glasshouse run');
  });

  it.each(['my-town.yaml', 'my-town.yml', 'my-town'])('takes the name %s', async (name) => {
    await init(name);
    expect(await readdir(top)).toEqual(['my-town.yaml']);
  });

  it.each([
    ['yes', 'Yes'],
    ['2018', '2018'],
    ['null', 'Null'],
    ['a_small-town', 'A small town'],
    ['größe', 'Größe'],
  ])('makes a title of the name %s that YAML takes as text', async (name, title) => {
    await init(name);
    const { regime } = await loadRegime(join(top, `${name}.yaml`));
    expect(regime?.title).toBe(title);
  });

  it('never overwrites', async () => {
    await writeFile(join(top, 'my-town.yaml'), 'mine');
    const { code, err } = await init('my-town');
    expect(code).toBe(1);
    expect(err).toContain('exists already');
    expect(err).toContain('choose another name');
    expect(await readFile(join(top, 'my-town.yaml'), 'utf8')).toBe('mine');
  });

  it.each(['.yaml', '-x', '$& "x"'])('wants a name for a file, which %j is not', async (name) => {
    const { code, err } = await commandLine(['init', '--', join(top, name)]);
    expect(code).toBe(2);
    expect(err).toContain('does not name a file');
  });

  it('says why a file could not be written', async () => {
    const { code, err } = await init('no/such/folder/town');
    expect(code).toBe(1);
    expect(err).toMatch(/could not be written: ENOENT/u);
  });
});
