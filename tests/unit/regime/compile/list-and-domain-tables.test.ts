import { describe, expect, it } from 'vitest';
import { packTraits } from '../../../../src/population/traits.js';
import { CLASSES } from '../../../../src/regime/compile/classes.js';
import { DEMAND_UNIT, domainTables } from '../../../../src/regime/compile/domain-tables.js';
import { type ListTable, listTable } from '../../../../src/regime/compile/list-tables.js';
import { peopleStructure } from '../../../../src/regime/compile/structure.js';
import type { EntryRule, Intervention, List, Score } from '../../../../src/regime/regime.js';
import {
  makeDomain,
  makeList,
  makePopulation,
  makeRegime,
  makeRules,
  makeScore,
  NOWHERE,
} from '../../../helpers/make-regime.js';

/** The class of a group, an age band and an income band: the low bits of the traits. */
const classOf = (group: number, age: number, income: number): number =>
  packTraits(group, age, income, 0, 0, 0);

const ALL = 2 ** 32;
const CERTAIN = ALL - 1;

function tableOf(
  list: Partial<List>,
  month = 0,
  active: readonly Intervention[] = [],
  scores: readonly Partial<Score>[] = [{ points: [] }],
): ListTable {
  const rules = makeRules({
    lists: [makeList({ name: 'other', enters: [] }), makeList({ enters: [], leaves: [], ...list })],
    scores: scores.map((score, at) => makeScore({ name: `score ${at}`, ...score })),
  });
  return listTable(rules, 1, peopleStructure(makeRegime(rules)), month, active);
}

const records = (conduct: number[], count: number, window: number, chance = 1): EntryRule => ({
  kind: 'records',
  conduct,
  count,
  window,
  chance,
  text: 'records',
});
const score = (value: number, months = 1, compare: 'below' | 'from' = 'below'): EntryRule => ({
  kind: 'score',
  score: 0,
  compare,
  value,
  months,
  chance: 1,
  text: 'score',
});
const audit: EntryRule = { kind: 'audit', chance: 0.25, text: 'audit' };
const member: EntryRule = { kind: 'member', list: 0, months: 6, chance: 0.5, text: 'member' };
const household: EntryRule = { kind: 'household', list: 0, chance: 1, text: 'household' };

describe('entry rules', () => {
  it('keep their order, their chance and what they name', () => {
    const { entries } = tableOf({ enters: [records([0], 1, 1), member, household, audit] });
    expect(entries).toEqual([
      { kind: 'record', mask: 1, chance: CERTAIN },
      { kind: 'member', list: 0, months: 6, chance: ALL / 2 },
      { kind: 'household', list: 0, chance: CERTAIN },
      { kind: 'audit', chance: ALL / 4 },
    ]);
  });

  it('that count have a column and a window of months', () => {
    const { entries } = tableOf({ enters: [records([0, 31], 2, 5), records([1], 3, 32)] });
    expect(entries).toEqual([
      {
        kind: 'records',
        mask: 0x80000001,
        count: 2,
        windowMask: 0b11111,
        history: 0,
        chance: CERTAIN,
      },
      { kind: 'records', mask: 2, count: 3, windowMask: 0xffffffff, history: 1, chance: CERTAIN },
    ]);
  });

  it('of a score are compared in stored units, with the next one up', () => {
    const unit = [{ min: 100, max: 1000, start: 500, points: [50] }];
    const value = (points: number): unknown =>
      tableOf({ enters: [score(points)] }, 0, [], unit).entries[0];
    // Units of 50 from 100: 600 is the tenth, and 601 needs the eleventh.
    expect(value(600)).toMatchObject({ value: 10, below: true, months: 1 });
    expect(value(601)).toMatchObject({ value: 11 });
    expect(value(650)).toMatchObject({ value: 11 });
    const from = tableOf({ enters: [score(600, 3, 'from')] }, 0, [], unit).entries[0];
    expect(from).toMatchObject({ value: 10, below: false, months: 3 });
  });

  it('that are records and immediate scores alone make a plain list', () => {
    const plain = (...enters: EntryRule[]): boolean => tableOf({ enters }).isPlain;
    expect(plain()).toBe(true);
    expect(plain(records([0], 1, 1), records([1], 2, 9), score(600))).toBe(true);
    expect(plain(score(600, 2))).toBe(false);
    for (const other of [audit, member, household]) expect(plain(other)).toBe(false);
    expect(tableOf({ enters: [records([0], 1, 1)], spillsToHousehold: 0.1 }).isPlain).toBe(false);
    const both = tableOf({ enters: [records([0, 2], 1, 1), records([3], 2, 4), score(600)] });
    expect(both.recordMask).toBe(0b1101);
    expect(both.scoreEntries).toHaveLength(1);
  });
});

