import { describe, expect, it } from 'vitest';
import { type MonthTables, monthTables, type TableRequest } from '../../../src/model/tables.js';
import { packTraits } from '../../../src/population/traits.js';
import { FIRM_CLASSES } from '../../../src/regime/compile/classes.js';
import { peopleStructure } from '../../../src/regime/compile/structure.js';
import type { Peers, PopulationRules, Rules } from '../../../src/regime/regime.js';
import {
  makeAdaptation,
  makeConduct,
  makeDomain,
  makePeers,
  makePopulation,
  makeRedress,
  makeRegime,
  makeRules,
  makeScore,
} from '../../helpers/make-regime.js';

const ALL = 2 ** 32;
const CERTAIN = ALL - 1;
const classOf = (group: number, age: number, income: number): number =>
  packTraits(group, age, income, 0, 0, 0);

function tablesOf(
  changes: Partial<Rules> = {},
  population: Partial<PopulationRules> = {},
  request: Partial<TableRequest> = {},
): MonthTables {
  const rules = makeRules(changes);
  const people = makePopulation(population);
  return monthTables({
    rules,
    structure: peopleStructure(makeRegime(rules, { population: people })),
    population: people,
    classed: people,
    month: 0,
    active: [],
    attention: null,
    layoffs: 0,
    ...request,
  });
}

describe('adults', () => {
  it('are the classes of age bands that are not minors', () => {
    const { isAdult } = tablesOf();
    expect([0, 1, 2, 3].map((age) => isAdult[classOf(1, age, 2)])).toEqual([0, 1, 1, 1]);
    expect(isAdult[classOf(2, 1, 0)]).toBe(0);
    expect(isAdult.reduce((sum, is) => sum + is, 0)).toBe(2 * 3 * 3);
  });
});

describe('raters', () => {
  const mix: Partial<Peers> = {
    rate: 0.25,
    honest: 0.25,
    grudging: 0.25,
    colluding: 0.25,
    paid: 0.25,
    buyers: 0.5,
  };

  it('are told apart by limits one above the other', () => {
    const { peers } = tablesOf({ peers: makePeers(mix) });
    expect(peers).toMatchObject({
      rate: ALL / 4,
      grudging: ALL / 4,
      colluding: ALL / 2,
      paid: (3 * ALL) / 4,
      buyers: ALL / 2,
    });
  });

  it('that are never honest leave nobody who is', () => {
    const { peers } = tablesOf({
      peers: makePeers({ honest: 0, grudging: 0.7, colluding: 0.2, paid: 0.1 }),
    });
    expect(peers?.paid).toBeGreaterThanOrEqual(CERTAIN - 1);
  });

  it('are none outside their months, or where nobody rates', () => {
    const at = (month: number): boolean =>
      tablesOf({ peers: makePeers({ from: 2, until: 4 }) }, {}, { month }).peers !== null;
    expect([1, 2, 4, 5].map(at)).toEqual([false, true, true, false]);
    expect(tablesOf().peers).toBeNull();
  });
});

describe('redress', () => {
  it('is a chance for each of its steps, 0 where there is none', () => {
    expect(tablesOf().redress).toEqual({
      notice: 0,
      filed: 0,
      decidedIn: 0,
      right: 0,
      letsOff: 0,
      apology: 0,
      sincere: 0,
      correction: 0,
    });
    const redress = makeRedress({
      notice: 1,
      appeal: { filed: 0.5, decidedIn: 6, right: 0.25, letsOff: 0.125 },
      apology: { offered: 0.5, judgedSincere: 0.75 },
      correction: 0.25,
    });
    expect(tablesOf({ redress }).redress).toEqual({
      notice: CERTAIN,
      filed: ALL / 2,
      decidedIn: 6,
      right: ALL / 4,
      letsOff: ALL / 8,
      apology: ALL / 2,
      sincere: (3 * ALL) / 4,
      correction: ALL / 4,
    });
  });
});

describe('hardship', () => {
  it('begins by income, certainly at most, and ends alike for all; firms lay off', () => {
    const { hardship } = tablesOf(
      {},
      { hardship: { share: 0, begins: 0.25, ends: 0.5, byIncome: [2, 1, 9] } },
      { layoffs: 0.125 },
    );
    const begins = [0, 1, 2].map((income) => hardship.begins[classOf(1, 2, income)]);
    expect(begins).toEqual([ALL / 2, ALL / 4, CERTAIN]);
    expect([hardship.ends, hardship.layoffs]).toEqual([ALL / 2, ALL / 8]);
  });
});

describe('scores that people can see', () => {
  it('are those that are published and kept, with the conduct that costs points of them', () => {
    const conduct = ['theft', 'charity', 'fraud'].map((name) => makeConduct({ name }));
    const scores = [
      makeScore({ name: 'secret', points: [-1, 1, -1] }),
      makeScore({ name: 'open', points: [-5, 5, -5], published: true }),
      makeScore({ name: 'later', points: [-5, 5, 5], published: true, from: 9 }),
    ];
    expect(tablesOf({ conduct, scores }).openScores).toEqual([{ score: 1, costly: 0b101 }]);
    const later = tablesOf({ conduct, scores }, {}, { month: 9 });
    expect(later.openScores.map(({ score, costly }) => [score, costly])).toEqual([
      [1, 0b101],
      [2, 0b001],
    ]);
  });
});

describe('enticements', () => {
  it('are wanted by those who ask for the domain at all', () => {
    const enrolment = {
      share: [{ month: 0, value: 0.25 }],
      enticements: [{ domain: 0, raises: 0.5 }],
    };
    const factors = { age: [1, 1, 0, 1], income: [], group: [], hardship: 1 };
    const { scores } = tablesOf({
      domains: [makeDomain({ demand: 0.1, factors })],
      scores: [makeScore({ enrolment })],
    });
    const enrolled = [1, 2].map((age) => scores[0].enrolled?.[classOf(0, age, 0)]);
    expect(enrolled).toEqual([(3 * ALL) / 4, ALL / 4]);
  });
});

describe('bought points', () => {
  it('are those of the score that they are bought for', () => {
    const buys = { score: 1, rate: 0.5, points: 100 };
    const { scores } = tablesOf({
      scores: ['a', 'b'].map((name) => makeScore({ name })),
      adaptation: makeAdaptation({ gaming: { buys, secondIdentity: null } }),
    });
    expect(scores.map((score) => score.buys)).toEqual([0, ALL / 2]);
    expect(scores[0].bought).toBe(0);
  });
});

describe('the tables of firms', () => {
  it('have no scores and no hardship', () => {
    const tables = tablesOf(
      { scores: [makeScore()] },
      {},
      { population: null, classed: FIRM_CLASSES },
    );
    expect(tables.scores).toEqual([]);
    expect(tables.openScores).toEqual([]);
    expect(tables.hardship.begins.every((chance) => chance === 0)).toBe(true);
    expect([...tables.isAdult].filter((is) => is === 1)).toHaveLength(1);
    expect(tables.adaptation).toBeNull();
  });
});
