import { describe, expect, it } from 'vitest';
import type { Census } from '../../../src/experiment/census/census.js';
import { type Figure, figuresOf, measureAll, measureIn } from '../../../src/experiment/figures.js';
import { startWorld } from '../../../src/experiment/world-run.js';
import { findMetric } from '../../../src/metrics/catalogue/find-metric.js';
import { METRICS } from '../../../src/metrics/catalogue/metrics.js';
import { loadRegime } from '../../../src/regime/load.js';
import { censusOf, quietGroup } from '../../helpers/fake-census.js';
import { fakeResult } from '../../helpers/fake-result.js';
import { handMade } from '../../helpers/hand-made-series.js';
import {
  makeConduct,
  makeDomain,
  makeList,
  makePopulation,
  makeRegime,
  makeRules,
} from '../../helpers/make-regime.js';

const ONLY_BETWEEN_GROUPS = [
  'disparate impact',
  'ratio of restriction rates',
  'false-positive gap',
  'true-positive gap',
  'equalised-odds difference',
  'calibration difference',
];

/** A country of 1000, one simulated for each, in which totals are as given. */
function evidence(totals: Parameters<typeof handMade>[0], census: Census | null = null) {
  const rules = makeRules({ conduct: [makeConduct({ lawful: true, protected: true })] });
  const regime = makeRegime(rules, {
    population: makePopulation({ groups: [{ name: 'everyone', share: 1 }] }),
  });
  return { regime, people: 1000, series: handMade(totals), census };
}

const find = (figures: readonly Figure[], metric: string): Figure | undefined =>
  figures.find((figure) => figure.metric === metric && figure.where.group === undefined);

describe('the figures of a run', () => {
  const figures = figuresOf(fakeResult());
  const groups = fakeResult().series.groups;

  it('are all explained by a metric', () => {
    expect(figures.length).toBeGreaterThan(60);
    expect(figures.filter(({ metric }) => findMetric(metric) === undefined)).toEqual([]);
  });

  it('are all that there are, but for what takes two worlds or is a means to others', () => {
    const found = new Set(figures.map(({ metric }) => metric));
    const missing = METRICS.flatMap(({ names }) => names).filter((name) => !found.has(name));
    expect(missing).toEqual([
      'chilling against no regime',
      'contagion number',
      'difference in errors',
      'survival curve',
    ]);
  });

  it('are the same of everybody and of each group, but for those between groups', () => {
    const names = (group?: string) =>
      figures
        .filter(({ where }) => where.group === group)
        .map(({ metric, where }) => `${metric} ${where.from ?? ''} ${where.to ?? ''}`.trim());
    expect(new Set(names()).size).toBe(names().length);
    for (const group of groups)
      expect(names(group)).toEqual(names().filter((name) => !ONLY_BETWEEN_GROUPS.includes(name)));
  });

  it('leave out what needs a census where there is none, and jurisdictions, which it does not tell apart', () => {
    const without = figuresOf({ ...fakeResult(), census: null }).map(({ metric }) => metric);
    expect(without).not.toContain('trap probability');
    expect(without).toContain('false discovery rate');
    const [jurisdiction = ''] = fakeResult().series.jurisdictions;
    const there = measureIn(fakeResult(), { jurisdiction }).map(({ metric }) => metric);
    expect(there).not.toContain('immunity');
    expect(there).toContain('restricted');
  });
});

