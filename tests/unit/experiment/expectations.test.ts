import { describe, expect, it } from 'vitest';
import type { Engine, Subjects } from '../../../src/engine/engine.js';
import { followExpectations, measuresByBlock } from '../../../src/experiment/expectations.js';
import type { ExpectRow } from '../../../src/experiment/result.js';
import { ENTRY_CAUSES, measureTable, REFUSAL_UNIT } from '../../../src/model/measures.js';
import type { Expectation, Regime } from '../../../src/regime/regime.js';
import {
  makeDomain,
  makeList,
  makePopulation,
  makeRegime,
  makeRules,
  NOWHERE,
} from '../../helpers/make-regime.js';
import { engineOf, totalOf } from '../../helpers/run-engine.js';
import { stubEngine } from '../../helpers/stub-engine.js';

const rules = makeRules({
  lists: [makeList(), makeList({ name: 'shamed' })],
  domains: [makeDomain(), makeDomain({ name: 'trains' })],
});

function expecting(changes: Partial<Expectation>): Expectation {
  return {
    text: 'what was reported',
    subject: 'people',
    measure: 'listed',
    key: null,
    month: 1,
    reported: 100,
    provenance: NOWHERE,
    ...changes,
  };
}

/** Everybody who is simulated stands for themselves, unless a test says otherwise. */
function regimeOf(
  expectations: readonly Partial<Expectation>[],
  standingFor = 1000,
  firmsFor = 100,
): Regime {
  return makeRegime(rules, {
    population: makePopulation({ people: 1000, standingFor }),
    firms: {
      count: 100,
      standingFor: firmsFor,
      layoffs: 0,
      phases: [{ from: 0, rules }],
      provenance: NOWHERE,
    },
    expect: expectations.map(expecting),
  });
}

/** What a month adds up to: for each measured row, one value a block. */
type Month = (put: (subject: 'people' | 'firms', row: number, blocks: number[]) => void) => void;

/** The rows of expectations after the months given. */
function follow(regime: Regime, blocks: number, months: readonly Month[]): ExpectRow[] {
  const byBlock = {
    people: measuresByBlock(regime, 'people', measureTable(regime, 'people')),
    firms: measuresByBlock(regime, 'firms', measureTable(regime, 'firms')),
  };
  const engine = stubEngine(regime, { people: 1000, firms: 100, blocks, byBlock });
  const expectations = followExpectations(regime, engine, byBlock);
  for (const month of months) {
    engine.people.byBlock.fill(0);
    engine.firms?.byBlock.fill(0);
    month((subject, row, values) => {
      const { byBlock: cells } = subjectsOf(engine, subject);
      values.forEach((value, block) => {
        cells[block * byBlock[subject].length + byBlock[subject].indexOf(row)] = value;
      });
    });
    engine.step();
    expectations.collect();
  }
  return expectations.rows();
}

function subjectsOf(engine: Engine, subject: 'people' | 'firms'): Subjects {
  const subjects = subject === 'people' ? engine.people : engine.firms;
  if (subjects === null) throw new Error('there are no firms');
  return subjects;
}

const table = measureTable(regimeOf([]), 'people');
const LISTED = table.first('listed');
const quiet: Month = () => undefined;

