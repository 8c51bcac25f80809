import { existsSync } from 'node:fs';
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RESULT_FILES } from '../../../src/cli/results-folder.js';
import { TOOLS, type Tools } from '../../../src/cli/tools.js';
import type { RunRequest } from '../../../src/experiment/result.js';
import { type Answer, commandLine } from '../../helpers/command-line.js';
import { fakeRun } from '../../helpers/fake-result.js';
import { rewriteHeader } from '../../helpers/make-memory.js';

let top = '';
const at = (...names: string[]): string => join(top, ...names);
const checkpoints = async (): Promise<string[]> =>
  (await readdir(at('results', 'checkpoint'))).toSorted();

beforeEach(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'glasshouse-')));
  await copyFile('regimes/template/starter.yaml', at('town.yaml'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(top, { recursive: true, force: true });
});

/** Files are real, and what is simulated is not. */
function glasshouse(args: readonly string[], tools: Partial<Tools> = {}): Promise<Answer> {
  return commandLine(args, { loadRegime: TOOLS.loadRegime, ...tools });
}
const run = (args: readonly string[], tools: Partial<Tools> = {}): Promise<Answer> =>
  glasshouse(['run', at('town.yaml'), '--out', at('results'), ...args], tools);
const resume = (args: readonly string[] = [], tools: Partial<Tools> = {}): Promise<Answer> =>
  glasshouse(['resume', at('results'), ...args], tools);

/** A simulation that is stopped by a signal once it has done so many months. */
function stoppedAfter(month: number, signal: 'SIGINT' | 'SIGTERM' = 'SIGINT'): Tools['runRegime'] {
  return (request) =>
    fakeRun({
      ...request,
      async afterMonth(memory) {
        await request.afterMonth?.(memory);
        if (memory.monthsDone === month) process.emit(signal, signal);
      },
    });
}

/** A run of 36 months that was stopped after month 14, and saved every 6. */
const stop = (...args: string[]): Promise<Answer> =>
  run(['--checkpoint', '6', ...args], { runRegime: stoppedAfter(14) });

/** What a resumed run asked of the simulation. */
async function asked(...args: string[]): Promise<RunRequest> {
  const runRegime = vi.fn<Tools['runRegime']>(fakeRun);
  const { err } = await resume(args, { runRegime });
  const [request] = runRegime.mock.calls[0] ?? [];
  if (request === undefined) throw new Error(`nothing was run: ${err}`);
  return request;
}

