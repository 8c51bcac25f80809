import { describe, expect, it } from 'vitest';
import { measureAll } from '../../../../src/experiment/figures.js';
import type { Progress, RunRequest, RunResult } from '../../../../src/experiment/result.js';
import { runRegime } from '../../../../src/experiment/run.js';
import { meanFigures } from '../../../../src/experiment/seeds/mean-figures.js';
import { runSeeds } from '../../../../src/experiment/seeds/run-seeds.js';
import {
  makeChannel,
  makePopulation,
  makeRegime,
  makeRules,
} from '../../../helpers/make-regime.js';

const MONTHS = 6;
const regime = makeRegime(
  makeRules({ channels: [makeChannel({ falseAlarms: 0.05 })] }),
  { population: makePopulation({ people: 400, standingFor: 20_000 }) },
  MONTHS,
);
const request = (changes: Partial<RunRequest> = {}): RunRequest => ({
  regime,
  regimeHash: 'abc',
  file: 'small.yaml',
  seed: '7',
  lives: false,
  ...changes,
});
/** What a run found out, but for the time it took. */
const found = (result: RunResult): unknown => ({
  ...result,
  series: [...result.series.rows()],
  timing: null,
});

describe('a run of several seeds', () => {
  it('is the run of the first, and beside it the means over all', async () => {
    const several = await runSeeds(request({ lives: true }), 3);
    const { overSeeds, ...first } = several;
    expect(found(first)).toEqual(found(await runRegime(request({ lives: true }))));
    const alone = await Promise.all(
      ['7', '8', '9'].map(async (seed) => runRegime(request({ seed }))),
    );
    expect(overSeeds?.seeds).toEqual(alone.map(({ seed, stateHash }) => ({ seed, stateHash })));
    expect(overSeeds?.figures).toEqual(meanFigures(alone.map(measureAll)));
  });

  it('of one seed is the run of it', async () => {
    const one = await runSeeds(request(), 1);
    expect(one).not.toHaveProperty('overSeeds');
    expect(found(one)).toEqual(found(await runRegime(request())));
  });

  it('has the paired worlds of every seed', async () => {
    const told: Progress[] = [];
    const onProgress = (progress: Progress): void => void told.push(progress);
    const { overSeeds } = await runSeeds(request({ paired: true, onProgress }), 2);
    const alone = await Promise.all(
      ['7', '8'].map(async (seed) => runRegime(request({ seed, paired: true }))),
    );
    expect(overSeeds?.figures).toEqual(meanFigures(alone.map(measureAll)));
    expect(overSeeds?.figures.map(({ metric }) => metric)).toContain('contagion number');
    expect(told.at(-1)).toMatchObject({ monthsDone: 4 * MONTHS, months: 4 * MONTHS });
  });

  it('tells how far all of them are together', async () => {
    const told: Progress[] = [];
    await runSeeds(request({ onProgress: (progress) => void told.push(progress) }), 3);
    expect(told.map(({ monthsDone }) => monthsDone)).toEqual(
      Array.from({ length: 3 * MONTHS }, (_, at) => at + 1),
    );
    for (const { months, simulations, people } of told)
      expect({ months, simulations, people }).toEqual({
        months: 3 * MONTHS,
        simulations: 3,
        people: 400,
      });
    const seconds = told.map((progress) => progress.seconds);
    expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
  });

  it('stops with the reason of its signal, in any seed', async () => {
    for (const at of [2, MONTHS + 2]) {
      const stop = new AbortController();
      const reason = new Error('enough');
      const running = runSeeds(
        request({
          signal: stop.signal,
          onProgress({ monthsDone }) {
            if (monthsDone === at) stop.abort(reason);
          },
        }),
        3,
      );
      await expect(running).rejects.toBe(reason);
    }
  });
});