describe('the measures that are added up for each block', () => {
  const rowsOf = (...expectations: Partial<Expectation>[]): number[] =>
    measuresByBlock(regimeOf(expectations), 'people', table);

  it.each([
    [{ measure: 'listed' as const }, [table.first('listed')]],
    [{ measure: 'restricted' as const }, [table.first('restricted')]],
    [{ measure: 'population' as const }, [table.first('people')]],
    [{ measure: 'members' as const, key: 1 }, [table.first('members') + 1]],
    [{ measure: 'refusals' as const, key: 1 }, [table.first('refusals') + 1]],
    [{ measure: 'people-refused' as const, key: 0 }, [table.first('people refused')]],
  ])('for %o', (expectation, rows) => {
    expect(rowsOf(expectation)).toEqual(rows);
  });

  it('are all causes for entries to a list', () => {
    const first = table.first('entered') + ENTRY_CAUSES.length;
    expect(rowsOf({ measure: 'entries', key: 1 })).toEqual(
      ENTRY_CAUSES.map((_, cause) => first + cause),
    );
  });

  it('are each added up once, and only for their subject', () => {
    const regime = regimeOf([
      { month: 1 },
      { month: 2 },
      { measure: 'restricted' },
      { subject: 'firms', measure: 'members', key: 0 },
    ]);
    expect(measuresByBlock(regime, 'people', table)).toEqual([LISTED, table.first('restricted')]);
    const firms = measureTable(regime, 'firms');
    expect(measuresByBlock(regime, 'firms', firms)).toEqual([firms.first('members')]);
    expect(measuresByBlock(regimeOf([]), 'people', table)).toEqual([]);
  });
});

describe('what was expected', () => {
  const [A, B] = [
    [3, 4],
    [10, 20],
  ];

  it.each([
    ['listed' as const, null, table.first('listed')],
    ['restricted' as const, null, table.first('restricted')],
    ['population' as const, null, table.first('people')],
    ['members' as const, 1, table.first('members') + 1],
  ])('of %s is read at the date, and not before or after it', (measure, key, row) => {
    const regime = regimeOf([{ measure, key, month: 1 }]);
    const [found] = follow(regime, 2, [
      (put) => put('people', row, A),
      (put) => put('people', row, B),
      (put) => put('people', row, A),
    ]);
    expect(found.simulated).toBe(30);
  });

  it.each([
    ['people-refused' as const, 1, table.first('people refused') + 1, 1],
    ['refusals' as const, 1, table.first('refusals') + 1, REFUSAL_UNIT],
  ])('of %s is added up to the date, and not after it', (measure, key, row, unit) => {
    const regime = regimeOf([{ measure, key, month: 1 }]);
    const times = (values: number[]): number[] => values.map((value) => value * unit);
    const [found] = follow(regime, 2, [
      (put) => put('people', row, times(A)),
      (put) => put('people', row, times(B)),
      (put) => put('people', row, times(A)),
    ]);
    expect(found.simulated).toBe(37);
  });

  it('of entries is added up over causes and months to the date', () => {
    const first = table.first('entered') + ENTRY_CAUSES.length;
    const regime = regimeOf([{ measure: 'entries', key: 1, month: 1 }]);
    const month: Month = (put) => {
      ENTRY_CAUSES.forEach((_, cause) => {
        put('people', first + cause, [cause, 1]);
      });
    };
    // 0 + 1 + … + 8 in the one block and nine times 1 in the other, in each of two months.
    expect(follow(regime, 2, [month, month, month])[0].simulated).toBe(2 * (36 + 9));
  });

  it('of one measure at several dates is read at each', () => {
    const regime = regimeOf([
      { month: 0 },
      { month: 2 },
      { measure: 'people-refused', key: 0, month: 0 },
      { measure: 'people-refused', key: 0, month: 2 },
    ]);
    const month =
      (people: number): Month =>
      (put) => {
        put('people', LISTED, [people]);
        put('people', table.first('people refused'), [people]);
      };
    const rows = follow(regime, 1, [month(1), month(2), month(4)]);
    expect(rows.map(({ simulated }) => simulated)).toEqual([1, 4, 1, 7]);
  });

  it('is in numbers of the country', () => {
    const regime = regimeOf([{}, { subject: 'firms' }], 50_000, 700);
    const firms = measureTable(regime, 'firms');
    const month: Month = (put) => {
      put('people', LISTED, [2, 1]);
      put('firms', firms.first('listed'), [1, 4]);
    };
    const rows = follow(regime, 2, [quiet, month]);
    expect(rows.map(({ simulated }) => simulated)).toEqual([150, 35]);
    // By the square root of a count, times how many each stands for.
    expect(rows[0].standardError).toBeCloseTo(50 * Math.sqrt(3), 10);
    expect(rows[1].standardError).toBeCloseTo(7 * Math.sqrt(5), 10);
  });

  it('keeps its words, date and reported figure, and the ratio to it', () => {
    const regime = regimeOf([{ text: 'listed: 40 at 2014-02', reported: 40 }]);
    const [row] = follow(regime, 2, [quiet, (put) => put('people', LISTED, [4, 6])]);
    expect(row).toMatchObject({
      what: 'listed: 40 at 2014-02',
      month: '2014-02',
      reported: 40,
      simulated: 10,
      ratio: 0.25,
    });
  });
});

