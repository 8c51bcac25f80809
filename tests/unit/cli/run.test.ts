import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Interruption } from '../../../src/cli/interruption.js';
import { RESULT_FILES } from '../../../src/cli/results-folder.js';
import { TOOLS, type Tools } from '../../../src/cli/tools.js';
import type { RunRequest } from '../../../src/experiment/result.js';
import type { RunJson } from '../../../src/report/run-json.js';
import type { Machine } from '../../../src/platform/machine.js';
import { commandLine } from '../../helpers/command-line.js';
import { FROM } from '../../helpers/fake-regime.js';
import { fakeRun, fakeRunOfSeeds } from '../../helpers/fake-result.js';
import { MACHINE, problem } from '../../helpers/fake-tools.js';

let out = '';
let top = '';
beforeEach(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'glasshouse-')));
  out = join(top, 'results');
});
afterEach(async () => {
  await rm(top, { recursive: true, force: true });
});

const run = (...args: string[]) => commandLine(['run', 'town.yaml', '--out', out, ...args]);

/** Runs, and returns what was asked of the simulation. */
async function asked(...args: string[]): Promise<RunRequest> {
  const runRegime = vi.fn<Tools['runRegime']>(fakeRun);
  const { err, code } = await commandLine(['run', 'town.yaml', '--out', out, ...args], {
    runRegime,
  });
  const [request] = runRegime.mock.calls[0] ?? [];
  if (request === undefined) throw new Error(`nothing was run (${code}): ${err}`);
  return request;
}

describe('run', () => {
  it('writes its three files', async () => {
    expect((await run()).code).toBe(0);
    expect((await readdir(out)).toSorted()).toEqual([...RESULT_FILES].toSorted());
    expect(await readdir(top)).toEqual(['results']);
  });

  it('writes a run.json that can be read', async () => {
    await run();
    const json = JSON.parse(await readFile(join(out, 'run.json'), 'utf8')) as { seed: string };
    expect(json.seed).toBe('1');
  });

  it('writes a series.parquet with a row for everything that is not 0', async () => {
    await run('--until', '2018-02');
    const bytes = await readFile(join(out, 'series.parquet'));
    const file = bytes.buffer.slice(
      bytes.byteOffset,
      bytes.byteOffset + bytes.length,
    ) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    expect(rows.length).toBeGreaterThan(100);
    expect(new Set(rows.map((row) => row['month']))).toEqual(new Set(['2018-01', '2018-02']));
  });

  it('writes a report that says how it was made', async () => {
    await run('--seed', '7', '--people', '5k');
    expect(await readFile(join(out, 'report.html'), 'utf8')).toContain(
      '<code>glasshouse run town.yaml --seed 7 --people 5000</code>',
    );
  });

  it('asks for what was asked for', async () => {
    const request = await asked('--people', '140k', '--until', '2018-04', '--seed', '42');
    expect(request).toMatchObject({
      file: 'town.yaml',
      seed: '42',
      people: 140_000,
      until: FROM + 3,
      lives: true,
      regimeHash: 'a'.repeat(64),
    });
  });

  it('has paired worlds when they are asked for, says so while it waits, and in its command', async () => {
    expect(await asked('--paired')).toMatchObject({ paired: true });
    expect(await readFile(join(out, 'report.html'), 'utf8')).toContain(
      '<code>glasshouse run town.yaml --seed 1 --paired</code>',
    );
    const { err } = await run('--paired', '--force');
    expect(err).toMatch(/Following the paired worlds and three lives, about \d+ (s|minutes) …/u);
    expect((await run('--paired', '--no-lives', '--force')).err).toContain(
      'Following the paired worlds, about',
    );
    expect(await asked('--force')).not.toHaveProperty('paired');
  });

  it('refuses paired worlds for which there is no memory: two of them are simulated beside each other', async () => {
    const alone = await TOOLS.memoryNeeded({ ...(await asked()), people: 1e7, lives: false });
    const memoryFree = Math.ceil(1.5 * alone.bytes);
    const tools = { machine: () => ({ ...MACHINE, memoryFree }) };
    const args = ['run', 'town.yaml', '--out', out, '--people', '10M', '--no-lives', '--force'];
    expect((await commandLine(args, tools)).code).toBe(0);
    const { code, err } = await commandLine([...args, '--paired'], tools);
    expect(code).toBe(1);
    expect(err).toMatch(/two worlds of 10,000,000 people need/u);
  });

  it.each(['kernel', 'reference'])('is by the engine that was asked for: %s', async (engine) => {
    expect(await asked('--engine', engine)).toMatchObject({ engine });
    expect(await readFile(join(out, 'report.html'), 'utf8')).toContain(
      `<code>glasshouse run town.yaml --seed 1 --engine ${engine}</code>`,
    );
  });

  it('is not by an engine that there is not', async () => {
    const { code, err } = await run('--engine', 'diesel');
    expect(code).toBe(2);
    expect(err).toContain('accepted: kernel, reference');
  });

  it('leaves to the regime what was not asked for', async () => {
    const request = await asked();
    expect(request.seed).toBe('1');
    expect(request).not.toHaveProperty('people');
    expect(request).not.toHaveProperty('until');
    expect(request).not.toHaveProperty('engine');
  });
});

