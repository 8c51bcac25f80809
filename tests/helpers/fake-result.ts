import type {
  FiguresOverSeeds,
  RunRequest,
  RunResult,
  Series,
  SeriesRow,
  Where,
} from '../../src/experiment/result.js';
import { measureAll } from '../../src/experiment/figures.js';
import { meanFigures } from '../../src/experiment/seeds/mean-figures.js';
import { measureTable } from '../../src/model/measures.js';
import type { MeasureName, MeasureTable } from '../../src/model/measures.js';
import type { Regime } from '../../src/regime/regime.js';
import { writeMonth } from '../../src/regime/units/read-month.js';
import { fakeCensus } from './fake-census.js';
import { fakeLife } from './fake-life.js';
import { regime as fakeRegime } from './fake-regime.js';

/** Share of the adults of a cell that a measure counts at the end, for measures that grow evenly from nothing. */
const GROWS: Partial<Record<MeasureName, number>> = {
  listed: 0.012,
  restricted: 0.01,
  'restricted earned': 0.008,
  'restricted wrongly': 0.003,
  'restricted with nothing earned': 0.0025,
  'restricted wrongly and untold': 0.0024,
  closed: 0.005,
  'closed wrongly': 0.001,
  opened: 0.05,
  members: 0.006,
  'members earned': 0.005,
  'members wrongly': 0.001,
  exited: 0.0005,
  'children restricted': 0.002,
  fear: 0.3,
  severity: 0.2,
  silenced: 0.06,
  'silenced of the never restricted': 0.05,
};
/** The same, for measures that are level. */
const LEVEL: Partial<Record<MeasureName, number>> = {
  adults: 1,
  hardship: 0.08,
  acts: 0.4,
  performed: 0.2,
  'acts of the never restricted': 0.35,
  'true records': 0.1,
  'mistaken records': 0.001,
  'false alarms': 0.0005,
  scored: 1,
  'score sum': 990,
  'score bin': 0.05,
  grade: 0.5,
  entered: 0.0001,
  left: 0.00002,
  refusals: 0.002,
  'refusals wrongly': 0.0004,
  'people refused': 0.0004,
  'unaware when listed': 0.0004,
  told: 0.0002,
  'learned when refused': 0.0003,
  'appeals filed': 0.0001,
  'appeals granted': 0.00003,
  'appeals refused': 0.00005,
  'appeals lapsed': 0.00001,
  corrections: 0.00001,
  'apologies offered': 0.00004,
  'apologies accepted': 0.00001,
  'fell into hardship': 0.005,
  'fell into hardship through a restriction': 0.00001,
  'laid off': 0.00001,
  'circles lost': 0.0001,
  'points bought': 0.002,
  'second identities': 0.0001,
};

/** A plausible series: minorities fare three times as badly, and things grow from nothing to what the tables say. */
export function fakeSeries(regime: Regime, months = regime.calendar.months): Series {
  const people = measureTable(regime, 'people');
  const firms = regime.firms === null ? null : measureTable(regime, 'firms');
  const jurisdictions = regime.jurisdictions.map(({ name }) => name);
  const groups = regime.population.groups.map(({ name }) => name);
  const has = (table: MeasureTable, measure: string, key: string): boolean =>
    table.rows.some((row) => row.measure === measure && row.key === key);

  const cell = (
    month: number,
    measure: MeasureName,
    jurisdiction: string,
    group: string,
  ): number => {
    const share =
      (regime.jurisdictions.find(({ name }) => name === jurisdiction)?.share ?? 1) *
      (regime.population.groups.find(({ name }) => name === group)?.share ?? 1);
    const size = regime.population.standingFor * share;
    const worse = groups.indexOf(group) > 0 ? 3 : 1;
    if (measure === 'people') return Math.round(size);
    const level = LEVEL[measure];
    if (level !== undefined) return Math.round(size * 0.8 * level);
    return Math.round((size * 0.8 * (GROWS[measure] ?? 0) * worse * (month + 1)) / months);
  };
  const value = (month: number, measure: MeasureName, key = '', where: Where = {}): number => {
    if (month < 0 || month >= months) throw new Error(`no month ${month}`);
    if (where.subject === 'firms') {
      if (firms === null || !has(firms, measure, key)) throw new Error(`no ${measure} ${key}`);
      return measure === 'people' ? (regime.firms?.standingFor ?? 0) : 100 * (month + 1);
    }
    if (!has(people, measure, key)) throw new Error(`no ${measure} "${key}"`);
    for (const [asked, known] of [
      [where.jurisdiction, jurisdictions],
      [where.group, groups],
    ] as const) {
      if (asked !== undefined && !known.includes(asked)) throw new Error(`no ${asked}`);
    }
    return jurisdictions
      .filter((name) => where.jurisdiction === undefined || where.jurisdiction === name)
      .flatMap((jurisdiction) =>
        groups
          .filter((name) => where.group === undefined || where.group === name)
          .map((group) => cell(month, measure, jurisdiction, group)),
      )
      .reduce((sum, each) => sum + each, 0);
  };
  function* rows(): Iterable<SeriesRow> {
    for (let month = 0; month < months; month += 1) {
      for (const { measure, key } of people.rows) {
        for (const jurisdiction of jurisdictions) {
          for (const group of groups) {
            const found = value(month, measure, key, { jurisdiction, group });
            if (found === 0) continue;
            yield {
              month: writeMonth(regime.calendar.from + month),
              jurisdiction,
              group,
              measure,
              key,
              value: found,
            };
          }
        }
      }
    }
  }
  return {
    months,
    jurisdictions,
    groups,
    value,
    line: (measure, key, where) =>
      Array.from({ length: months }, (_, month) => value(month, measure, key, where)),
    rows,
  };
}