describe('a run that ended before the date', () => {
  const nothing = { simulated: null, ratio: null, standardError: null, met: null };

  it('has no figure, at a date or up to it', () => {
    const regime = regimeOf([
      { month: 3, text: 'at' },
      { month: 3, text: 'by', measure: 'people-refused', key: 0 },
    ]);
    const month: Month = (put) => put('people', table.first('people refused'), [5, 5]);
    const rows = follow(regime, 2, [month, month, month]);
    expect(rows).toEqual([
      { what: 'at', month: '2014-04', reported: 100, ...nothing },
      { what: 'by', month: '2014-04', reported: 100, ...nothing },
    ]);
  });

  it('has those of the months before', () => {
    const rows = follow(regimeOf([{ month: 0 }, { month: 1 }]), 2, [
      (put) => put('people', LISTED, [5, 5]),
    ]);
    expect(rows.map(({ simulated }) => simulated)).toEqual([10, null]);
  });

  it('has none at all before its first month', () => {
    expect(follow(regimeOf([{ month: 0 }]), 2, [])[0]).toMatchObject(nothing);
  });
});

describe('the standard error', () => {
  const errorOf = (values: number[], changes: Partial<Expectation> = {}): number | null => {
    const measure = changes.measure ?? 'listed';
    const row = measure === 'population' ? table.first('people') : LISTED;
    const [found] = follow(regimeOf([changes]), values.length, [
      quiet,
      (put) => put('people', row, values),
    ]);
    return found.standardError;
  };

  it('comes from the spread between eight blocks or more', () => {
    // Mean 4.5, squares 42: 8 blocks × 42 / 7 = 48.
    expect(errorOf([1, 2, 3, 4, 5, 6, 7, 8])).toBeCloseTo(Math.sqrt(48), 10);
    // Mean 2, squares 10 × 4: 10 × 40 / 9.
    expect(errorOf([0, 4, 0, 4, 0, 4, 0, 4, 0, 4])).toBeCloseTo(Math.sqrt(400 / 9), 10);
  });

  it('expects of a last block that is part filled its part, and no more', () => {
    // Ten blocks of 256, the last one with ten people in it; every second of the 2,314 is on the list.
    const people = 2314;
    const half = makeRules({ lists: [makeList({ enters: [], leaves: [], startsWith: 0.5 })] });
    const regime = makeRegime(half, {
      population: makePopulation({
        people,
        standingFor: people,
        ages: [{ name: 'adults', share: 1, minor: false }],
      }),
      expect: [expecting({ measure: 'members', key: 0, month: 0, reported: 1157 })],
    });
    const byBlock = {
      people: measuresByBlock(regime, 'people', measureTable(regime, 'people')),
      firms: [],
    };
    const engine = engineOf(regime, { byBlock });
    const expectations = followExpectations(regime, engine, byBlock);
    engine.step();
    expectations.collect();
    const [{ standardError }] = expectations.rows();
    // That of 2,314 independent people is 24; between ten blocks it is known to within a factor of two.
    const independent = Math.sqrt(people * 0.25);
    expect(standardError).toBeGreaterThan(independent / 2.2);
    expect(standardError).toBeLessThan(independent * 2.2);
  });

  it('is nothing between many blocks that are alike', () => {
    expect(errorOf([5, 5, 5, 5, 5, 5, 5, 5])).toBe(0);
  });

  it('is that of a count where there are fewer', () => {
    expect(errorOf([1, 2, 3, 4, 5, 6, 7])).toBeCloseTo(Math.sqrt(28), 10);
    expect(errorOf([9])).toBe(3);
  });

  it('is that of one where nothing was counted, in few blocks and in many', () => {
    expect(errorOf([0, 0])).toBe(1);
    expect(errorOf([0, 0, 0, 0, 0, 0, 0, 0])).toBe(1);
  });

  it('is that of the months together for what is added up', () => {
    const row = table.first('people refused');
    const regime = regimeOf([{ measure: 'people-refused', key: 0 }]);
    const [found] = follow(regime, 8, [
      (put) => put('people', row, [1, 1, 1, 1, 1, 1, 1, 1]),
      (put) => put('people', row, [0, 1, 2, 3, 4, 5, 6, 7]),
    ]);
    expect(found.standardError).toBeCloseTo(Math.sqrt(48), 10);
  });

  it('is nothing for the number of people, who are as many as asked for', () => {
    expect(errorOf([256, 256, 88], { measure: 'population' })).toBe(0);
  });
});

