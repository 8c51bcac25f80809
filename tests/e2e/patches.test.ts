import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunJson } from '../../src/report/run-json.js';
import {
  answerOf,
  compile,
  type ProcessAnswer,
  startIn,
  stopWhen,
} from '../helpers/glasshouse-process.js';

/** A regime that extends another, with patches, as a user has it: checked, run, stopped and resumed. */

const NOTICE = resolve('safeguards/notice.yaml');
const HALVED = `patch: Half the errors
about: Mistakes are half as many.
change:
  channels:
    every with misidentifies: {misidentifies: 50% of it}
`;

let top = '';
beforeAll(compile, 180_000);
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'glasshouse-e2e-'));
  await glasshouse('init', 'town');
  await writeFile(
    join(top, 'longer.yaml'),
    'extends: town.yaml\nregime: A town for longer\nuntil: 2033-12\npopulation: {people: 2000}\n',
  );
  await writeFile(join(top, 'halved.yaml'), HALVED);
}, 60_000);
afterEach(async () => {
  await rm(top, { recursive: true, force: true });
});

const glasshouse = (...args: string[]): Promise<ProcessAnswer> => answerOf(startIn(top, ...args));
const PATCHED = ['longer.yaml', '--with', 'halved.yaml', '--with', NOTICE];

async function jsonIn(folder: string): Promise<object> {
  const { timing, ...rest } = JSON.parse(
    await readFile(join(top, folder, 'run.json'), 'utf8'),
  ) as RunJson;
  expect(timing.simulateSeconds).toBeGreaterThan(0);
  return rest;
}

describe('a regime with patches', () => {
  it('is checked, and so is a patch by itself', async () => {
    const patched = await glasshouse('check', ...PATCHED);
    expect(patched).toMatchObject({ code: 0, err: '' });
    expect(patched.out).toContain('longer.yaml: valid. "A town for longer": 120 months');
    expect(patched.out).toContain(', with the patch "Half the errors", with the patch "Notice"');
    const alone = await glasshouse('check', 'halved.yaml');
    expect(alone.out).toBe('halved.yaml: valid. A patch by itself: "Half the errors"\n');
  }, 60_000);

  it('is told which name of a patch it has not, where, and what was meant', async () => {
    await writeFile(
      join(top, 'slip.yaml'),
      'patch: Slip\nchange:\n  lists: {defaulter: {public: false}}\n',
    );
    const { code, err } = await glasshouse('run', 'town.yaml', '--with', 'slip.yaml');
    expect(code).toBe(1);
    expect(err).toContain('slip.yaml:3:11: error: "defaulter" is not a list of "Town"');
    expect(err).toContain('did you mean "defaulters"?');
  }, 60_000);

  it('is named in what a run, a trace and a measurement of the network give', async () => {
    const few = ['--people', '1k', '--until', '2024-06'];
    const run = await glasshouse('run', ...PATCHED, ...few, '--out', 'out', '--json');
    const { patches, regime } = JSON.parse(run.out) as RunJson;
    expect(patches).toEqual(['Half the errors', 'Notice']);
    const report = await readFile(join(top, 'out/report.html'), 'utf8');
    expect(report).toContain('With 2 patches: Half the errors and Notice.');
    expect(report).toContain('--with halved.yaml');
    for (const command of [
      ['trace', ...PATCHED, ...few, '--person', '0', '--json'],
      ['network', ...PATCHED, '--people', '1k', '--json'],
    ])
      expect(JSON.parse((await glasshouse(...command)).out)).toMatchObject({ patches, regime });
  }, 120_000);

  it('goes on after it was stopped as if it had not been, and not with another patch', async () => {
    expect((await glasshouse('run', ...PATCHED, '--out', 'whole')).code).toBe(0);
    const begun = startIn(top, 'run', ...PATCHED, '--out', 'parts', '--checkpoint', '1');
    const { code } = await stopWhen(begun, 'SIGINT', /month \d+ of/u);
    expect(code).toBe(130);

    await writeFile(join(top, 'halved.yaml'), HALVED.replace('50%', '40%'));
    const changed = await glasshouse('resume', 'parts');
    expect(changed.code).toBe(1);
    expect(changed.err).toContain(
      'longer.yaml, or one of its patches, has changed since the run in parts began',
    );

    await writeFile(join(top, 'halved.yaml'), HALVED);
    const resumed = await glasshouse('resume', 'parts');
    expect(resumed.code).toBe(0);
    expect(await jsonIn('parts')).toEqual(await jsonIn('whole'));

    const report = await readFile(join(top, 'parts/report.html'), 'utf8');
    expect(report).toContain('Mistakes are half as many.');
  }, 180_000);

  it('goes on from what the checkpoint knows where its files are gone', async () => {
    const begun = startIn(top, 'run', ...PATCHED, '--out', 'parts', '--checkpoint', '1');
    expect((await stopWhen(begun, 'SIGINT', /month \d+ of/u)).code).toBe(130);
    for (const file of ['longer.yaml', 'town.yaml', 'halved.yaml']) await rm(join(top, file));
    expect((await glasshouse('resume', 'parts')).code).toBe(0);
    expect(await jsonIn('parts')).toMatchObject({ patches: ['Half the errors', 'Notice'] });
  }, 180_000);
});
