import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.js';
import type { Series } from '../../../src/experiment/result.js';
import { collectSeries } from '../../../src/experiment/series-collector.js';
import { ENTRY_CAUSES, FEAR_UNIT, REFUSAL_UNIT } from '../../../src/model/measures.js';
import type { Regime } from '../../../src/regime/regime.js';
import {
  makeList,
  makePopulation,
  makeRegime,
  makeRules,
  makeScore,
  NOWHERE,
} from '../../helpers/make-regime.js';
import { runAll, engineOf, totalOf } from '../../helpers/run-engine.js';
import { setTotal, stubEngine } from '../../helpers/stub-engine.js';

// Two jurisdictions by two groups, so four cells. Each of 200 people stands for 50, each of 20 firms for 5.
const rules = makeRules({
  scores: [
    makeScore(),
    makeScore({ name: 'licence', min: -12, max: 12, start: 12, points: [-2], grades: [] }),
  ],
  lists: [makeList(), makeList({ name: 'shamed' })],
});
const phases = [{ from: 0, rules }];
const regime: Regime = makeRegime(rules, {
  population: makePopulation({ people: 1000, standingFor: 10_000 }),
  jurisdictions: [
    { name: 'everywhere else', share: 0.6, phases, provenance: NOWHERE },
    { name: 'pilot', share: 0.4, phases, provenance: NOWHERE },
  ],
  firms: {
    count: 100,
    standingFor: 100,
    layoffs: 0,
    phases: [{ from: 0, rules: makeRules() }],
    provenance: NOWHERE,
  },
});
const [ELSE_MAJORITY, ELSE_MINORITY, PILOT_MAJORITY, PILOT_MINORITY] = [0, 1, 2, 3];

/** The series of one month for each function, which writes the month's totals. */
function seriesOf(...months: ((engine: Engine) => void)[]): Series {
  const engine = stubEngine(regime, { people: 200, firms: 20 });
  const collector = collectSeries(regime, engine, 200);
  for (const write of months) {
    engine.people.totals.fill(0);
    engine.firms?.totals.fill(0);
    write(engine);
    engine.step();
    collector.collect();
  }
  return collector.series();
}

describe('a series', () => {
  it('is in numbers of the country', () => {
    const series = seriesOf(({ people, firms }) => {
      setTotal(people, ELSE_MAJORITY, 'restricted', 0, 3);
      if (firms !== null) setTotal(firms, 0, 'restricted', 0, 7);
    });
    expect(series.value(0, 'restricted')).toBe(150);
    expect(series.value(0, 'restricted', '', { subject: 'firms' })).toBe(35);
  });

  it('names its jurisdictions and groups, and counts its months', () => {
    const series = seriesOf(
      () => undefined,
      () => undefined,
    );
    expect(series.months).toBe(2);
    expect(series.jurisdictions).toEqual(['everywhere else', 'pilot']);
    expect(series.groups).toEqual(['majority', 'minority']);
  });

  it('keeps the totals of each month, though the engine writes over them', () => {
    const months = [4, 0, 6].map((restricted) => ({ people }: Engine) => {
      setTotal(people, PILOT_MAJORITY, 'restricted', 0, restricted);
    });
    const series = seriesOf(...months);
    expect(series.line('restricted')).toEqual([200, 0, 300]);
    expect(series.line('restricted', '', { jurisdiction: 'everywhere else' })).toEqual([0, 0, 0]);
  });

  it('knows the measures by their keys', () => {
    const series = seriesOf(({ people }) => {
      setTotal(people, ELSE_MAJORITY, 'members', 1, 2);
      setTotal(
        people,
        ELSE_MAJORITY,
        'entered',
        ENTRY_CAUSES.length + ENTRY_CAUSES.indexOf('audit'),
        1,
      );
    });
    expect(series.value(0, 'members', 'barred')).toBe(0);
    expect(series.value(0, 'members', 'shamed')).toBe(100);
    expect(series.value(0, 'entered', 'shamed/audit')).toBe(50);
    expect(series.value(0, 'entered', 'barred/audit')).toBe(0);
  });
});

