import { describe, expect, it } from 'vitest';
import type { Progress, RunRequest } from '../../../src/experiment/result.js';
import { runRegime } from '../../../src/experiment/run.js';
import type { Expectation, Regime } from '../../../src/regime/regime.js';
import {
  makeChannel,
  makePopulation,
  makeRegime,
  makeRules,
  NOWHERE,
} from '../../helpers/make-regime.js';
import { engineOf, runAll, totalOf } from '../../helpers/run-engine.js';

const FROM = 2014 * 12;

function expecting(changes: Partial<Expectation>): Expectation {
  return {
    text: 'people: 20,000 at 2014-03',
    subject: 'people',
    measure: 'population',
    key: null,
    month: 2,
    reported: 20_000,
    provenance: NOWHERE,
    ...changes,
  };
}

/** 400 people who stand for 20,000, 40 firms who stand for 80, six months, records of nothing. */
function small(changes: Partial<Regime> = {}): Regime {
  const rules = makeRules({ channels: [makeChannel({ falseAlarms: 0.05 })] });
  return makeRegime(
    rules,
    {
      population: makePopulation({ people: 400, standingFor: 20_000 }),
      firms: {
        count: 40,
        standingFor: 80,
        layoffs: 0,
        phases: [{ from: 0, rules: makeRules() }],
        provenance: NOWHERE,
      },
      expect: [
        expecting({}),
        expecting({ measure: 'refusals', key: 0, month: 5, text: 'refusals of flights' }),
        expecting({ measure: 'members', key: 0, month: 1, subject: 'firms', text: 'firms barred' }),
      ],
      ...changes,
    },
    6,
  );
}

function requestFor(regime: Regime, changes: Partial<RunRequest> = {}): RunRequest {
  return { regime, regimeHash: 'abc', file: 'small.yaml', seed: '7', lives: false, ...changes };
}

describe('a run', () => {
  it('says what was run', async () => {
    const regime = small();
    const result = await runRegime(requestFor(regime));
    expect(result).toMatchObject({
      regimeHash: 'abc',
      file: 'small.yaml',
      seed: '7',
      people: 400,
      standingFor: 20_000,
      from: '2014-01',
      until: '2014-06',
      engine: 'kernel',
      lives: [],
    });
    expect(result.regime).toBe(regime);
    expect(result.timing.simulateSeconds).toBeGreaterThan(0);
    expect(result.timing.personMonthsPerSecond).toBeCloseTo(
      (400 * 6) / result.timing.simulateSeconds,
      6,
    );
  });

  it('is that of the engine: its state and its totals', async () => {
    const regime = small();
    const { stateHash, series } = await runRegime(requestFor(regime));
    const engine = engineOf(regime, { seed: '7' });
    const restricted: number[] = [];
    runAll(regime, engine, () => restricted.push(50 * totalOf(engine.people, 'restricted')));
    expect(stateHash).toBe(engine.stateHash());
    expect(series.line('restricted')).toEqual(restricted);
    expect(Math.max(...restricted)).toBeGreaterThan(0);
  });

  it('is another with another seed', async () => {
    const [one, other] = await Promise.all(
      ['7', '8'].map((seed) => runRegime(requestFor(small(), { seed }))),
    );
    expect(other.stateHash).not.toBe(one.stateHash);
  });

  it('compares with what was expected, of people and of firms', async () => {
    const { expect: rows, series } = await runRegime(requestFor(small()));
    const refusals = series.line('refusals', 'flights').reduce((sum, here) => sum + here);
    expect(rows.map(({ what, month }) => [what, month])).toEqual([
      ['people: 20,000 at 2014-03', '2014-03'],
      ['refusals of flights', '2014-06'],
      ['firms barred', '2014-02'],
    ]);
    expect(rows[0]).toMatchObject({ simulated: 20_000, ratio: 1, standardError: 0, met: true });
    expect(rows[1].simulated).toBeCloseTo(refusals, 6);
    expect(rows[2].simulated).toBe(series.value(1, 'members', 'barred', { subject: 'firms' }));
  });

  it('tells the lives it found, if it is asked to', async () => {
    const { lives } = await runRegime(requestFor(small(), { lives: true }));
    expect(lives.map(({ why }) => why)).toEqual(['wrongful', 'trapped']);
    expect(new Set(lives.map(({ life }) => life.person)).size).toBe(2);
    expect(lives.map(({ life }) => life.months.length)).toEqual([6, 6]);
  });

  it('is the same whether lives are told or not', async () => {
    const [quiet, told] = await Promise.all(
      [false, true].map((lives) => runRegime(requestFor(small(), { lives }))),
    );
    expect(told.stateHash).toBe(quiet.stateHash);
    expect([...told.series.rows()]).toEqual([...quiet.series.rows()]);
  });
});