describe('run --seeds', () => {
  /** Runs, and returns what was asked of the simulation of several seeds. */
  async function askedSeveral(...args: string[]): Promise<Parameters<Tools['runSeeds']>> {
    const runSeeds = vi.fn<Tools['runSeeds']>(fakeRunOfSeeds);
    const { err, code } = await commandLine(['run', 'town.yaml', '--out', out, ...args], {
      runSeeds,
      runRegime: async () => Promise.reject(new Error('one seed was run')),
    });
    const [call] = runSeeds.mock.calls;
    if (call === undefined) throw new Error(`nothing was run (${code}): ${err}`);
    return call;
  }

  it('asks for so many seeds, with lives of the first alone, and saves none', async () => {
    const [request, count] = await askedSeveral('--seed', '4', '--seeds', '6');
    expect(count).toBe(6);
    expect(request).toMatchObject({ seed: '4', lives: true });
    expect(request).not.toHaveProperty('afterMonth');
    const page = await readFile(join(out, 'report.html'), 'utf8');
    expect(page).toContain('<code>glasshouse run town.yaml --seed 4 --seeds 6</code>');
  });

  it('works with paired worlds', async () => {
    const [request] = await askedSeveral('--seeds', '2', '--paired', '--no-lives');
    expect(request).toMatchObject({ paired: true, lives: false });
  });

  it('of one is a run as ever', async () => {
    expect(await asked('--seeds', '1', '--checkpoint', '12')).toHaveProperty('afterMonth');
    expect(await readFile(join(out, 'run.json'), 'utf8')).not.toContain('overSeeds');
  });

  it('writes the means beside the figures', async () => {
    expect((await run('--seeds', '6')).out).toContain('mean of 6 seeds');
    const json = JSON.parse(await readFile(join(out, 'run.json'), 'utf8')) as RunJson;
    expect(json.overSeeds?.seeds).toHaveLength(6);
    expect(json.overSeeds?.figures[0]?.interval).not.toBeNull();
  });

  it('is refused with --checkpoint, before anything is read', async () => {
    const { code, err } = await run('--seeds', '6', '--checkpoint', '12');
    expect(code).toBe(2);
    expect(err).toContain('error: --checkpoint and --seeds 6 do not go together');
    expect(err).toContain('leave out --checkpoint, or save a run of one seed: leave out --seeds');
    expect(await readdir(top)).toEqual([]);
  });

  it('takes a whole number from 1', async () => {
    expect(await run('--seeds', '0')).toMatchObject({ code: 2 });
    expect((await run('--seeds', 'many')).err).toContain('a whole number from 1 to 1000');
  });

  it('says that lives follow when the months of the first are done', async () => {
    const { err } = await commandLine(['run', 'town.yaml', '--out', out, '--seeds', '2'], {
      async runSeeds(request, count) {
        for (const monthsDone of [11, 12, 13, 24])
          request.onProgress?.({ monthsDone, months: 24, simulations: 2, people: 9, seconds: 1 });
        return fakeRunOfSeeds({ ...request, onProgress: () => undefined }, count);
      },
    });
    expect(err.match(/Following three lives/gu)).toHaveLength(1);
    expect(err).toMatch(/of simulation 1 of 2.*\nFollowing three lives/u);
  });
});

