import { describe, expect, it } from 'vitest';
import type { Progress, RunRequest } from '../../../src/experiment/result.js';
import { traceLife, traceLives } from '../../../src/experiment/trace.js';
import type { Regime } from '../../../src/regime/regime.js';
import {
  makeAdaptation,
  makeChannel,
  makePopulation,
  makeRegime,
  makeRules,
  makeScore,
} from '../../helpers/make-regime.js';
import { bitsIn, engineOf, runAll } from '../../helpers/run-engine.js';

function small(): Regime {
  const rules = makeRules({
    channels: [makeChannel({ misidentifies: 0.1, falseAlarms: 0.05 })],
    scores: [makeScore({ published: true })],
    adaptation: makeAdaptation({ startsAt: 0.5 }),
  });
  return makeRegime(rules, { population: makePopulation({ people: 300 }) }, 6);
}

function requestFor(regime: Regime, changes: Partial<RunRequest> = {}): RunRequest {
  return { regime, regimeHash: '', file: 'small.yaml', seed: '3', lives: false, ...changes };
}

describe('the lives of some people', () => {
  it('are those of the people asked for, in that order, month by month', async () => {
    const lives = await traceLives(requestFor(small()), [290, 0, 17]);
    expect(lives.map(({ person }) => person)).toEqual([290, 0, 17]);
    for (const { months } of lives)
      expect(months.map(({ month }) => month)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('are what an engine has of them that watches nobody', async () => {
    const regime = small();
    const persons = Array.from({ length: 300 }, (_, person) => person);
    const lives = await traceLives(requestFor(regime), persons);
    const engine = engineOf(regime, { seed: '3' });
    const { state } = engine.people;
    runAll(regime, engine, (month) => {
      const told = lives.map(({ months }) => months[month]);
      expect(told.map(({ lists }) => lists)).toEqual(
        persons.map((person) => bitsIn(state.lists[person])),
      );
      expect(told.map(({ earnedLists }) => earnedLists)).toEqual(
        persons.map((person) => bitsIn(state.earnedLists[person])),
      );
      expect(told.map(({ fear }) => Math.round(fear * 255))).toEqual(
        persons.map((person) => state.surveillance[person]),
      );
    });
    expect(lives.some(({ months }) => months.some(({ entered }) => entered.length > 0))).toBe(true);
  });

  it('follow on from month to month: each score begins where it ended', async () => {
    const lives = await traceLives(requestFor(small()), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const scored = lives.flatMap(({ months }) =>
      months.slice(1).map(({ scores }, at) => [scores[0]?.before, months[at].scores[0]?.after]),
    );
    expect(scored.map(([before]) => before)).toEqual(scored.map(([, after]) => after));
    expect(scored.some(([before]) => before !== undefined && before < 500)).toBe(true);
  });

  it('are nobody’s if nobody is asked for', async () => {
    expect(await traceLives(requestFor(small()), [])).toEqual([]);
  });

  it('are as long as what is simulated, of as many as are simulated', async () => {
    const regime = small();
    const until = regime.calendar.from + 1;
    const [life] = await traceLives(requestFor(regime, { people: 500, until }), [450]);
    expect(life.person).toBe(450);
    expect(life.months).toHaveLength(2);
    await expect(
      traceLives(requestFor(regime, { until: regime.calendar.from - 1 }), [0]),
    ).rejects.toThrow('2013-12 is outside the calendar');
  });
});

describe('somebody who does not exist', () => {
  it.each([300, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'such as person %d',
    async (who) => {
      const asking = traceLives(requestFor(small()), [0, who]);
      await expect(asking).rejects.toThrow(
        new RangeError(`there is no person ${who}: the 300 people are numbered from 0 to 299`),
      );
    },
  );

  it('depends on how many are simulated', async () => {
    await expect(traceLife(requestFor(small(), { people: 100 }), 100)).rejects.toThrow(
      'there is no person 100: the 100 people are numbered from 0 to 99',
    );
  });
});

describe('the life of one person', () => {
  it('is what it is among others', async () => {
    const [, among] = await traceLives(requestFor(small()), [4, 44, 144]);
    expect(await traceLife(requestFor(small()), 44)).toEqual(among);
  });

  it('tells its progress', async () => {
    const told: Progress[] = [];
    const onProgress = (progress: Progress): number => told.push(progress);
    await traceLife(requestFor(small(), { people: 128, onProgress }), 0);
    expect(told.map(({ monthsDone, months, people }) => [monthsDone, months, people])).toEqual(
      [1, 2, 3, 4, 5, 6].map((month) => [month, 6, 128]),
    );
  });

  it('ends at the next month when a signal says so', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    const onProgress = ({ monthsDone }: Progress): void => {
      told.push(monthsDone);
      controller.abort(new Error('enough'));
    };
    await expect(
      traceLife(requestFor(small(), { signal: controller.signal, onProgress }), 0),
    ).rejects.toThrow('enough');
    expect(told).toEqual([1]);
  });
});