/** A whole result around a fake series. */
export function fakeResult(changes: Partial<RunResult> = {}): RunResult {
  const regime = changes.regime ?? fakeRegime();
  const { calendar, population } = regime;
  return {
    regime,
    regimeHash: 'a'.repeat(64),
    file: 'regimes/made-up.yaml',
    seed: '1',
    people: population.people,
    standingFor: population.standingFor,
    from: writeMonth(calendar.from),
    until: writeMonth(calendar.until),
    engine: 'fake',
    stateHash: 'b'.repeat(64),
    expect: [
      {
        what: 'refusals of flights',
        month: writeMonth(calendar.until),
        reported: 11_140_000,
        simulated: 11_000_000,
        ratio: 11 / 11.14,
        standardError: 120_000,
        met: true,
      },
      {
        what: 'members of judgment defaulters',
        month: '2099-01',
        reported: 8_800_000,
        simulated: null,
        ratio: null,
        standardError: null,
        met: null,
      },
      {
        what: 'people listed',
        month: writeMonth(calendar.until),
        reported: 1_000_000,
        simulated: 500_000,
        ratio: 0.5,
        standardError: 1000,
        met: false,
      },
    ],
    series: fakeSeries(regime),
    census: fakeCensus(regime),
    lives: [
      { why: 'wrongful', life: fakeLife() },
      { why: 'silenced', life: fakeLife({ person: 4711 }) },
    ],
    timing: { simulateSeconds: 1.25, personMonthsPerSecond: 384_000 },
    ...changes,
  };
}

/** Runs nothing: answers a request with a fake result, after telling of each month. */
export async function fakeRun(request: RunRequest): Promise<RunResult> {
  const { calendar } = request.regime;
  const until = request.until ?? calendar.until;
  const months = until - calendar.from + 1;
  const people = request.people ?? request.regime.population.people;
  for (let month = 1 + (request.from?.monthsDone ?? 0); month <= months; month += 1) {
    await new Promise((done) => setImmediate(done));
    request.signal?.throwIfAborted();
    request.onProgress?.({ monthsDone: month, months, people, seconds: month });
    await request.afterMonth?.({ monthsDone: month, months, seconds: month, parts: [] });
  }
  return fakeResult({
    regime: request.regime,
    regimeHash: request.regimeHash,
    file: request.file,
    seed: request.seed,
    people,
    until: writeMonth(until),
    series: fakeSeries(request.regime, months),
  });
}

/** A fake result's figures over so many seeds; with every seed each is larger by a hundredth. */
export function fakeOverSeeds(result: RunResult, count: number): FiguresOverSeeds {
  const seeds = Array.from({ length: count }, (_, at) => ({
    seed: String(BigInt(result.seed) + BigInt(at)),
    stateHash: `${at % 10}`.repeat(64),
  }));
  const figures = seeds.map((_, at) =>
    measureAll(result).map((figure) => ({
      ...figure,
      value: figure.value === null ? null : figure.value * (1 + at / 100),
    })),
  );
  return { seeds, figures: meanFigures(figures) };
}

/** As {@link fakeRun}, with figures over so many seeds. */
export async function fakeRunOfSeeds(request: RunRequest, count: number): Promise<RunResult> {
  const result = await fakeRun(request);
  return { ...result, overSeeds: fakeOverSeeds(result, count) };
}