describe('the summary', () => {
  it('does not ask to mend a file that could not be read', async () => {
    const { code, err } = await commandLine(['run', 'town'], {
      loadRegime: async (path) => ({
        regime: null,
        problems: [problem({ file: path, message: 'there is no file town', excerpt: '' })],
        hash: '',
        text: '',
      }),
    });
    expect(code).toBe(1);
    expect(err).toContain('town: error: there is no file town\n');
    expect(err).toContain('error: town was not read, for what is told above\n');
    expect(err).not.toContain('mend the file');
  });

  it('says what happened to whom, and where the report is', async () => {
    const { out: told } = await run();
    expect(told).toContain(
      'A made-up regime\nJanuary 2018 to December 2019, 20,000 synthetic people standing for 20 million, seed 1',
    );
    expect(told).toContain('- Of 20 million people, 192,000 were restricted');
    expect(told).toMatch(
      /\n {2}everybody +230,000 +192,000 +1\.2 % +57,600 \(58\) +3 in 10 +46,100/u,
    );
    expect(told).toMatch(/\n {2}minority +57,600 \(58\) +48,000 \(48\) +3 %/u);
    expect(told).toMatch(/\n {2}Coastal pilot /u);
    expect(told).toMatch(/Refused since January 2018\n.*\n {2}traffic /u);
    expect(told).toMatch(/\n {2}dishonest firms \(firms\) /u);
    expect(told).toMatch(/lawful speech, association and belief left undone +8\.6 %/u);
    expect(told).toMatch(
      /\n {2}refusals of flights +2019-12 +11\.1 million +11 million +0\.987 +120,000 +yes/u,
    );
    expect(told).toMatch(/members of judgment defaulters +2099-01 +8\.8 million +not reached\n/u);
    expect(told).toMatch(/people listed .* NO\n/u);
    expect(told).toContain('report.html');
    expect(told).toMatch(/Seed 1, regime a{12}, final state b{12}/u);
  });

  it('fits the terminal, sentences at least', async () => {
    const { out: told } = await run();
    const sentences = told.split('\n').filter((line) => /^- |^ {2}[a-z]+ [a-z]/u.test(line));
    const wide = sentences.filter((line) => line.length > 80 && !/ {3}/u.test(line));
    expect(wide).toEqual([]);
  });
});

describe('run --json', () => {
  it('prints run.json and nothing else', async () => {
    const { code, out: told, err } = await run('--json');
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(told).toBe(await readFile(join(out, 'run.json'), 'utf8'));
    expect(JSON.parse(told)).toHaveProperty('stateHash');
  });
});

describe('run --out', () => {
  it('is never overwritten, and that is found out before anything is simulated', async () => {
    await run();
    const runRegime = vi.fn<Tools['runRegime']>(fakeRun);
    const { code, err } = await commandLine(['run', 'town.yaml', '--out', out], { runRegime });
    expect(code).toBe(1);
    expect(err).toContain('exists already');
    expect(err).toContain('--force');
    expect(runRegime).not.toHaveBeenCalled();
  });

  it('is replaced by force', async () => {
    await run();
    expect((await run('--force', '--seed', '9')).code).toBe(0);
    expect(await readFile(join(out, 'run.json'), 'utf8')).toContain('"seed": "9"');
  });

  it('is kept by force where there is more in it than results', async () => {
    await run();
    await writeFile(join(out, 'notes.txt'), 'mine');
    const { code, err } = await run('--force');
    expect(code).toBe(1);
    expect(err).toContain('notes.txt');
  });
});

describe('a run for which the machine has no memory', () => {
  const small = (): Machine => ({ ...MACHINE, memoryFree: 1e9 });

  it('is refused before anything is simulated, with the largest that fits', async () => {
    const runRegime = vi.fn<Tools['runRegime']>(fakeRun);
    const { code, err } = await commandLine(
      ['run', 'town.yaml', '--people', '1.4B', '--out', out],
      { runRegime, machine: small },
    );
    expect(code).toBe(1);
    expect(err).toMatch(
      /^error: a run of 1,400,000,000 people needs \d+(\.\d)? GB of memory, and this machine has 1 GB free\n {2}where: town\.yaml\n {2}simulate fewer, who stand for as many: --people \d+ is the most that fits[^]*\n$/u,
    );
    expect(runRegime).not.toHaveBeenCalled();
    expect(await readdir(top)).toEqual([]);
    const most = /--people (\d+)/u.exec(err)?.[1] ?? '';
    const second = await commandLine(['run', 'town.yaml', '--people', most, '--out', out], {
      machine: small,
    });
    expect(second.code).toBe(0);
  });

  it('is refused though it be of one person, where there is hardly any', async () => {
    const machine = (): Machine => ({ ...MACHINE, memoryFree: 1e6 });
    const { code, err } = await commandLine(['run', 'town.yaml', '--people', '1', '--out', out], {
      machine,
    });
    expect(code).toBe(1);
    expect(err).toContain('a run of 1 person needs');
    expect(err).toContain('not even one person fits');
  });
});

