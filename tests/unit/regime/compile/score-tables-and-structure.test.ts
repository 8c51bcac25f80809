import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTraits } from '../../../../src/population/traits.js';
import {
  bitsOf,
  ceilUnits,
  FRACTION,
  scoreTable,
  type ScoreTable,
} from '../../../../src/regime/compile/score-tables.js';
import {
  firmsStructure,
  LimitError,
  peopleStructure,
  type ScoreStructure,
  type Structure,
} from '../../../../src/regime/compile/structure.js';
import type { Expectation, List, Regime, Rules, Score } from '../../../../src/regime/regime.js';
import { checkProperty } from '../../../helpers/check-property.js';
import {
  makeAdaptation,
  makeChannel,
  makeConduct,
  makeDomain,
  makeList,
  makePeers,
  makePopulation,
  makeRedress,
  makeRegime,
  makeRules,
  makeScore,
  NOWHERE,
} from '../../../helpers/make-regime.js';

/** The class of a group, an age band and an income band: the low bits of the traits. */
const classOf = (group: number, age: number, income: number): number =>
  packTraits(group, age, income, 0, 0, 0);

/** The structure of a regime of one phase, or of several. */
function structureOf(...phases: Partial<Rules>[]): Structure {
  const regime = makeRegime(makeRules(phases[0]));
  const [base] = regime.jurisdictions;
  return peopleStructure({
    ...regime,
    jurisdictions: [
      { ...base, phases: phases.map((rules, from) => ({ from, rules: makeRules(rules) })) },
    ],
  });
}

const storageOf = (...scores: Partial<Score>[]): ScoreStructure =>
  structureOf(...scores.map((score) => ({ scores: [makeScore({ points: [], ...score })] })))
    .scores[0];

describe('how a score is stored', () => {
  const plain: Partial<Score> = { min: 0, max: 1000, start: 500, grades: [], points: [] };

  it('is in steps of the greatest number that divides everything that moves it', () => {
    expect(storageOf(plain)).toMatchObject({ min: 0, max: 1000, unit: 500, levels: 3 });
    expect(storageOf({ ...plain, points: [-50, 20] })).toMatchObject({ unit: 10, levels: 101 });
    expect(storageOf({ ...plain, points: [-50], drift: 3 }).unit).toBe(1);
    expect(storageOf({ ...plain, peers: { points: 4, atMost: 10 } }).unit).toBe(2);
    const grades = [{ name: 'a', from: 125, closes: [], opens: [] }];
    expect(storageOf({ ...plain, grades }).unit).toBe(125);
    expect(storageOf({ ...plain, min: -300, max: 900, start: 0, points: [200] })).toMatchObject({
      min: -300,
      unit: 100,
      levels: 13,
    });
  });

  it('has room for every phase', () => {
    const both = storageOf({ ...plain, points: [100] }, { ...plain, min: -500, points: [50] });
    expect(both).toMatchObject({ min: -500, max: 1000, unit: 50, levels: 31 });
  });

  it('counts what can be bought', () => {
    const buys = { score: 0, rate: 0.1, points: 15 };
    const structure = structureOf({
      scores: [makeScore({ ...plain, name: 'a' }), makeScore({ ...plain, name: 'b' })],
      adaptation: makeAdaptation({ gaming: { buys, secondIdentity: null } }),
    });
    expect(structure.scores.map(({ unit }) => unit)).toEqual([5, 500]);
  });

  it('is exact: every step that a rule can make is a whole number of units', () => {
    const points = fc.integer({ min: -60, max: 60 });
    checkProperty(
      fc.property(
        fc.integer({ min: -300, max: 300 }),
        fc.integer({ min: 1, max: 900 }),
        fc.nat({ max: 1000 }),
        fc.array(points, { maxLength: 4 }),
        (min, width, start, moves) => {
          const score = {
            min,
            max: min + width,
            start: min + (start % (width + 1)),
            points: moves,
          };
          const { unit, levels } = storageOf({ ...score, grades: [] });
          for (const step of [width, score.start - min, ...moves])
            expect(Math.abs(step % unit)).toBe(0);
          expect(levels).toBe(width / unit + 1);
        },
      ),
      200,
    );
  });

  it('may have 32,768 values and no more', () => {
    const wide = { ...plain, start: 0, points: [1] };
    expect(storageOf({ ...wide, max: 32_767 }).levels).toBe(32_768);
    expect(() => storageOf({ ...wide, max: 32_768 })).toThrow(LimitError);
    expect(() => storageOf({ ...wide, max: 32_768 })).toThrow('32769 different values');
  });

  it('shows in a byte', () => {
    for (const [max, shift] of [
      [254, 0],
      [255, 1],
      [509, 1],
      [510, 2],
      [32_767, 8],
    ])
      expect(storageOf({ ...plain, start: 0, max, points: [1] }).publishedShift).toBe(shift);
  });

  it('keeps what shows where ties pull it in any phase', () => {
    expect(storageOf(plain).pulled).toBe(false);
    expect(storageOf(plain, { ...plain, ties: [0, 0, 0.1, 0, 0] }).pulled).toBe(true);
  });
});

