import { describe, expect, it } from 'vitest';
import { findLife } from '../../../src/experiment/find-life.js';
import { findLives, KINDS_OF_LIFE } from '../../../src/experiment/find-lives.js';
import type { Progress, RunRequest } from '../../../src/experiment/result.js';
import { traceLife } from '../../../src/experiment/trace.js';
import type { Regime } from '../../../src/regime/regime.js';
import {
  makeAdaptation,
  makeChannel,
  makeConduct,
  makeList,
  makePopulation,
  makeRegime,
  makeRules,
} from '../../helpers/make-regime.js';
import { engineOf, runAll } from '../../helpers/run-engine.js';

/** Everything that a life can show: errors, fear of speaking, and lists that take in the household. */
function harmful(): Regime {
  const rules = makeRules({
    channels: [makeChannel({ misidentifies: 0.2, falseAlarms: 0.05 })],
    conduct: [
      makeConduct(),
      makeConduct({ name: 'petitions', protected: true, rate: [{ month: 0, value: 0.5 }] }),
    ],
    lists: [makeList({ public: true, spillsToHousehold: 0.5 })],
    adaptation: makeAdaptation({ startsAt: 1, learning: 0.5, severity: 2 }),
  });
  return makeRegime(
    { ...rules, redress: { ...rules.redress, notice: 1 } },
    { population: makePopulation({ people: 400 }) },
    8,
  );
}

/** Nobody does anything, and nothing is recorded. */
function harmless(): Regime {
  return makeRegime(
    makeRules({ conduct: [makeConduct({ rate: [{ month: 0, value: 0 }] })] }),
    { population: makePopulation({ people: 100 }) },
    4,
  );
}

function requestFor(regime: Regime, changes: Partial<RunRequest> = {}): RunRequest {
  return { regime, regimeHash: '', file: 'harmful.yaml', seed: '5', lives: false, ...changes };
}

describe('finding a life', () => {
  it.each(KINDS_OF_LIFE)('gives the one that a run would find: %s', async (why) => {
    const regime = harmful();
    const engine = engineOf(regime, { seed: '5' });
    const finder = findLives(engine);
    runAll(regime, engine, () => {
      finder.collect();
    });
    const person = finder.find(why) ?? -1;
    expect(person).toBeGreaterThanOrEqual(0);
    expect(await findLife(requestFor(regime), why)).toEqual({
      why,
      life: await traceLife(requestFor(regime), person),
    });
  });

  it('shows the harm it was looked for', async () => {
    const family = await findLife(requestFor(harmful()), 'family');
    const causes = family?.life.months.flatMap(({ entered }) => entered.map(({ cause }) => cause));
    expect(causes).toContain('household');
    const silenced = await findLife(requestFor(harmful()), 'silenced');
    expect(silenced?.life.months.some((month) => month.silenced.length > 0)).toBe(true);
    expect(silenced?.life.months.every((month) => month.closed.length === 0)).toBe(true);
  });

  it.each(KINDS_OF_LIFE)('gives nobody where nobody’s shows it: %s', async (why) => {
    expect(await findLife(requestFor(harmless()), why)).toBeNull();
  });

  it('looks among as many people and months as are asked for', async () => {
    const regime = harmful();
    const until = regime.calendar.from + 3;
    const found = await findLife(requestFor(regime, { people: 64, until }), 'wrongful');
    expect(found?.life.person).toBeLessThan(64);
    expect(found?.life.months).toHaveLength(4);
  });

  it('tells of both simulations as of one that takes twice as long', async () => {
    const told: Progress[] = [];
    const onProgress = (progress: Progress): number => told.push(progress);
    await findLife(requestFor(harmful(), { onProgress }), 'wrongful');
    expect(told.map(({ monthsDone }) => monthsDone)).toEqual(
      Array.from({ length: 16 }, (_, month) => month + 1),
    );
    expect(new Set(told.map(({ months, people }) => `${months} ${people}`))).toEqual(
      new Set(['16 400']),
    );
    const seconds = told.map((progress) => progress.seconds);
    expect(seconds.toSorted((a, b) => a - b)).toEqual(seconds);
  });

  it.each([2, 11])('ends when a signal says so in month %i', async (last) => {
    const controller = new AbortController();
    const told: number[] = [];
    const onProgress = ({ monthsDone }: Progress): void => {
      told.push(monthsDone);
      if (monthsDone === last) controller.abort();
    };
    const finding = findLife(
      requestFor(harmful(), { onProgress, signal: controller.signal }),
      'wrongful',
    );
    await expect(finding).rejects.toMatchObject({ name: 'AbortError' });
    expect(told.at(-1)).toBe(last);
  });
});
