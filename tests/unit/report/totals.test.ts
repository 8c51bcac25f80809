import { describe, expect, it } from 'vitest';
import { runJson } from '../../../src/report/run-json.js';
import { totalsOf } from '../../../src/report/totals.js';
import { regime } from '../../helpers/fake-regime.js';
import { fakeResult } from '../../helpers/fake-result.js';
import { handMade } from '../../helpers/hand-made-series.js';

describe('totals', () => {
  const totals = totalsOf(fakeResult());

  it('tell where people stand at the end, altogether and by group and jurisdiction', () => {
    expect(totals.end.people).toBe(20_000_000);
    expect(totals.end.restricted).toBe(192_000);
    expect(totals.byGroup.map(({ name, restricted }) => [name, restricted])).toEqual([
      ['majority', 144_000],
      ['minority', 48_000],
    ]);
    expect(totals.byJurisdiction.map(({ name }) => name)).toEqual([
      'everywhere else',
      'Coastal pilot',
    ]);
  });

  it('tell of every list and every part of life, in the order of the regime', () => {
    expect(totals.lists.map(({ name, kind }) => [name, kind])).toEqual([
      ['judgment defaulters', 'black'],
      ['low score', 'black'],
      ['green lane', 'red'],
    ]);
    expect(totals.domains.map(({ name }) => name)).toEqual([
      'traffic',
      'flights',
      'internet',
      'hospital queue',
    ]);
  });

  it('tell of firms, or that there are none', () => {
    expect(totals.firms?.firms).toBe(600_000);
    expect(totals.firms?.lists.map(({ name }) => name)).toEqual(['dishonest firms']);
    expect(totalsOf(fakeResult({ regime: regime({ firms: null }) })).firms).toBeNull();
  });

  it('compare groups', () => {
    expect(totals.metrics.disparateImpact?.harmRatio).toBeCloseTo(3, 6);
    expect(totals.metrics.disparateImpact?.mostHarmed).toBe('minority');
    // In the middle of a growth from nothing: 0.25 % and 0.75 % with nothing earned at the end, of 0.8 % and 2.4 % earned.
    const mean = 25 / 48;
    expect(totals.metrics.falsePositiveGap).toBeCloseTo(
      (0.0075 * mean) / (1 - 0.024 * mean) - (0.0025 * mean) / (1 - 0.008 * mean),
      6,
    );
  });
});

describe('totals worked out by hand', () => {
  const series = handMade({
    people: [100, 100],
    adults: [80, 80],
    restricted: [10, 20],
    'restricted earned': [10, 16],
    'restricted wrongly': [2, 5],
    'restricted with nothing earned': [1, 3],
    'restricted wrongly and untold': [2, 4],
    entered: {
      'judgment defaulters/start': [8, 0],
      'judgment defaulters/record': [4, 6],
      'low score/household': [0, 10],
      'green lane/score': [50, 50],
    },
    left: { 'judgment defaulters/term': [0, 3], 'judgment defaulters/appeal': [0, 1] },
    members: { 'judgment defaulters': [12, 14], 'low score': [0, 10] },
    'members wrongly': { 'low score': [0, 5] },
    refusals: { flights: [3, 4.5] },
    'refusals wrongly': { flights: [0, 1.5] },
    closed: { flights: [10, 20] },
    'closed wrongly': { flights: [2, 5] },
    silenced: { 'critical post': [10, 30] },
    acts: { 'critical post': [90, 70], charity: [10, 10] },
    performed: { charity: [2, 4] },
    'silenced of the never restricted': { 'critical post': [0, 5] },
    'acts of the never restricted': { 'critical post': [50, 45] },
    'unaware when listed': [3, 7],
    told: [2, 3],
    'learned when refused': [1, 1],
    'appeals granted': [0, 1],
    'appeals refused': [0, 3],
    exited: [0, 1],
  });
  const totals = totalsOf(fakeResult({ series }));

  it('count members at the end, and entries and departures over the whole run', () => {
    expect(totals.lists[0]).toEqual({
      name: 'judgment defaulters',
      kind: 'black',
      members: 14,
      membersWrongly: 0,
      entered: 18,
      left: 4,
    });
    expect(totals.lists[1]?.membersWrongly).toBe(5);
  });

  it('count refusals over the whole run, and what is closed at the end', () => {
    expect(totals.domains[1]).toEqual({
      name: 'flights',
      closed: 20,
      closedWrongly: 5,
      refusals: 7.5,
      refusalsWrongly: 1.5,
    });
  });

  it('add up what happened', () => {
    expect(totals.run.told).toBe(5);
    expect(totals.run.wronglyRestrictedPersonMonths).toBe(7);
    expect(totals.end.exited).toBe(1);
  });

  it('derive the measures', () => {
    expect(totals.metrics).toEqual({
      // Of 160 months of adults 26 have earned a restriction and 30 are restricted, 4 of these with nothing earned.
      falsePositiveShare: 4 / 134,
      truePositiveShare: 1,
      falseDiscoveryRate: 4 / 30,
      falsePositiveGap: null,
      disparateImpact: null,
      chillingShare: 0.2,
      chillingShareOfTheNeverRestricted: 0.05,
      falsificationGap: 0.3,
      // Ten times somebody was listed who knew of no listing yet.
      shareTold: 0.5,
      shareFoundOut: 0.2,
      unawareShare: 6 / 7,
      householdShare: 10 / 28,
      appealSuccess: 0.25,
    });
  });

  it('have no answer where there is nothing to measure', () => {
    const { metrics } = totalsOf(fakeResult({ series: handMade({ people: [100], adults: [80] }) }));
    const { falsePositiveShare, ...others } = metrics;
    expect(falsePositiveShare).toBe(0);
    expect(Object.values(others).every((value) => value === null)).toBe(true);
  });
});

describe('run.json', () => {
  const result = fakeResult();
  const json = runJson(result, '0.1.0');

  it('has exactly the keys of the contract, in their order', () => {
    expect(Object.keys(json)).toEqual([
      'glasshouse',
      'regime',
      'patches',
      'seed',
      'people',
      'standingFor',
      'from',
      'until',
      'engine',
      'stateHash',
      'expect',
      'totals',
      'figures',
      'contagion',
      'timing',
    ]);
    expect(Object.keys(json.regime)).toEqual(['name', 'hash']);
    expect(Object.keys(json.timing)).toEqual(['simulateSeconds', 'personMonthsPerSecond']);
    expect(Object.keys(json.totals)).toEqual([
      'end',
      'byGroup',
      'byJurisdiction',
      'lists',
      'domains',
      'run',
      'metrics',
      'firms',
    ]);
  });

  it('has for each expectation at least what the contract names', () => {
    for (const row of json.expect) {
      expect(row).toHaveProperty('what');
      expect(row).toHaveProperty('reported');
      expect(row).toHaveProperty('simulated');
      expect(row).toHaveProperty('ratio');
      expect(row).toHaveProperty('standardError');
    }
  });

  it('says what was run', () => {
    expect(json.glasshouse).toBe('0.1.0');
    expect(json.regime).toEqual({ name: 'A made-up regime', hash: result.regimeHash });
    expect(json.seed).toBe('1');
  });

  it('survives being written and read', () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});