describe('a figure', () => {
  it('is worked out from totals, and carries on how many it rests on', () => {
    const figures = figuresOf(
      evidence({
        adults: [800, 800],
        restricted: [20, 60],
        'restricted earned': [30, 50],
        'restricted wrongly': [5, 15],
        'restricted with nothing earned': [4, 12],
        'restricted wrongly and untold': [4, 4],
        acts: { jaywalking: [70, 70] },
        silenced: { jaywalking: [0, 60] },
      }),
    );
    // A count rests on its cases, not on the adults among whom they are.
    expect(find(figures, 'restricted')).toMatchObject({ value: 60, n: 60 });
    expect(find(figures, 'restricted wrongly')).toMatchObject({ value: 15, n: 15 });
    expect(find(figures, 'person-months restricted')).toMatchObject({ value: 80, n: 60 });
    expect(find(figures, 'person-months restricted wrongly')).toMatchObject({ value: 20, n: 15 });
    // Error rates are those of the months of the whole run: 1,600 of adults, 80 restricted, 80 earned, 16 false.
    expect(find(figures, 'false-positive share')).toMatchObject({ value: 16 / 1520, n: 760 });
    expect(find(figures, 'true-positive share')).toMatchObject({ value: 64 / 80, n: 50 });
    expect(find(figures, 'false discovery rate')).toMatchObject({ value: 16 / 80, n: 60 });
    expect(find(figures, 'unaware share')).toMatchObject({ value: 8 / 20, n: 15 });
    expect(find(figures, 'chilling share')).toMatchObject({ value: 0.3, n: 200 });
  });

  it('is worked out from a census', () => {
    const group = quietGroup({
      wrongs: { ended: [0, 5, 15], censored: [0, 0, 0, 10] },
      beginnings: 20,
      stillRestricted: 5,
      byMonths: [900, 100],
      restrictedMonths: 100,
      familyMonths: 25,
    });
    const figures = figuresOf(evidence({ adults: [1000] }, censusOf([group])));
    expect(find(figures, 'months to redress')).toMatchObject({ value: 2, n: 30 });
    expect(find(figures, 'share never redressed')).toMatchObject({ value: 1 / 3, n: 30 });
    expect(find(figures, 'trap probability')).toMatchObject({ value: 0.25, n: 20 });
    expect(find(figures, 'family share')).toMatchObject({ value: 0.25, n: 100 });
    expect(find(figures, 'Gini of months restricted')).toMatchObject({ value: 0.9, n: 1000 });
  });

  it('is null where a count has too few cases, and 0 where it has none', () => {
    const of = (restricted: number, adults = 800) =>
      figuresOf(evidence({ adults: [adults, adults], restricted: [restricted, restricted] }));
    for (const metric of ['restricted', 'person-months restricted']) {
      expect(find(of(7), metric)).toMatchObject({ value: null, n: 7 });
      expect(find(of(10), metric)).not.toMatchObject({ value: null });
      expect(find(of(0), metric)).toMatchObject({ value: 0, n: 0 });
      // Among seven adults none is no answer either.
      expect(find(of(0, 7), metric)).toMatchObject({ value: null, n: 7 });
    }
  });

  it('is null where it rests on too few, and says on how many; with ten it is told', () => {
    const of = (restricted: number) =>
      evidence({ adults: [800], restricted: [restricted], 'restricted with nothing earned': [3] });
    expect(find(figuresOf(of(9)), 'false discovery rate')).toMatchObject({ value: null, n: 9 });
    expect(find(measureAll(of(9)), 'false discovery rate')).toMatchObject({ value: 3 / 9, n: 9 });
    expect(find(figuresOf(of(10)), 'false discovery rate')).toMatchObject({ value: 0.3, n: 10 });
  });
});