describe('a run of fewer months', () => {
  it('is the beginning of the whole run', async () => {
    const regime = small();
    const whole = await runRegime(requestFor(regime));
    const part = await runRegime(requestFor(regime, { until: FROM + 2, lives: true }));
    expect(part.until).toBe('2014-03');
    expect(part.series.months).toBe(3);
    expect(part.series.line('acts', 'jaywalking')).toEqual(
      whole.series.line('acts', 'jaywalking').slice(0, 3),
    );
    expect(part.lives.map(({ life }) => life.months.length)).toEqual(part.lives.map(() => 3));
    expect(part.expect.map(({ met }) => met === null)).toEqual([false, true, false]);
  });

  it('may not end outside the calendar', async () => {
    await expect(runRegime(requestFor(small(), { until: FROM + 6 }))).rejects.toThrow(
      '2014-07 is outside the calendar of the regime, 2014-01 to 2014-06',
    );
  });
});

describe('a run of another number of people', () => {
  it('goes on standing for the same country', async () => {
    const result = await runRegime(requestFor(small(), { people: 800 }));
    expect(result.people).toBe(800);
    expect(result.standingFor).toBe(20_000);
    expect(result.series.value(0, 'people')).toBeCloseTo(20_000, 6);
    // 80 firms are simulated, and each stands for itself.
    expect(result.series.value(0, 'people', '', { subject: 'firms' })).toBe(80);
    expect(result.expect[0]).toMatchObject({ simulated: 20_000, met: true });
  });

  it('is the same run as of a regime that declares so many', async () => {
    const regime = small();
    const population = makePopulation({ people: 300, standingFor: 20_000 });
    const asked = await runRegime(requestFor(small(), { people: 300 }));
    const declared = await runRegime(requestFor({ ...regime, population, firms: null }));
    const askedAlone = await runRegime(requestFor({ ...regime, firms: null }, { people: 300 }));
    expect(askedAlone.stateHash).toBe(declared.stateHash);
    expect(asked.series.line('acts', 'jaywalking')).toEqual(
      declared.series.line('acts', 'jaywalking'),
    );
  });

  it('tells lives of them alone', async () => {
    const { lives } = await runRegime(requestFor(small(), { people: 64, lives: true }));
    expect(lives.length).toBeGreaterThan(0);
    expect(Math.max(...lives.map(({ life }) => life.person))).toBeLessThan(64);
  });
});

describe('paired worlds', () => {
  it('are simulated when they are asked for, for the months of the run, and change nothing else', async () => {
    const alone = await runRegime(requestFor(small(), { people: 300, until: FROM + 3 }));
    const beside = await runRegime(
      requestFor(small(), { people: 300, until: FROM + 3, paired: true }),
    );
    expect(alone).not.toHaveProperty('paired');
    expect(beside.stateHash).toBe(alone.stateHash);
    expect(beside.paired?.withoutRegime.months).toBe(4);
    expect(beside.paired?.withoutRegime.value(3, 'restricted')).toBe(0);
  });
});

describe('while a run goes on', () => {
  it('its progress is told after each month', async () => {
    const told: Progress[] = [];
    await runRegime(
      requestFor(small(), { people: 200, lives: true, onProgress: (one) => told.push(one) }),
    );
    expect(told.map(({ monthsDone }) => monthsDone)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(told.map(({ months, people }) => `${months} ${people}`))).toEqual(
      new Set(['6 200']),
    );
    const seconds = told.map((one) => one.seconds);
    expect(seconds.toSorted((a, b) => a - b)).toEqual(seconds);
    expect(seconds[0]).toBeGreaterThan(0);
  });

  it('a signal ends it at the next month, with the signal’s reason', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    const run = runRegime(
      requestFor(small(), {
        signal: controller.signal,
        onProgress({ monthsDone }) {
          told.push(monthsDone);
          if (monthsDone === 2) controller.abort();
        },
      }),
    );
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(told).toEqual([1, 2]);
  });

  it('a signal that is given already ends it before its first month', async () => {
    const told: number[] = [];
    const signal = AbortSignal.abort(new Error('not now'));
    const onProgress = ({ monthsDone }: Progress): number => told.push(monthsDone);
    await expect(runRegime(requestFor(small(), { signal, onProgress }))).rejects.toThrow('not now');
    expect(told).toEqual([]);
  });

  it('other work has its turn between months', async () => {
    const turns: number[] = [];
    let months = 0;
    const tick = (): void => {
      turns.push(months);
      if (months < 6) setImmediate(tick);
    };
    setImmediate(tick);
    await runRegime(requestFor(small(), { onProgress: () => void months++ }));
    expect(turns).toEqual(expect.arrayContaining([1, 2, 3, 4, 5]));
  });
});