describe('an expectation is met', () => {
  const metBy = (values: number[], reported = 100): boolean | null =>
    follow(regimeOf([{ reported }]), values.length, [
      quiet,
      (put) => put('people', LISTED, values),
    ])[0].met;
  const alike = (total: number): number[] => Array.from({ length: 8 }, () => total / 8);

  it('within a tenth of what was reported', () => {
    expect(metBy(alike(110))).toBe(true);
    expect(metBy(alike(90))).toBe(true);
    expect(metBy(alike(100))).toBe(true);
  });

  it('and not outside it', () => {
    expect(metBy(alike(110.5))).toBe(false);
    expect(metBy(alike(89.5))).toBe(false);
    expect(metBy(alike(0))).toBe(false);
  });

  it('or within two standard errors where that is more', () => {
    // 120 in few blocks, give or take 2 × 10.95; 125, give or take 22.4.
    expect(metBy([60, 60])).toBe(true);
    expect(metBy([60, 65])).toBe(false);
    // 120 in eight blocks of 0 and 30: squares 1800, give or take 2 × 45.4.
    expect(metBy([0, 30, 0, 30, 0, 30, 0, 30])).toBe(true);
  });

  it('by none where fewer were reported than two who are simulated stand for', () => {
    expect(metBy([0], 2)).toBe(true);
    expect(metBy(alike(0), 2)).toBe(true);
    expect(metBy(alike(0), 2.1)).toBe(false);
  });

  it('by nobody where nobody is simulated and somebody was reported', () => {
    expect(metBy([0])).toBe(false);
  });
});

describe('expectations of a real engine', () => {
  it('are its totals, added up month by month', () => {
    const regime = regimeOf([
      { measure: 'refusals', key: 0, month: 3 },
      { measure: 'entries', key: 0, month: 3 },
      { measure: 'members', key: 0, month: 3 },
      { measure: 'population', month: 0 },
      { measure: 'entries', key: 0, month: 3, subject: 'firms' },
    ]);
    const byBlock = {
      people: measuresByBlock(regime, 'people', measureTable(regime, 'people')),
      firms: measuresByBlock(regime, 'firms', measureTable(regime, 'firms')),
    };
    const engine = engineOf(regime, { byBlock });
    const expectations = followExpectations(regime, engine, byBlock);
    let [refusals, entries, firms] = [0, 0, 0];
    for (let month = 0; month < 4; month++) {
      engine.step();
      expectations.collect();
      refusals += totalOf(engine.people, 'refusals') / REFUSAL_UNIT;
      ENTRY_CAUSES.forEach((_, cause) => {
        entries += totalOf(engine.people, 'entered', cause);
        firms += totalOf(subjectsOf(engine, 'firms'), 'entered', cause);
      });
    }
    const found = expectations.rows().map(({ simulated }) => simulated ?? Number.NaN);
    expect(found[0]).toBeCloseTo(refusals, 6);
    expect(found.slice(1)).toEqual([entries, totalOf(engine.people, 'members'), 1000, firms]);
    expect(Math.min(refusals, entries, firms)).toBeGreaterThan(0);
  });
});