describe('exit rules', () => {
  it('are none for a list that is never left', () => {
    const table = tableOf({});
    expect(table).toMatchObject({ term: 0, repaid: 0, repairs: false, restarts: false });
    expect([table.appealable, table.apologisable, table.scoreExits]).toEqual([false, false, []]);
  });

  it('are a term, or a repair that always starts afresh', () => {
    expect(tableOf({ leaves: [{ kind: 'term', months: 24 }] })).toMatchObject({
      term: 24,
      repairs: false,
      restarts: false,
    });
    expect(tableOf({ leaves: [{ kind: 'term', months: 24 }], restarts: true }).restarts).toBe(true);
    expect(tableOf({ leaves: [{ kind: 'repair', months: 6 }] })).toMatchObject({
      term: 6,
      repairs: true,
      restarts: true,
    });
  });

  it('stand beside one another', () => {
    const table = tableOf({
      leaves: [
        { kind: 'repaid', rate: 0.25 },
        { kind: 'score', score: 0, compare: 'from', value: 600 },
        { kind: 'score', score: 0, compare: 'below', value: 200 },
        { kind: 'appeal' },
        { kind: 'apology' },
      ],
    });
    expect([table.repaid, table.appealable, table.apologisable]).toEqual([ALL / 4, true, true]);
    expect(table.scoreExits.map(({ below }) => below)).toEqual([false, true]);
  });
});

describe('when a list is kept', () => {
  it('is from its first to its last month, and after that it has ended', () => {
    const at = (month: number): [boolean, boolean] => {
      const { active, ended } = tableOf({ from: 3, until: 5 }, month);
      return [active, ended];
    };
    expect([2, 3, 5, 6].map(at)).toEqual([
      [false, false],
      [true, false],
      [true, false],
      [false, true],
    ]);
  });
});

describe('consequences', () => {
  it('are the bits of the domains', () => {
    expect(tableOf({ closes: [0, 31] }).closes).toBe(0x80000001);
    expect(tableOf({ kind: 'red', closes: [], opens: [2] })).toMatchObject({
      opens: 4,
      black: false,
    });
  });

  it('are cut ties of public lists alone', () => {
    expect(tableOf({ public: true, cutsTies: 0.5 }).cutsTies).toBe(ALL / 2);
    expect(tableOf({ public: false, cutsTies: 0.5 }).cutsTies).toBe(0);
  });
});

describe('interventions on a list', () => {
  const head = { at: 4, jurisdiction: null, provenance: NOWHERE, text: '' };

  it('are an amnesty in its month, for the lists that it names', () => {
    const amnesty: Intervention = { ...head, kind: 'amnesty', lists: [1] };
    expect(tableOf({}, 4, [amnesty]).amnesty).toBe(true);
    expect(tableOf({}, 4, [{ ...amnesty, lists: [0] }]).amnesty).toBe(false);
    expect(tableOf({}, 4, []).amnesty).toBe(false);
  });

  it('are false listings in their month, by group, and make the list no plain one', () => {
    const event: Intervention = {
      ...head,
      kind: 'false-listing',
      list: 1,
      group: null,
      share: 0.5,
    };
    const table = tableOf({}, 4, [event]);
    expect([...table.falseListing].slice(0, 3)).toEqual([ALL / 2, ALL / 2, 0]);
    expect(table.isPlain).toBe(false);
    const one = tableOf({}, 4, [{ ...event, group: 1 }]);
    expect([...one.falseListing].slice(0, 3)).toEqual([0, ALL / 2, 0]);
    for (const other of [
      { ...event, list: 0 },
      { ...event, at: 3 },
    ])
      expect(tableOf({}, 4, [other]).falseListing.every((chance) => chance === 0)).toBe(true);
  });
});

describe('domains', () => {
  const population = makePopulation();
  const tables = domainTables(
    makeRules({
      domains: [
        makeDomain({
          demand: 0.5,
          factors: { age: [1, 2, 1, 1], income: [1, 1, 4], group: [1, 0], hardship: 1 },
        }),
        makeDomain({ demand: 20, costsMeans: 0.25, stops: [0, 31] }),
        makeDomain({ demand: 0, fallsOn: 'children' }),
      ],
    }),
    population,
  );

  it('have the demand of each class in whole parts', () => {
    const demand = (domain: number, group: number, age: number, income: number): number =>
      tables.demand[domain * CLASSES + classOf(group, age, income)] / DEMAND_UNIT;
    expect(demand(0, 0, 0, 0)).toBe(0.5);
    expect(demand(0, 0, 1, 2)).toBe(4);
    expect(demand(0, 1, 1, 2)).toBe(0);
    expect(demand(1, 1, 3, 1)).toBe(20);
    expect(demand(2, 0, 1, 1)).toBe(0);
  });

  it('cost means, stop conduct and fall on children, each as it says', () => {
    expect([...tables.costsMeans]).toEqual([0, ALL / 4, 0]);
    expect([...tables.stops]).toEqual([0, 0x80000001, 0]);
    expect([tables.costly, tables.stopping, tables.onChildren]).toEqual([0b010, 0b010, 0b100]);
  });
});