describe('losses by conduct', () => {
  // Two parts of life. Jaywalking (in traffic, gravity 0.1) leads to a list that closes travel; theft (in work, gravity
  // 0.5) to one that closes work. Travel is asked for once a month, work twice.
  const rules = makeRules({
    domains: [
      makeDomain({ name: 'walking', context: 'traffic', demand: 0 }),
      makeDomain({ name: 'flights', context: 'travel', demand: 1 }),
      makeDomain({ name: 'jobs', context: 'work', demand: 2 }),
    ],
    conduct: [
      makeConduct({ name: 'jaywalking', domain: 0, gravity: 0.1 }),
      makeConduct({ name: 'theft', domain: 2, gravity: 0.5 }),
      makeConduct({ name: 'speech', domain: 0, gravity: 0 }),
      makeConduct({ name: 'fraud', domain: 2, gravity: 0.4 }),
      makeConduct({ name: 'lying', domain: 0, gravity: 0.2 }),
    ],
    lists: [
      makeList({ name: 'walkers', closes: [1], enters: [records(0)] }),
      makeList({ name: 'thieves', closes: [2], enters: [records(1, 3)] }),
    ],
  });
  function records(...conduct: readonly number[]) {
    return { kind: 'records', conduct, count: 1, window: 1, chance: 1, text: '' } as const;
  }
  const series = {
    adults: [1000],
    restricted: [50],
    members: { walkers: [30], thieves: [10] },
    entered: { 'walkers/record': [30], 'thieves/record': [10] },
    'true records': { jaywalking: [100], theft: [20], speech: [40], fraud: [20], lying: [10] },
  };
  const regime = makeRegime(rules, {
    population: makePopulation({ groups: [{ name: 'everyone', share: 1 }] }),
  });
  const figures = figuresOf({ regime, people: 1000, series: handMade(series), census: null });

  it('are cross-context where the conduct happened elsewhere', () => {
    // 30 × 1 lost in travel for acts in traffic; 10 × 2 lost in work for acts in work.
    expect(find(figures, 'cross-context share')?.value).toBeCloseTo(30 / 50, 12);
  });

  it('are proportionate as far as graver kinds cost more for each record', () => {
    // Loss a record: jaywalking 0.3, theft and fraud 20 / 40 = 0.5 each, lying 0. Of 6 pairs jaywalking and lying disagree, 4
    // agree and theft and fraud are tied in loss. Speech harms nobody and costs nothing: it does not count.
    expect(find(figures, 'proportionality')).toMatchObject({ n: 4 });
    expect(find(figures, 'proportionality')?.value).toBeCloseTo((4 - 1) / Math.sqrt(6 * 5), 12);
  });

  it('count only kinds with records enough, and fewer than four kinds are too few', () => {
    const few = { ...series, 'true records': { ...series['true records'], lying: [9] } };
    const found = figuresOf({ regime, people: 1000, series: handMade(few), census: null });
    expect(find(found, 'proportionality')).toMatchObject({ value: null, n: 3 });
  });

  it('go by the rules that held when and where something was closed', () => {
    // The walkers' list closes travel for two months, and from the third on walking, which is in traffic as the acts are.
    const later = makeRules({
      ...rules,
      lists: [
        makeList({ name: 'walkers', closes: [0], enters: [records(0)] }),
        ...rules.lists.slice(1),
      ],
      domains: rules.domains.map((domain) => ({ ...domain, demand: 1 })),
    });
    const months = {
      ...series,
      adults: [1000, 1000, 1000],
      restricted: [30, 30, 30],
      members: { walkers: [30, 30, 30] },
    };
    const changing = {
      ...regime,
      jurisdictions: regime.jurisdictions.map((place) => ({
        ...place,
        phases: [...place.phases, { from: 2, rules: later }],
      })),
    };
    const found = figuresOf({
      regime: changing,
      people: 1000,
      series: handMade(months),
      census: null,
    });
    expect(find(found, 'cross-context share')?.value).toBeCloseTo(60 / 90, 12);
  });

  it('are traced through other lists and households, and not where nothing was done', () => {
    const chained = makeRegime(
      makeRules({
        ...rules,
        lists: [
          makeList({ name: 'walkers', closes: [], enters: [records(0)] }),
          makeList({
            name: 'barred',
            closes: [1],
            spillsToHousehold: 0.1,
            enters: [{ kind: 'member', list: 0, months: 1, chance: 1, text: '' }],
          }),
        ],
      }),
      { population: makePopulation({ groups: [{ name: 'everyone', share: 1 }] }) },
    );
    const of = (entered: Readonly<Record<string, readonly number[]>>) =>
      find(
        figuresOf({
          regime: chained,
          people: 1000,
          series: handMade({ ...series, members: { barred: [10] }, entered }),
          census: null,
        }),
        'cross-context share',
      )?.value;
    expect(of({ 'walkers/record': [9], 'barred/other list': [6], 'barred/household': [4] })).toBe(
      1,
    );
    expect(of({ 'walkers/record': [9], 'barred/false listing': [10] })).toBeNull();
  });
});

describe('a world that runs beside others', () => {
  it('gives every figure of a real regime, none of them outside its range', async () => {
    const { regime } = await loadRegime('regimes/national-2018.yaml');
    if (regime === null) throw new Error('the regime is not valid');
    const world = startWorld({ regime, seed: '1', people: 4000, threads: 1 });
    for (let month = 0; month < regime.calendar.months; month++) await world.advance();
    const figures = figuresOf(world.evaluate());
    await world.close();
    const shares = figures.filter(({ metric }) => findMetric(metric)?.unit.startsWith('share'));
    expect(shares.length).toBeGreaterThan(30);
    for (const { metric, value } of shares) {
      expect(value ?? 0, metric).toBeGreaterThanOrEqual(0);
      expect(value ?? 0, metric).toBeLessThanOrEqual(1);
    }
    for (const metric of ['mobility index', 'Gini of scores', 'cross-context share'])
      expect(find(figures, metric)?.value, metric).not.toBeNull();
  }, 60_000);
});