describe('the units of a series', () => {
  it.each(['refusals', 'refusals wrongly'] as const)('are whole %s', (measure) => {
    const series = seriesOf(({ people, firms }) => {
      setTotal(people, ELSE_MINORITY, measure, 0, 2.5 * REFUSAL_UNIT);
      if (firms !== null) setTotal(firms, 0, measure, 0, 4 * REFUSAL_UNIT);
    });
    expect(series.value(0, measure, 'flights')).toBe(125);
    expect(series.value(0, measure, 'flights', { subject: 'firms' })).toBe(20);
  });

  it.each(['fear', 'severity'] as const)('are shares of certainty for %s', (measure) => {
    const series = seriesOf(({ people }) => {
      setTotal(people, ELSE_MAJORITY, measure, 0, 3 * FEAR_UNIT);
    });
    expect(series.value(0, measure)).toBe(150);
  });

  it('are points for sums of scores, from the lowest score up', () => {
    const series = seriesOf(({ people }) => {
      // Two people of the first score stand at 500 and 450 of steps of 50; three of the second at -12, -10 and 12 of steps of 2.
      setTotal(people, ELSE_MAJORITY, 'scored', 0, 2);
      setTotal(people, ELSE_MAJORITY, 'score sum', 0, 10 + 9);
      setTotal(people, ELSE_MAJORITY, 'scored', 1, 3);
      setTotal(people, ELSE_MAJORITY, 'score sum', 1, 0 + 1 + 12);
    });
    expect(series.value(0, 'score sum', 'state')).toBe(950 * 50);
    expect(series.value(0, 'score sum', 'licence')).toBe(-10 * 50);
    expect(series.value(0, 'scored', 'licence')).toBe(3 * 50);
  });

  it('count the lowest score of each cell with that cell’s people', () => {
    const series = seriesOf(({ people }) => {
      setTotal(people, ELSE_MAJORITY, 'scored', 1, 1);
      setTotal(people, PILOT_MINORITY, 'scored', 1, 2);
      setTotal(people, PILOT_MINORITY, 'score sum', 1, 12);
    });
    const sum = (where = {}): number => series.value(0, 'score sum', 'licence', where);
    expect(sum({ jurisdiction: 'everywhere else' })).toBe(-12 * 50);
    expect(sum({ jurisdiction: 'pilot' })).toBe(0);
    expect(sum({ group: 'minority' })).toBe(0);
    expect(sum()).toBe(-12 * 50);
  });
});

