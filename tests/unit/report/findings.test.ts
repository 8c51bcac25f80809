import { describe, expect, it } from 'vitest';
import {
  baseRules,
  blacklists,
  chillingLine,
  entriesByCause,
  firmRules,
  mostAtOnce,
  performedConduct,
  personMonthsOf,
  protectedConduct,
  sparedOf,
  standingAt,
  sum,
  sumLines,
  total,
} from '../../../src/report/findings.js';
import { handMade } from '../../helpers/hand-made-series.js';
import { regime } from '../../helpers/fake-regime.js';
import { fakeSeries } from '../../helpers/fake-result.js';

describe('standing', () => {
  const series = handMade({
    people: [1000, 1000],
    adults: [800, 800],
    listed: [0, 130],
    restricted: [0, 120],
    'restricted earned': [0, 100],
    'restricted wrongly': [0, 30],
    'restricted with nothing earned': [0, 25],
    'restricted wrongly and untold': [0, 24],
  });

  it('is that at the end of a month', () => {
    expect(standingAt(series, 1)).toEqual({
      people: 1000,
      adults: 800,
      listed: 130,
      restricted: 120,
      earned: 100,
      wrongly: 30,
      nothingEarned: 25,
      unaware: 24,
    });
  });

  it('is summed over the months, and looked at when most stand so', () => {
    const two = handMade({ adults: [80, 80], restricted: [12, 7], 'restricted wrongly': [2, 6] });
    expect(personMonthsOf(two)).toMatchObject({ adults: 160, restricted: 19, wrongly: 8 });
    expect(mostAtOnce(two)).toMatchObject({ adults: 80, restricted: 12, wrongly: 6, listed: 0 });
  });

  it('says how many are spared: those who have earned a restriction and have none', () => {
    // 95 of the 120 restricted have earned it, and so have 5 others.
    expect(sparedOf(standingAt(series, 1))).toBe(5);
    expect(sparedOf(standingAt(series, 0))).toBe(0);
  });

  it('adds up over groups and over jurisdictions', () => {
    const fake = fakeSeries(regime());
    const all = standingAt(fake, 23);
    const groups = fake.groups.map((group) => standingAt(fake, 23, { group }));
    const places = fake.jurisdictions.map((jurisdiction) => standingAt(fake, 23, { jurisdiction }));
    for (const parts of [groups, places]) {
      expect(sum(parts.map((part) => part.restricted))).toBe(all.restricted);
      expect(sum(parts.map((part) => part.wrongly))).toBe(all.wrongly);
      expect(sum(parts.map((part) => part.adults))).toBe(all.adults);
    }
  });
});

describe('sums', () => {
  it('add up the months of a measure', () => {
    const series = handMade({ refusals: { flights: [1, 2, 3] } });
    expect(total(series, 'refusals', 'flights')).toBe(6);
  });

  it('add up lines month by month', () => {
    expect(
      sumLines([
        [1, 2],
        [10, 20],
      ]),
    ).toEqual([11, 22]);
    expect(sumLines([])).toEqual([]);
    expect(sum([])).toBe(0);
  });
});

describe('names', () => {
  it('are those of the base at the start', () => {
    expect(baseRules(regime()).lists.map(({ name }) => name)).toEqual([
      'judgment defaulters',
      'low score',
      'green lane',
    ]);
    expect(() => baseRules(regime({ jurisdictions: [] }))).toThrow('no rules for people');
  });

  it('are those of firms where there are firms', () => {
    expect(firmRules(regime())?.lists[0]?.name).toBe('dishonest firms');
    expect(firmRules(regime({ firms: null }))).toBeNull();
  });

  it('are chosen by what they stand for', () => {
    expect(blacklists(regime())).toEqual(['judgment defaulters', 'low score']);
    expect(protectedConduct(regime())).toEqual(['critical post']);
    expect(performedConduct(regime())).toEqual(['charity']);
  });
});

describe('chilling', () => {
  const series = handMade({
    silenced: { post: [0, 10, 30], meeting: [0, 0, 10] },
    acts: { post: [0, 90, 50], meeting: [0, 0, 10] },
    'silenced of the never restricted': { post: [0, 5, 20], meeting: [0, 0, 0] },
    'acts of the never restricted': { post: [0, 45, 60], meeting: [0, 0, 0] },
  });

  it('is told month by month over all conduct given, with no answer where nobody wished', () => {
    expect(chillingLine(series, ['post', 'meeting'], 'all')).toEqual([null, 0.1, 0.4]);
    expect(chillingLine(series, ['post'], 'all')).toEqual([null, 0.1, 0.375]);
  });

  it('is told of the never restricted alone', () => {
    expect(chillingLine(series, ['post', 'meeting'], 'never restricted')).toEqual([
      null,
      0.1,
      0.25,
    ]);
  });
});

describe('entries by cause', () => {
  it('leave out causes that never occurred', () => {
    const series = handMade({
      entered: { 'fines/record': [3, 4], 'fines/household': [0, 1], 'fines/audit': [0, 0] },
    });
    expect([...entriesByCause(series, 'fines')]).toEqual([
      ['record', 7],
      ['household', 1],
    ]);
  });
});