describe('run --checkpoint', () => {
  it('saves every so many months, keeps the last two, and removes them when it is finished', async () => {
    const seen: string[][] = [];
    const { code } = await run(['--checkpoint', '10 months'], {
      runRegime: (request) =>
        fakeRun({
          ...request,
          async afterMonth(memory) {
            await request.afterMonth?.(memory);
            if (existsSync(at('results')) && memory.monthsDone % 2 === 0)
              seen.push([String(memory.monthsDone), ...(await checkpoints())]);
          },
        }),
    });
    expect(code).toBe(0);
    const name = (month: number): string => `month-${month}.checkpoint`;
    expect(seen.map(([month]) => month)).toEqual(
      Array.from({ length: 14 }, (_, i) => String(10 + 2 * i)),
    );
    expect(seen.at(0)).toEqual(['10', name(10)]);
    expect(seen.at(5)).toEqual(['20', name(10), name(20)]);
    expect(seen.at(-2)).toEqual(['34', name(20), name(30)]);
    expect(seen.at(-1)).toEqual(['36', name(30), name(36)]);
    expect((await readdir(at('results'))).toSorted()).toEqual([...RESULT_FILES].toSorted());
    expect((await readdir(top)).toSorted()).toEqual(['results', 'town.yaml']);
  });

  it.each(['0', '-1', '1.5', 'year', ''])('takes no %j months', async (months) => {
    const { code, err } = await run([`--checkpoint=${months}`]);
    expect(code).toBe(2);
    expect(err).toContain('accepted: a number of months, such as 12');
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('is saved by %s, and says in one sentence how to go on', async (signal, exitCode) => {
    const { code, err } = await run(['--checkpoint', '6'], { runRegime: stoppedAfter(14, signal) });
    expect(code).toBe(exitCode);
    expect(err).toMatch(
      new RegExp(
        `^stopped by ${signal}; the run is saved up to month 14 of 36; to go on: glasshouse resume \\S+results$`,
        'mu',
      ),
    );
    expect(await checkpoints()).toEqual(['month-12.checkpoint', 'month-14.checkpoint']);
    expect(await readdir(at('results'))).toEqual(['checkpoint']);
  });

  it('is kept, and told, when the run fails', async () => {
    const { code, err } = await run(['--checkpoint', '6'], {
      runRegime: (request) =>
        fakeRun({
          ...request,
          async afterMonth(memory) {
            await request.afterMonth?.(memory);
            if (memory.monthsDone === 14) throw new Error('a worker ran out of memory');
          },
        }),
    });
    expect(code).toBe(1);
    expect(err).toContain('the run is saved up to month 12 of 36; to go on: glasshouse resume');
    expect(err).toContain('error: a worker ran out of memory');
    expect(await checkpoints()).toEqual(['month-12.checkpoint', 'month-6.checkpoint']);
  });

  it('tells of a disk that fails, and the run is finished all the same', async () => {
    await writeFile(at('results'), 'in the way');
    const { code, err } = await run(['--checkpoint', '20', '--out', at('other')], {
      runRegime: async (request) => {
        await writeFile(at('other'), 'in the way');
        const result = await fakeRun(request);
        await rm(at('other'));
        return result;
      },
    });
    expect(err).toContain('the checkpoint of month 20 could not be saved; there is none yet');
    expect(code).toBe(0);
  });
});

describe('without --checkpoint', () => {
  it('a run of more than a minute is saved when it is stopped', async () => {
    const minute: Tools['runRegime'] = (request) =>
      stoppedAfter(14)({
        ...request,
        afterMonth: async (memory) => request.afterMonth?.({ ...memory, seconds: 61 }),
      });
    const { err } = await run([], { runRegime: minute });
    expect(err).toContain('the run is saved up to month 14 of 36');
    expect(await checkpoints()).toEqual(['month-14.checkpoint']);
  });

  it('a shorter one leaves nothing', async () => {
    const { err } = await run([], { runRegime: stoppedAfter(14) });
    expect(err).toContain('stopped by SIGINT; nothing was written');
    expect(await readdir(top)).toEqual(['town.yaml']);
  });
});

describe('resume', () => {
  it('goes on where the run was, with all that was asked of it', async () => {
    await stop('--seed', '42', '--people', '5k', '--until', '2026-06');
    const request = await asked();
    const { hash } = await TOOLS.loadRegime(at('town.yaml'));
    expect(request).toMatchObject({
      file: at('town.yaml'),
      regimeHash: hash,
      seed: '42',
      people: 5000,
      until: 2026 * 12 + 5,
      lives: true,
      from: { monthsDone: 14, seconds: 14, seed: '42', people: 5000, regimeHash: hash },
    });
    expect(request.regime.title).toBe('A small regime');
  });

  it('simulates paired worlds if the run was to', async () => {
    await stop('--paired');
    expect(await asked()).toMatchObject({ paired: true });
  });

  it('asks for nothing that was not asked for, so that the report says the same', async () => {
    await stop();
    const request = await asked();
    expect(request).not.toHaveProperty('people');
    expect(request).not.toHaveProperty('until');
    expect(await readFile(at('results', 'report.html'), 'utf8')).toContain(
      `<code>glasshouse run ${at('town.yaml')} --seed 1</code>`,
    );
  });

  it('finishes the run: results instead of checkpoints', async () => {
    await stop();
    const { code, err, out } = await resume();
    expect(code).toBe(0);
    expect(err).toContain('town.yaml, seed 1, after month 14 …');
    expect(out).toContain('Report: ');
    expect((await readdir(at('results'))).toSorted()).toEqual([...RESULT_FILES].toSorted());
    expect((await readdir(top)).toSorted()).toEqual(['results', 'town.yaml']);
  });

  it('prints JSON alone where it is asked to', async () => {
    await stop();
    const { out, err } = await resume(['--json']);
    expect(err).toBe('');
    expect(out).toBe(await readFile(at('results', 'run.json'), 'utf8'));
  });

  it('can be stopped again, and saves as the run was told to, or otherwise', async () => {
    await stop();
    await resume([], { runRegime: stoppedAfter(25) });
    expect(await checkpoints()).toEqual(['month-24.checkpoint', 'month-25.checkpoint']);
    await resume(['--checkpoint', '2'], { runRegime: stoppedAfter(31) });
    expect(await checkpoints()).toEqual(['month-30.checkpoint', 'month-31.checkpoint']);
    expect((await resume()).code).toBe(0);
  });

  it('keeps older results until it is finished', async () => {
    await run(['--seed', '5']);
    await stop('--force');
    expect((await readdir(at('results'))).toSorted()).toEqual(
      ['checkpoint', ...RESULT_FILES].toSorted(),
    );
    expect(await readFile(at('results', 'run.json'), 'utf8')).toContain('"seed": "5"');
    expect((await resume()).code).toBe(0);
    expect(await readFile(at('results', 'run.json'), 'utf8')).toContain('"seed": "1"');
    expect((await readdir(at('results'))).toSorted()).toEqual([...RESULT_FILES].toSorted());
  });

  it('takes the one before where the newest is damaged, and says so', async () => {
    await stop();
    await writeFile(at('results', 'checkpoint', 'month-14.checkpoint'), 'torn');
    const { code, err } = await resume();
    expect(code).toBe(0);
    expect(err).toContain(
      'warning: month-14.checkpoint is damaged: it ends too early; the run goes on from the one before, month 12\n',
    );
  });

  it('finds the folder that a kill left aside while its results were put in place', async () => {
    await stop();
    await mkdir(at('.results.glasshouse-new-4194305'));
    const { rename } = await import('node:fs/promises');
    await rename(at('results'), at('.results.glasshouse-old'));
    expect((await resume()).code).toBe(0);
    expect((await readdir(top)).toSorted()).toEqual(['results', 'town.yaml']);
  });
});

describe('resume refuses, and changes nothing', () => {
  /** The error, of a simulation that was not begun. */
  async function refused(): Promise<string> {
    const before = await readdir(top, { recursive: true });
    const runRegime = vi.fn<Tools['runRegime']>(fakeRun);
    const { code, err } = await resume([], { runRegime });
    expect(code).toBe(1);
    expect(runRegime).not.toHaveBeenCalled();
    expect(await readdir(top, { recursive: true })).toEqual(before);
    return err;
  }
  const newest = (): string => at('results', 'checkpoint', 'month-14.checkpoint');

  it('a folder that does not exist, and one of a finished run', async () => {
    expect(await refused()).toMatch(/error: there is no checkpoint\n {2}where: \S+results/u);
    await run([]);
    expect(await refused()).toContain('removes its checkpoints when it is finished');
  });

  it('a file that has changed since, by name', async () => {
    await stop();
    const text = await readFile(at('town.yaml'), 'utf8');
    await writeFile(at('town.yaml'), text.replace('segregation: 0.5', 'segregation: 0.6'));
    const err = await refused();
    expect(err).toMatch(/error: \S+town\.yaml has changed since the run in \S+results began/u);
    expect(err).toMatch(/its hash is [0-9a-f]{12}, and was [0-9a-f]{12}/u);
    expect(err).toContain('put the file back as it was, or move it away');
  });

  it('but not a file that is gone: the checkpoint brings it along', async () => {
    await stop();
    await rm(at('town.yaml'));
    const { regime } = await asked();
    expect(regime.title).toBe('A small regime');
  });

  it('nor one whose line ends alone have changed', async () => {
    await stop();
    const text = await readFile(at('town.yaml'), 'utf8');
    await writeFile(at('town.yaml'), text.replaceAll('\n', '\r\n'));
    expect((await resume()).code).toBe(0);
  });

  it('another version of glasshouse, by name', async () => {
    await stop();
    rewriteHeader(newest(), (_, header) => {
      header['glasshouse'] = '9.9.9';
    });
    const err = await refused();
    expect(err).toContain('error: the run was begun by glasshouse 9.9.9, and this is glasshouse');
    expect(err).toContain('resume it with glasshouse 9.9.9');
  });

  it('another version of the format, by name', async () => {
    await stop();
    rewriteHeader(newest(), (prefix) => prefix.setUint32(8, 2, true));
    expect(await refused()).toContain('is of version 2 of the format; this glasshouse reads');
  });

  it('a regime that is not that of its hash', async () => {
    await stop();
    await rm(at('town.yaml'));
    rewriteHeader(newest(), (_, header) => {
      header['regime'] = { ...(header['regime'] as object), text: 'regime: Another\n' };
    });
    expect(await refused()).toContain('the regime in the checkpoint is not that of');
  });

  it('checkpoints of which none is whole, naming each', async () => {
    await stop();
    for (const name of await checkpoints())
      await writeFile(at('results', 'checkpoint', name), 'torn');
    const err = await refused();
    expect(err).toContain('error: no checkpoint is whole');
    expect(err).toContain('month-14.checkpoint: it ends too early; month-12.checkpoint: it ends');
  });

  it('a folder with more in it than what glasshouse wrote', async () => {
    await stop();
    await writeFile(at('results', 'notes.txt'), 'mine');
    const err = await refused();
    expect(err).toContain('holds more than results of glasshouse, so it is not replaced');
    expect(err).toContain('not written by glasshouse: notes.txt');
    expect(err).toContain('move away what is yours');
  });
});

describe('a run into a folder that holds a run that is not finished', () => {
  it('is refused, and says how to go on', async () => {
    await stop();
    const { code, err } = await run([]);
    expect(code).toBe(1);
    expect(err).toContain('holds a run that is not finished');
    expect(err).toMatch(/glasshouse resume \S+results; or begin anew with --force/u);
    expect(await checkpoints()).toEqual(['month-12.checkpoint', 'month-14.checkpoint']);
  });

  it('begins anew by force', async () => {
    await stop();
    expect((await run(['--force', '--seed', '9'])).code).toBe(0);
    expect(await readFile(at('results', 'run.json'), 'utf8')).toContain('"seed": "9"');
    expect((await readdir(at('results'))).toSorted()).toEqual([...RESULT_FILES].toSorted());
  });

  it('begins anew by itself where nothing was saved yet', async () => {
    await mkdir(at('results', 'checkpoint'), { recursive: true });
    await writeFile(at('results', 'checkpoint', 'unfinished'), 'torn');
    expect((await run([])).code).toBe(0);
    expect((await readdir(at('results'))).toSorted()).toEqual([...RESULT_FILES].toSorted());
  });

  it('is refused by force where checkpoints are not all that is in the folder of that name', async () => {
    await stop();
    await writeFile(at('results', 'checkpoint', 'notes.txt'), 'mine');
    const { code, err } = await run(['--force']);
    expect(code).toBe(1);
    expect(err).toContain('not written by glasshouse: checkpoint');
  });
});