describe('what a regime needs of the state', () => {
  const list = (changes: Partial<List>): Structure => structureOf({ lists: [makeList(changes)] });

  it('is a clock for a list with a term, a repair, or a wait', () => {
    expect(list({ leaves: [] }).clocks).toEqual([false]);
    expect(list({ leaves: [{ kind: 'term', months: 3 }] }).clocks).toEqual([true]);
    expect(list({ leaves: [{ kind: 'repair', months: 3 }] }).clocks).toEqual([true]);
    const wait = (months: number): boolean[] => [
      ...list({
        enters: [{ kind: 'member', list: 0, months, chance: 1, text: '' }],
        leaves: [],
      }).clocks,
    ];
    expect([wait(1), wait(2)]).toEqual([[false], [true]]);
  });

  it('is a history for every rule that counts, as wide as its widest window', () => {
    const counting = (count: number, window: number) =>
      makeList({
        enters: [
          { kind: 'audit', chance: 1, text: '' },
          { kind: 'records', conduct: [0], count, window, chance: 1, text: '' },
        ],
      });
    expect(structureOf({ lists: [counting(1, 9)] }).histories).toEqual([]);
    expect(
      structureOf({ lists: [counting(2, 9)] }, { lists: [counting(2, 20)] }).histories,
    ).toEqual([{ list: 0, rule: 1, window: 20 }]);
  });

  it('is what any phase uses', () => {
    const bare = structureOf({});
    const flags = ['spills', 'stops', 'peers', 'adapts', 'appeals', 'attention'] as const;
    expect(flags.map((flag) => bare[flag])).toEqual(flags.map(() => false));
    const later = structureOf(
      {},
      {
        lists: [makeList({ spillsToHousehold: 0.1 })],
        domains: [makeDomain({ stops: [0] })],
        peers: makePeers(),
        adaptation: makeAdaptation(),
        redress: makeRedress({ appeal: { filed: 1, decidedIn: 1, right: 1, letsOff: 0 } }),
        channels: [makeChannel({ followsRecords: { weight: 1, decay: 0 } })],
      },
    );
    expect(flags.map((flag) => later[flag])).toEqual(flags.map(() => true));
  });

  it('counts what there is', () => {
    const regime = makeRegime(
      makeRules({ conduct: ['a', 'b'].map((name) => makeConduct({ name })), lists: [] }),
      {
        places: [
          { name: 'here', share: 0.5 },
          { name: 'there', share: 0.5 },
        ],
      },
    );
    expect(peopleStructure(regime)).toMatchObject({
      subject: 'people',
      conduct: 2,
      channels: 1,
      domains: 1,
      lists: 0,
      groups: 2,
      places: 2,
      jurisdictions: 1,
    });
  });

  it('is marks for the domains that `expect` asks people about, five at most', () => {
    const domains = Array.from({ length: 7 }, (_, at) => makeDomain({ name: `domain ${at}` }));
    const asking = (...keys: number[]): Regime =>
      makeRegime(makeRules({ domains }), {
        expect: keys.map(
          (key): Expectation => ({
            text: '',
            subject: 'people',
            measure: 'people-refused',
            key,
            month: 1,
            reported: 1,
            provenance: NOWHERE,
          }),
        ),
      });
    expect(peopleStructure(asking(4, 1, 4)).witnessed).toEqual([1, 4]);
    expect(() => peopleStructure(asking(0, 1, 2, 3, 4, 5))).toThrow('6 different domains');
  });

  it('refuses two names that would share their luck, and rules of nobody', () => {
    const twice = ['a', 'a'].map((name) => makeConduct({ name }));
    expect(() => structureOf({ conduct: twice })).toThrow('"a" and "a" would share their luck');
    const regime = makeRegime(makeRules());
    const [base] = regime.jurisdictions;
    expect(() => peopleStructure({ ...regime, jurisdictions: [{ ...base, phases: [] }] })).toThrow(
      'at least one phase',
    );
  });

  it('of firms is of one group, one place and one jurisdiction, without minds', () => {
    const rules = makeRules({ peers: makePeers(), adaptation: makeAdaptation() });
    const firms = {
      count: 10,
      standingFor: 10,
      layoffs: 0,
      phases: [{ from: 0, rules }],
      provenance: NOWHERE,
    };
    expect(firmsStructure(makeRegime(rules, { firms }), firms)).toMatchObject({
      subject: 'firms',
      groups: 1,
      places: 1,
      jurisdictions: 1,
      peers: false,
      adapts: false,
      witnessed: [],
    });
  });
});