describe('what of a series is asked for', () => {
  const series = seriesOf(({ people, firms }) => {
    setTotal(people, ELSE_MAJORITY, 'listed', 0, 1);
    setTotal(people, ELSE_MINORITY, 'listed', 0, 2);
    setTotal(people, PILOT_MAJORITY, 'listed', 0, 4);
    setTotal(people, PILOT_MINORITY, 'listed', 0, 8);
    if (firms !== null) setTotal(firms, 0, 'listed', 0, 16);
  });

  it.each([
    [{}, 15],
    [{ subject: 'people' as const }, 15],
    [{ jurisdiction: 'everywhere else' }, 3],
    [{ jurisdiction: 'pilot' }, 12],
    [{ group: 'majority' }, 5],
    [{ group: 'minority' }, 10],
    [{ jurisdiction: 'pilot', group: 'majority' }, 4],
    [{ jurisdiction: 'everywhere else', group: 'minority' }, 2],
  ])('of people, %o', (where, people) => {
    expect(series.value(0, 'listed', '', where)).toBe(people * 50);
    expect(series.line('listed', '', where)).toEqual([people * 50]);
  });

  it.each([
    {},
    { jurisdiction: 'firms' },
    { group: 'firms' },
    { jurisdiction: 'firms', group: 'firms' },
  ])('of firms, %o', (where) => {
    expect(series.value(0, 'listed', '', { subject: 'firms', ...where })).toBe(16 * 5);
  });

  it('may not be a jurisdiction or a group that there is not', () => {
    expect(() => series.value(0, 'listed', '', { jurisdiction: 'Mars' })).toThrow(
      new RangeError('no jurisdiction is called "Mars"; there are everywhere else, pilot'),
    );
    expect(() => series.value(0, 'listed', '', { group: 'firms' })).toThrow(
      new RangeError('no group is called "firms"; there are majority, minority'),
    );
    expect(() =>
      series.value(0, 'listed', '', { subject: 'firms', jurisdiction: 'pilot' }),
    ).toThrow(new RangeError('no jurisdiction is called "pilot"; there are firms'));
  });

  it('may not be a measure or a key that was not counted', () => {
    expect(() => series.value(0, 'members', 'nobody')).toThrow(
      new RangeError('no measure "members" with the key "nobody" was counted'),
    );
    expect(() => series.value(0, 'members')).toThrow(
      new RangeError('no measure "members" with the key "" was counted'),
    );
    expect(() => series.line('score sum', 'state', { subject: 'firms' })).toThrow(
      new RangeError('no measure "score sum" with the key "state" was counted'),
    );
  });

  it.each([-1, 1, 0.5])('may not be month %d of one', (month) => {
    expect(() => series.value(month, 'listed')).toThrow(
      new RangeError(`month ${month} was not simulated`),
    );
  });

  it('is nothing of firms where there are none', () => {
    const without = { ...regime, firms: null };
    const engine = stubEngine(without, { people: 200 });
    const collector = collectSeries(without, engine, 200);
    collector.collect();
    expect(collector.series().value(0, 'listed', '', { subject: 'firms' })).toBe(0);
  });
});

describe('the rows of a series', () => {
  it('are people by month, jurisdiction, group and measure, then firms; those of nothing are left out', () => {
    const series = seriesOf(
      ({ people }) => {
        setTotal(people, PILOT_MINORITY, 'members', 1, 2);
        setTotal(people, ELSE_MAJORITY, 'members', 0, 1);
        setTotal(people, ELSE_MAJORITY, 'refusals', 0, REFUSAL_UNIT);
      },
      ({ people, firms }) => {
        setTotal(people, ELSE_MINORITY, 'scored', 1, 1);
        if (firms !== null) setTotal(firms, 0, 'listed', 0, 1);
      },
    );
    const row = (
      month: string,
      jurisdiction: string,
      group: string,
      measure: string,
      key: string,
      value: number,
    ): unknown => ({ month, jurisdiction, group, measure, key, value });
    expect([...series.rows()]).toEqual([
      row('2014-01', 'everywhere else', 'majority', 'members', 'barred', 50),
      row('2014-01', 'everywhere else', 'majority', 'refusals', 'flights', 50),
      row('2014-01', 'pilot', 'minority', 'members', 'shamed', 100),
      row('2014-02', 'everywhere else', 'minority', 'scored', 'licence', 50),
      // One person at the lowest score: no units above it, and yet points.
      row('2014-02', 'everywhere else', 'minority', 'score sum', 'licence', -600),
      row('2014-02', 'firms', 'firms', 'listed', '', 5),
    ]);
  });

  it('can be read again, and add up to the values', () => {
    const run = engineOf(regime, { people: 300 });
    const collector = collectSeries(regime, run, 300);
    runAll(regime, run, () => {
      collector.collect();
    });
    const series = collector.series();
    const rows = [...series.rows()];
    expect([...series.rows()]).toEqual(rows);
    const acts = rows
      .filter((row) => row.month === '2014-12' && row.measure === 'acts' && row.group !== 'firms')
      .reduce((sum, { value }) => sum + value, 0);
    expect(acts).toBeGreaterThan(0);
    expect(acts).toBeCloseTo(series.value(11, 'acts', 'jaywalking'), 6);
    expect(series.value(11, 'acts', 'jaywalking')).toBeCloseTo(
      (totalOf(run.people, 'acts') * 10_000) / 300,
      6,
    );
    expect(series.value(11, 'people')).toBeCloseTo(10_000, 6);
  });
});