describe('what goes wrong', () => {
  it('a file that is not valid is told, nothing is run, and nothing is written', async () => {
    const runRegime = vi.fn<Tools['runRegime']>(fakeRun);
    const { code, err } = await commandLine(['run', 'bad.yaml', '--out', out], { runRegime });
    expect(code).toBe(1);
    expect(err).toContain('bad.yaml:3:5: error: "5" has no unit');
    expect(err).toContain('error: bad.yaml is not valid: 1 error, told above');
    expect(err).toContain('glasshouse check bad.yaml');
    expect(runRegime).not.toHaveBeenCalled();
    expect(await readdir(top)).toEqual([]);
  });

  it('a warning is told, and the run goes on', async () => {
    const { code, err } = await commandLine(['run', 'odd.yaml', '--out', out]);
    expect(code).toBe(0);
    expect(err).toContain('odd.yaml:3:5: warning:');
  });

  it.each(['2017-12', '2020-01'])(
    'a month outside the calendar (%s) is wrong usage',
    async (month) => {
      const { code, err } = await run('--until', month);
      expect(code).toBe(2);
      expect(err).toContain(`--until ${month} is outside the calendar of town.yaml`);
      expect(err).toContain('accepted: a month from 2018-01 to 2019-12');
    },
  );

  it('a simulation that fails leaves nothing behind', async () => {
    const { code, err } = await commandLine(['run', 'town.yaml', '--out', out], {
      runRegime: () => Promise.reject(new RangeError('Array buffer allocation failed')),
    });
    expect(code).toBe(1);
    expect(err).toContain('error: Array buffer allocation failed');
    expect(await readdir(top)).toEqual([]);
  });

  it('results that cannot be written leave nothing behind', async () => {
    const { code, err } = await commandLine(['run', 'town.yaml', '--out', out], {
      async runRegime(request) {
        const result = await fakeRun(request);
        const rows = (): never => {
          throw new Error('ENOSPC: no space left on device');
        };
        return { ...result, series: { ...result.series, rows } };
      },
    });
    expect(code).toBe(1);
    expect(err).toContain('the results could not be written: ENOSPC');
    expect(await readdir(top)).toEqual([]);
  });
});

describe('a run that is stopped', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s ends with %d and leaves nothing behind', async (signal, exitCode) => {
    const before = process.listenerCount(signal);
    const { code, err } = await commandLine(['run', 'town.yaml', '--out', out], {
      runRegime(request) {
        process.emit(signal, signal);
        return fakeRun(request);
      },
    });
    expect(code).toBe(exitCode);
    expect(err).toContain(`stopped by ${signal}; nothing was written`);
    expect(await readdir(top)).toEqual([]);
    expect(process.listenerCount(signal)).toBe(before);
  });

  it('listens only once, so that the second signal kills', async () => {
    const before = process.listenerCount('SIGINT');
    let after = -1;
    await commandLine(['run', 'town.yaml', '--out', out], {
      runRegime(request) {
        process.emit('SIGINT', 'SIGINT');
        after = process.listenerCount('SIGINT');
        return fakeRun(request);
      },
    });
    expect(after).toBe(before);
  });

  it('says which exit code', () => {
    expect(new Interruption('SIGINT').exitCode).toBe(130);
    expect(new Interruption('SIGTERM').exitCode).toBe(143);
  });
});

describe('progress', () => {
  it('is told on standard error', async () => {
    const { err } = await run();
    expect(err).toContain('50 %, month 12 of 24');
    expect(err).toContain('100 %, month 24 of 24');
    expect(err).toContain('Following three lives, about 24 s …');
    expect(err).toContain('Writing the report');
  });
});