describe('a score in a month', () => {
  const population = makePopulation();
  const storage: ScoreStructure = {
    min: 100,
    max: 1100,
    unit: 10,
    levels: 101,
    publishedShift: 1,
    pulled: true,
    pulledFar: true,
  };
  const wantsNothing = (): boolean => false;

  function tableOf(
    changes: Partial<Score> = {},
    month = 0,
    buys: { rate: number; points: number } | null = null,
    wants: (domain: number, age: number, income: number, group: number) => boolean = wantsNothing,
  ): ScoreTable {
    const score = makeScore({ min: 200, max: 1000, start: 600, ...changes });
    return scoreTable(score, storage, population, month, buys, wants);
  }

  it('is in stored units', () => {
    const table = tableOf({ points: [-50, 20], drift: 10, peers: { points: 30, atMost: 90 } }, 0, {
      rate: 0.5,
      points: 40,
    });
    expect([table.min, table.max, table.start]).toEqual([10, 90, 50]);
    expect([...table.points]).toEqual([-5, 2]);
    expect([table.drift, table.peerPoints, table.peerMost]).toEqual([1, 3, 9]);
    expect([table.buys, table.bought]).toEqual([2 ** 31, 4]);
    expect(tableOf().peerMost + tableOf().buys + tableOf().bought).toBe(0);
  });

  it('has decay and pull in parts of a unit, for each step that shows and each number of ties', () => {
    const table = tableOf({ decay: 0.25, ties: [0.5, 0, 0, 0, 0] });
    expect(table.decay).toBe(FRACTION / 4);
    expect(table.pulled).toBe(true);
    // A step that shows is two units.
    const [household, neighbours] = table.pull;
    expect([household[0], household[1], household[2], household[4]]).toEqual([
      0,
      FRACTION,
      FRACTION / 2,
      FRACTION / 4,
    ]);
    expect(neighbours.every((part) => part === 0)).toBe(true);
    expect(tableOf().pulled).toBe(false);
  });

  it('has its grades from the next storable score up', () => {
    const table = tableOf({
      grades: [
        { name: 'a', from: 955, closes: [], opens: [0, 5] },
        { name: 'b', from: 200, closes: [31], opens: [] },
      ],
    });
    expect([...table.gradeFrom]).toEqual([86, 10]);
    expect([...table.gradeOpens]).toEqual([0b100001, 0]);
    expect([...table.gradeCloses]).toEqual([0, 0x80000000]);
    expect([table.closing, table.opening]).toEqual([true, true]);
    expect([tableOf().closing, tableOf().opening]).toEqual([false, false]);
  });

  it('is active while it is kept', () => {
    const active = (month: number): boolean => tableOf({ from: 2, until: 4 }, month).active;
    expect([1, 2, 4, 5].map(active)).toEqual([false, true, true, false]);
  });

  it('enrols everybody, or a share by date and what they want', () => {
    expect(tableOf().enrolled).toBeNull();
    const line = [
      { month: 0, value: 0 },
      { month: 10, value: 0.5 },
    ];
    const enrolment = {
      share: line,
      enticements: [
        { domain: 0, raises: 0.25 },
        { domain: 1, raises: 0.5 },
      ],
    };
    const wants = (domain: number, age: number, income: number): boolean =>
      (domain === 0 && age === 1) || (domain === 1 && income === 2);
    const chances = (month: number): number[] => {
      const { enrolled } = tableOf({ enrolment }, month, null, wants);
      const of = (age: number, income: number): number =>
        Math.round(((enrolled?.[classOf(1, age, income)] ?? 0) / 2 ** 32) * 100) / 100;
      return [of(2, 0), of(1, 0), of(2, 2), of(1, 2)];
    };
    expect(chances(0)).toEqual([0, 0, 0, 0]);
    expect(chances(4)).toEqual([0.2, 0.45, 0.7, 0.95]);
    expect(chances(10)).toEqual([0.5, 0.75, 1, 1]);
  });
});

describe('helpers', () => {
  it('ceilUnits gives the lowest stored score that is at least so many points', () => {
    const storage = {
      min: -100,
      max: 100,
      unit: 20,
      levels: 11,
      publishedShift: 0,
      pulled: false,
      pulledFar: false,
    };
    expect([-100, -99, -80, 0, 1, 100].map((points) => ceilUnits(points, storage))).toEqual([
      0, 1, 1, 5, 6, 10,
    ]);
  });

  it('bitsOf makes a set of indices, unsigned', () => {
    expect([bitsOf([]), bitsOf([0, 2, 2]), bitsOf([31])]).toEqual([0, 5, 0x80000000]);
  });
});
