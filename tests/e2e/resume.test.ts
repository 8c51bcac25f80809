import type { ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RESULT_FILES } from '../../src/cli/results-folder.js';
import {
  answerOf,
  compile,
  type ProcessAnswer,
  startIn,
  stopWhen,
} from '../helpers/glasshouse-process.js';

/** Runs that are killed and stopped, and resumed until they are done, are the run that was left alone. */

// Many months of a few milliseconds, each with its checkpoint, so that many kills fall into the saving of one.
const ARGS = ['--people', '1k', '--seed', '3'];
const MONTHS = 120;
/** Kills are spread over so long, or over so many files that come and go: four a checkpoint. */
const WINDOW_MS = 300;
const WINDOW_FILES = 56;
const KILLS = 50;
const CHAINS = 3;

/** Said when a process listens to signals. */
const UNDER_WAY = /month \d+ of/u;

let top = '';
beforeAll(async () => {
  await compile();
  top = await mkdtemp(join(tmpdir(), 'glasshouse-e2e-'));
  await answerOf(startIn(top, 'init', 'town'));
  const town = await readFile(join(top, 'town.yaml'), 'utf8');
  await writeFile(join(top, 'town.yaml'), town.replace('until: 2026-12', 'until: 2033-12'));
  await answerOf(startIn(top, 'run', 'town.yaml', '--out', 'whole', ...ARGS));
}, 300_000);
afterAll(async () => {
  await rm(top, { recursive: true, force: true });
});

const run = (out: string): ChildProcess =>
  startIn(top, 'run', 'town.yaml', '--out', out, '--checkpoint', '1', ...ARGS);
const resume = (out: string): ChildProcess => startIn(top, 'resume', out);

/** The results in a folder, but for how long they took. */
async function resultsIn(folder: string): Promise<object> {
  expect((await readdir(join(top, folder))).toSorted()).toEqual([...RESULT_FILES].toSorted());
  const [json, series, report] = await Promise.all(
    RESULT_FILES.map((name) => readFile(join(top, folder, name))),
  );
  const found = JSON.parse(json.toString()) as Record<string, unknown>;
  return {
    json: { ...found, timing: null },
    series: series.toString('base64'),
    report: report.toString().replace(/[\d,.]+ (?:s|minutes?), [\d,]+ person-months a second/u, ''),
  };
}

/** The checkpoints of a folder: those that a run can go on from. */
async function savedIn(folder: string): Promise<string[]> {
  const names = await namesIn(join(folder, 'checkpoint'));
  return names.filter((name) => name.endsWith('.checkpoint'));
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(join(top, folder)).catch((): string[] => []);
}

async function isFinished(folder: string): Promise<boolean> {
  return (await namesIn(folder)).includes('run.json');
}

/** Resumes a run if any of it is saved; otherwise it begins. */
async function goOn(folder: string): Promise<ChildProcess> {
  return (await savedIn(folder)).length > 0 ? resume(folder) : run(folder);
}

/**
 * Kills a process at some moment: one in five while it starts, the others while it saves or between two checkpoints,
 * after so many files came and went, so that they are spread over a run on a fast machine and on a busy one. A run that
 * has no checkpoint yet, or no month left, is killed some time after it has said how far it is.
 */
async function kill(child: ChildProcess, folder: string, kills: number): Promise<ProcessAnswer> {
  const stop = (): boolean => child.kill('SIGKILL');
  // Moments that lie apart: the fractions of multiples of the golden ratio.
  const moment = (kills * 0.618_033_988_749_895) % 1;
  const saved = await savedIn(folder);
  if (kills % 5 === 0) {
    setTimeout(stop, WINDOW_MS * moment);
    return answerOf(child);
  }
  if (saved.length === 0 || saved.includes(`month-${MONTHS}.checkpoint`)) {
    let said = false;
    return answerOf(child, (err) => {
      if (said || !UNDER_WAY.test(err)) return;
      said = true;
      setTimeout(stop, WINDOW_MS * moment);
    });
  }
  let left = Math.ceil(WINDOW_FILES * moment);
  const watcher = watch(join(top, folder, 'checkpoint'), (event) => {
    // And a little later, so that it may be anywhere in the saving of the next.
    if (event === 'rename' && --left === 0) setTimeout(stop, (kills % 7) * 2);
  });
  try {
    return await answerOf(child);
  } finally {
    watcher.close();
  }
}

describe('a run that is killed again and again', () => {
  it(`${KILLS} times in all, has the results of one that was not`, async () => {
    const whole = await resultsIn('whole');
    let kills = 0;
    for (let chain = 0; kills < KILLS; chain++) {
      const out = `killed-${chain}`;
      // A chain may be done before its share of kills: the others make up for it.
      const share = Math.ceil((KILLS * (chain + 1)) / CHAINS);
      const until = Math.min(KILLS, Math.max(kills + 1, share));
      while (kills < until && !(await isFinished(out))) {
        const { code, signal, err } = await kill(await goOn(out), out, kills);
        // No end but these: killed, or done before that.
        expect(signal ?? code, err).toBe(signal === null ? 0 : 'SIGKILL');
        expect(err).not.toContain('damaged');
        if (signal !== null) kills++;
      }
      while (!(await isFinished(out))) {
        const { code, err } = await answerOf(await goOn(out));
        expect(code, err).toBe(0);
      }
      expect(await resultsIn(out)).toEqual(whole);
      expect((await readdir(top)).filter((name) => name.includes(out))).toEqual([out]);
    }
    expect(kills).toBe(KILLS);
  }, 600_000);
});

describe('a run that is stopped', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s says how to go on, and going on gives the same results',
    async (signal, exitCode) => {
      const out = `stopped-by-${signal}`;
      const first = await stopWhen(run(out), signal, UNDER_WAY);
      expect(first.code).toBe(exitCode);
      const said =
        /stopped by (\w+); the run is saved up to month (\d+) of 120; to go on: glasshouse (resume \S+)\n$/u.exec(
          first.err,
        ) ?? [];
      expect(said.slice(1)).toEqual([signal, expect.any(String), `resume ${out}`]);
      expect(Number(said[2])).toBeLessThanOrEqual(MONTHS);
      expect(await savedIn(out)).toContain(`month-${said[2] ?? ''}.checkpoint`);

      const second = await stopWhen(startIn(top, ...(said[3] ?? '').split(' ')), signal, UNDER_WAY);
      expect(second.code).toBe(exitCode);
      expect(second.err).toContain(`to go on: glasshouse resume ${out}`);

      // The newest is torn, as it may be after a loss of power.
      const newest = `month-${/up to month (\d+) of/u.exec(second.err)?.[1] ?? ''}.checkpoint`;
      const torn = await readFile(join(top, out, 'checkpoint', newest));
      await writeFile(join(top, out, 'checkpoint', newest), torn.subarray(0, torn.length / 2));
      const third = await answerOf(resume(out));
      expect(third.code).toBe(0);
      expect(third.err).toContain(`warning: ${newest} is damaged: it has`);
      expect(await resultsIn(out)).toEqual(await resultsIn('whole'));
    },
    300_000,
  );
});
