import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFirms, createPeople } from '../../../../src/engine/create-world.js';
import {
  Condition,
  Counter,
  E,
  Entry,
  L,
  Look,
  LookFor,
  Range,
  T,
  U,
} from '../../../../src/engine/kernel/fields.js';
import { type RulesInForce, writeRules } from '../../../../src/engine/kernel/rules-image.js';
import {
  type MonthRulesRequest,
  monthRules,
  withHacks,
} from '../../../../src/engine/month-rules.js';
import type { World } from '../../../../src/model/world.js';
import { threshold } from '../../../../src/random/draws.js';
import type { ListTable } from '../../../../src/regime/compile/list-tables.js';
import {
  firmsStructure,
  peopleStructure,
  type Structure,
} from '../../../../src/regime/compile/structure.js';
import type {
  Intervention,
  Phase,
  PopulationRules,
  Regime,
  Score,
} from '../../../../src/regime/regime.js';
import { arbitraryRegime } from '../../../helpers/arbitrary-regime.js';
import { checkProperty } from '../../../helpers/check-property.js';
import {
  makeList,
  makeRegime,
  makeConduct,
  makeRules,
  makeScore,
  NOWHERE,
} from '../../../helpers/make-regime.js';
import { bitsIn, sameCells } from '../../../helpers/run-engine.js';

/** Where the images of these tests belong: not at 0, which is where nothing is. */
const BASE = 4096;

/** What an image says at the addresses of the kernel's memory. */
interface Reader {
  readonly end: number;
  readonly word: (at: number) => number;
  readonly words: (at: number, count: number) => number[];
  readonly signed: (at: number, count: number) => number[];
  readonly halves: (at: number, count: number) => number[];
  readonly bytes: (at: number, count: number) => Uint8Array;
}

function read(image: Uint8Array, base: number): Reader {
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength);
  const each = (count: number, of: (index: number) => number): number[] =>
    Array.from({ length: count }, (_, index) => of(index));
  return {
    end: base + image.length,
    word: (at) => view.getUint32(at - base, true),
    words: (at, count) => each(count, (index) => view.getUint32(at - base + index * 4, true)),
    signed: (at, count) => each(count, (index) => view.getInt32(at - base + index * 4, true)),
    halves: (at, count) => each(count, (index) => view.getUint16(at - base + index * 2, true)),
    bytes: (at, count) => image.subarray(at - base, at - base + count),
  };
}

/** The rules of one jurisdiction, and the image that the kernel gets of them. */
interface Written extends RulesInForce {
  readonly structure: Structure;
  readonly image: Reader;
  /** A word of the record of the jurisdiction. */
  readonly rule: (field: T) => number;
  readonly score: (score: number, field: U) => number;
  readonly list: (list: number, field: L) => number;
}

function write(structure: Structure, inForce: readonly RulesInForce[], base = BASE): Written[] {
  const { bytes, rules } = writeRules(structure, inForce, base);
  const image = read(bytes, base);
  return inForce.map((here, jurisdiction) => {
    const rule = (field: T): number => image.word(rules[jurisdiction] + field * 4);
    const part = (records: T, words: number) => (index: number, field: number) =>
      image.word(rule(records) + (index * words + field) * 4);
    return {
      ...here,
      structure,
      image,
      rule,
      score: part(T.scoresAt, U.words),
      list: part(T.listsAt, L.words),
    };
  });
}

/** The rules of a month as the engine compiles them, hacks among them: of the people, and of firms if there are any. */
function inForce(regime: Regime, month: number): [Structure, RulesInForce[]][] {
  const { population, interventions, firms } = regime;
  const compile = (
    world: World,
    jurisdictions: readonly (readonly Phase[])[],
    people: PopulationRules | null,
  ): [Structure, RulesInForce[]] => {
    const request: MonthRulesRequest = {
      world,
      monthsDone: 0,
      population: people,
      jurisdictions,
      interventions: people === null ? [] : interventions,
      layoffs: firms?.layoffs ?? 0,
    };
    const { rules, tables } = monthRules(request, month);
    // Some histogram, uneven and with gaps; of many values few have people, as it takes long to swap them all.
    const histogram = (score: number): Float64Array => {
      const { levels } = world.structure.scores[score];
      const counts = new Float64Array(levels);
      const step = Math.ceil(levels / 100);
      for (let value = 0; value < levels; value += step)
        counts[value] = ((value / step) * 7 + score) % 5;
      return counts;
    };
    return [
      world.structure,
      tables.map((plain, jurisdiction) => ({
        tables: withHacks(request, plain, jurisdiction, month, histogram),
        rules: rules[jurisdiction],
        population: people,
        totals: 17 * jurisdiction,
      })),
    ];
  };
  const world = createPeople(regime, peopleStructure(regime), population.people, '1', null, null);
  const all = [
    compile(
      world,
      regime.jurisdictions.map(({ phases }) => phases),
      population,
    ),
  ];
  if (firms !== null) {
    const structure = firmsStructure(regime, firms);
    const companies = createFirms(regime, structure, firms.count, world.luck);
    all.push(compile(companies, [firms.phases], null));
  }
  return all;
}

/** Tries a statement on the images of random regimes, in some month, for everybody who is under rules. */
function checkImages(statement: (written: Written) => void): void {
  checkProperty(
    fc.property(arbitraryRegime({ peopleMax: 200 }), fc.nat({ max: 999 }), (regime, some) => {
      // Mostly a month in which something is done to the rules.
      const months = [0, 4, ...regime.interventions.flatMap(({ at }) => [at, at])];
      for (const [structure, rules] of inForce(regime, months[some % months.length]))
        for (const written of write(structure, rules)) statement(written);
    }),
  );
}

/** The image of rules that hold everywhere, in the first month. */
function imageOf(changes: Parameters<typeof makeRules>[0]): Written {
  const [[structure, rules]] = inForce(makeRegime(makeRules(changes)), 0);
  const [written] = write(structure, rules);
  return written;
}

type Numbers = Uint8Array | Uint32Array | Int32Array;

/** Expects a table of numbers where a word says that it is. */
function expectTable({ image }: Written, at: number, numbers: Numbers, what: string): void {
  expect(at % 16, what).toBe(0);
  expect(sameCells(image.bytes(at, numbers.byteLength), numbers), what).toBe(true);
}

const setOf = (lists: readonly ListTable[], test: (table: ListTable, list: number) => boolean) =>
  lists.flatMap((table, list) => (test(table, list) ? [list] : []));
const isLive = ({ active, ended }: ListTable): boolean => active || ended;

describe('the image of conduct', () => {
  it('has every table as it was compiled', () => {
    checkImages((written) => {
      const { conduct, isAdult } = written.tables;
      const tables: [keyof typeof T, Numbers][] = [
        ['isAdultAt', isAdult],
        ['sincereAt', conduct.sincere],
        ['performedAt', conduct.performed],
        ['deterrableAt', conduct.deterrable],
        ['isProtectedAt', conduct.isProtected],
        ['fearfulAt', conduct.fearful],
        ['coverageAt', conduct.seen],
        ['misidentifiedAt', conduct.misidentified],
        ['falseAlarmAt', conduct.falseAlarm],
      ];
      for (const [field, numbers] of tables)
        expectTable(written, written.rule(T[field]), numbers, field);
      expect(written.rule(T.harmful)).toBe(conduct.harmful >>> 0);
      expect(written.rule(T.good)).toBe(conduct.good >>> 0);
    });
  });

  it('leaves room for counters, all at nothing', () => {
    checkImages(({ image, rule }) => {
      const counters = image.bytes(rule(T.countersAt), Counter.words * 8 * 32 * 4);
      expect(counters).toHaveLength(Counter.words * 8 * 32 * 4);
      expect(counters.every((byte) => byte === 0)).toBe(true);
    });
  });
});

describe('the image of a score', () => {
  it('has its numbers and its tables as they were compiled', () => {
    checkImages((written) => {
      let before = 0;
      written.tables.scores.forEach((table, score) => {
        const of = (field: U): number => written.score(score, field);
        const numbers: (keyof typeof U & keyof typeof table)[] = [
          'min',
          'max',
          'start',
          'drift',
          'decay',
          'peerPoints',
          'peerMost',
          'buys',
          'bought',
        ];
        for (const name of numbers) expect(of(U[name]), name).toBe(Number(table[name]) >>> 0);
        expect(of(U.pulled)).toBe(Number(table.pulled));
        expect(of(U.grades)).toBe(table.gradeFrom.length);
        expect(of(U.firstGrade)).toBe(before);
        before += table.gradeFrom.length;
        table.pull.forEach((pull, tie) => {
          expectTable(written, of(U.pullAt) + tie * 1024, pull, `pull of ties ${tie}`);
        });
        expectTable(written, of(U.closesAt), table.gradeCloses, 'closes');
        expect(of(U.enrolledAt) === 0).toBe(table.enrolled === null);
        expectTable(written, of(U.enrolledAt), table.enrolled ?? new Uint8Array(0), 'enrolled');
      });
    });
  });

  it('adds up, byte by byte, the points of any set of kinds of conduct', () => {
    const sets = fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 20 });
    checkProperty(
      fc.property(arbitraryRegime({ peopleMax: 100 }), sets, (regime, some) => {
        const [[structure, rules]] = inForce(regime, 0);
        const [{ image, score, tables }] = write(structure, rules);
        tables.scores.forEach(({ points }, index) => {
          const sums = image.signed(score(index, U.pointsAt), 4 * 256);
          for (const set of [0, 2 ** 31, 2 ** 32 - 1, ...some]) {
            const byByte = [0, 1, 2, 3].map(
              (byte) => sums[byte * 256 + ((set >>> (8 * byte)) & 255)],
            );
            const byKind = bitsIn(set | 0).map((kind) => points[kind] ?? 0);
            const sum = (parts: number[]): number => parts.reduce((one, other) => one + other, 0);
            expect(sum(byByte), `set ${set}`).toBe(sum(byKind));
          }
        });
      }),
    );
  });

  it.each<[string, Partial<Score>, boolean]>([
    ['few values', {}, true],
    ['as many values and points as there is room for', { max: 32_003, points: [-763] }, true],
    ['a point too many', { max: 32_003, points: [-764] }, false],
    [
      'points of several kinds, which add up whatever their signs',
      { max: 30_000, points: [1399, -1399] },
      false,
    ],
    ['drift', { max: 30_000, points: [1], drift: 2767 }, false],
    ['decay, by which all of a score can go', { max: 16_400, points: [1], decay: 0.01 }, false],
    ['less of it', { max: 16_300, points: [1], decay: 1 }, true],
    ['a pull by all of the range', { max: 16_400, points: [1], ties: [0, 0, 0, 1, 0] }, false],
    ['a pull by half of it', { max: 16_400, points: [1], ties: [0, 0, 0, 0.5, 0] }, true],
  ])('says whether a month of a score has room in 16 bits: %s', (_, changes, narrow) => {
    const scores = [makeScore({ min: 0, start: 0, grades: [], ...changes })];
    const [[structure, rules]] = inForce(
      makeRegime(makeRules({ scores, conduct: [makeConduct(), makeConduct({ name: 'other' })] })),
      0,
    );
    const [{ score }] = write(structure, rules);
    expect(score(0, U.narrow)).toBe(narrow ? 1 : 0);
  });

  it('has the grade of each value: the best that reaches down to it, or else the worst', () => {
    checkImages(({ image, score, structure, tables }) => {
      tables.scores.forEach(({ gradeFrom }, index) => {
        const { levels } = structure.scores[index];
        const grades = Array.from({ length: levels }, (_, value) => {
          const best = gradeFrom.findIndex((from) => from <= value);
          return best >= 0 ? best : Math.max(0, gradeFrom.length - 1);
        });
        expect([...image.bytes(score(index, U.gradeAt), levels)]).toEqual(grades);
      });
    });
  });

  it('has a grade that does nothing where it has none', () => {
    const { image, score, structure } = imageOf({ scores: [makeScore({ grades: [] })] });
    expect(score(0, U.grades)).toBe(0);
    expect(image.word(score(0, U.closesAt))).toBe(0);
    const { levels } = structure.scores[0];
    expect(new Set(image.bytes(score(0, U.gradeAt), levels))).toEqual(new Set([0]));
  });

  it('bounds the chances of adults of being enrolled', () => {
    checkImages(({ score, tables: { scores, isAdult } }) => {
      scores.forEach(({ enrolled }, index) => {
        if (enrolled === null) return;
        const ofAdults = [...enrolled].filter((_, place) => isAdult[place] === 1);
        expect(score(index, U.enrolledLeast)).toBe(Math.min(2 ** 32 - 1, ...ofAdults));
        expect(score(index, U.enrolledMost)).toBe(Math.max(0, ...ofAdults));
      });
    });
  });

  it('sends a hacked value to the others that it changes places with', () => {
    const hack: Intervention = {
      kind: 'swap',
      at: 0,
      jurisdiction: null,
      score: 0,
      top: 0.2,
      bottom: 0.2,
      provenance: NOWHERE,
      text: 'a hack',
    };
    const rules = makeRules({ scores: [makeScore({ max: 4, start: 2, points: [1], grades: [] })] });
    const [[structure, here]] = inForce(makeRegime(rules, { interventions: [hack] }), 0);
    const [{ image, score }] = write(structure, here);
    // Of ten people 0, 2, 4, 1 and 3 have the values 0 to 4: the worst two have 1, the best two are of those with 4.
    expect(image.words(score(0, U.swapAt), 10)).toEqual([0, 0, 0, 1, 1, 0, 1, 0, 1, 1]);
    const [all, best, part, worst] = image.words(score(0, U.waysAt), 4);
    expect([all, best, part, worst]).toEqual([2 ** 32 - 1, 4, Math.floor((2 / 3) * 2 ** 32), 1]);
  });

  it('sends people where the hack does', () => {
    checkImages(({ image, score, tables }) => {
      tables.scores.forEach(({ swap }, index) => {
        const at = score(index, U.swapAt);
        expect(at === 0).toBe(swap === null);
        const ways = (swap?.ways ?? []).map((_, value) => {
          const [first, count] = image.words(at + value * 8, 2);
          return Array.from({ length: count }, (__, way) => {
            const [until, to] = image.words(score(index, U.waysAt) + (first + way) * 8, 2);
            return { until, to };
          });
        });
        expect(ways).toEqual(swap?.ways ?? []);
      });
    });
  });
});

describe('the image of a list', () => {
  it('has its numbers as they were compiled', () => {
    checkImages((written) => {
      const { tables, rules, image, rule } = written;
      tables.lists.forEach((table, list) => {
        const numbers: (keyof typeof L & keyof typeof table)[] = [
          'active',
          'ended',
          'recordMask',
          'term',
          'restarts',
          'repairs',
          'repaid',
          'spills',
          'cutsTies',
          'closes',
          'opens',
          'amnesty',
        ];
        for (const name of numbers)
          expect(written.list(list, L[name]), name).toBe(Number(table[name]) >>> 0);
        expectTable(written, written.list(list, L.falseListingAt), table.falseListing, 'unearned');
      });
      const starts = rules.lists.map(({ startsWith }) => threshold(startsWith));
      expect(image.words(rule(T.startOnListAt), starts.length)).toEqual(starts);
    });
  });

  it('has every way onto it, in order', () => {
    checkImages(({ image, list, tables }) => {
      tables.lists.forEach(({ entries }, index) => {
        expect(list(index, L.entries)).toBe(entries.length);
        entries.forEach((entry, at) => {
          const record = image.words(list(index, L.entriesAt) + at * E.words * 4, E.words);
          const named = Object.fromEntries(
            record.map((word, field) => [E[field], word] as const).filter(([, word]) => word !== 0),
          );
          const words = Object.entries(entry).map(
            ([name, value]) =>
              [name, name === 'kind' ? Entry[entry.kind] : Number(value) >>> 0] as const,
          );
          expect(named).toEqual(Object.fromEntries(words.filter(([, word]) => word !== 0)));
        });
      });
    });
  });

  it('has the conditions of its ways out', () => {
    checkImages(({ image, list, tables }) => {
      tables.lists.forEach(({ scoreExits }, index) => {
        expect(list(index, L.scoreExits)).toBe(scoreExits.length);
        const exits = scoreExits.map((_, at) => {
          const from = list(index, L.scoreExitsAt) + at * Condition.words * 4;
          const record = image.signed(from, Condition.words);
          return {
            score: record[Condition.score],
            below: record[Condition.below] === 1,
            value: record[Condition.value],
          };
        });
        expect(exits).toEqual(scoreExits);
      });
    });
  });
});

describe('the image of the lists together', () => {
  it('tells apart those of each sort', () => {
    checkImages(({ rule, tables: { lists } }) => {
      const sorts: [keyof typeof T, (table: ListTable, list: number) => boolean][] = [
        ['blackLists', (table) => table.black],
        ['openBlackLists', (table) => table.black && table.public],
        ['appealableLists', (table) => table.black && table.appealable],
        ['apologisableLists', (table) => table.black && table.apologisable],
        ['cuttingLists', (table) => table.cutsTies > 0],
        ['liveLists', isLive],
      ];
      for (const [field, test] of sorts)
        expect(bitsIn(rule(T[field])), field).toEqual(setOf(lists, test));
      const kinds = lists
        .filter(({ active }) => active)
        .flatMap(({ entries }) =>
          entries.flatMap((entry) => ('mask' in entry ? bitsIn(entry.mask | 0) : [])),
        );
      expect(new Set(bitsIn(rule(T.recordMask) | 0))).toEqual(new Set(kinds));
    });
  });

  it('watches the members of those on which something happens to every member', () => {
    checkImages(({ rule, tables: { lists } }) => {
      const watched = setOf(
        lists,
        ({ active, ended, amnesty, term, repaid }) =>
          ended || (active && (amnesty || term > 0 || repaid > 0)),
      );
      expect(bitsIn(rule(T.watchedLists))).toEqual(watched);
    });
  });

  it('says whose members may take their households along', () => {
    checkImages(({ rule, tables: { lists } }) => {
      const taking = setOf(lists, (own, list) => {
        const others = lists.filter(({ active }) => active).flatMap(({ entries }) => entries);
        const leads = others.some((entry) => entry.kind === 'household' && entry.list === list);
        return leads || (own.active && own.spills > 0);
      });
      expect(bitsIn(rule(T.householdLists))).toEqual(taking);
    });
  });

  it('closes what any of them closes', () => {
    const sets = fc.array(fc.integer({ min: 0, max: 2 ** 16 - 1 }), { minLength: 20 });
    checkProperty(
      fc.property(arbitraryRegime({ peopleMax: 100 }), sets, (regime, some) => {
        const [[structure, rules]] = inForce(regime, 0);
        const [{ image, rule, tables }] = write(structure, rules);
        const closed = image.words(rule(T.listsCloseAt), 2 * 256);
        for (const set of [0, 2 ** 16 - 1, ...some]) {
          const byByte = closed[set & 255] | closed[256 + (set >>> 8)];
          const domains = bitsIn(set).flatMap((list) => bitsIn(tables.lists[list]?.closes ?? 0));
          expect(new Set(bitsIn(byByte)), `set ${set}`).toEqual(new Set(domains));
        }
      }),
    );
  });
});

describe('the image of reasons to look at people for a list', () => {
  const looksOf = ({ image, rule }: Written): number[][] =>
    Array.from({ length: rule(T.looks) }, (_, index) =>
      image.signed(rule(T.looksAt) + index * Look.words * 4, Look.words),
    );
  const chance = 1;
  const text = '';

  it('has one for each way in and out but for records, and for what comes by chance', () => {
    const written = imageOf({
      scores: [makeScore({ min: 0, max: 4, start: 2, points: [1], grades: [] })],
      lists: [
        makeList({
          name: 'first',
          enters: [{ kind: 'records', conduct: [0], count: 1, window: 1, chance, text }],
          leaves: [{ kind: 'term', months: 3 }],
        }),
        makeList({
          name: 'second',
          enters: [
            { kind: 'score', score: 0, compare: 'below', value: 2, months: 1, chance, text },
          ],
          leaves: [{ kind: 'score', score: 0, compare: 'from', value: 0 }],
        }),
        makeList({
          name: 'third',
          enters: [
            { kind: 'member', list: 0, months: 2, chance, text },
            { kind: 'household', list: 1, chance, text },
          ],
          leaves: [],
        }),
        makeList({ name: 'fourth', enters: [{ kind: 'audit', chance: 0.5, text }], leaves: [] }),
      ],
    });
    expect(looksOf(written)).toEqual([
      [LookFor.enteringScore, 1, 0, 1, 1, 0],
      [LookFor.leavingScore, 1, 0, 0, -1, 0],
      [LookFor.otherMembers, 2, 0, 0, 0, 1],
      [LookFor.household, 2, 1, 0, 0, 0],
      [LookFor.everybody, 3, 0, 0, 0, 0],
    ]);
    expect(bitsIn(written.rule(T.lookedLists))).toEqual([0, 1, 2, 3]);
    expect(bitsIn(written.rule(T.watchedLists))).toEqual([0]);
  });

  it('holds for the values for which the ways in hold', () => {
    checkImages((written) => {
      const { structure, tables } = written;
      const entering = looksOf(written).filter(
        (look) => look[Look.kind] === Number(LookFor.enteringScore),
      );
      const ways = tables.lists.flatMap(({ active, entries }) =>
        active ? entries.filter((entry) => entry.kind === 'score') : [],
      );
      expect(entering.length).toBe(ways.length);
      ways.forEach(({ score, below, value: limit }, index) => {
        const look = entering[index];
        expect(look[Look.about]).toBe(score);
        for (const value of [0, limit - 1, limit, structure.scores[score].levels - 1]) {
          if (value < 0) continue;
          const isBelow = value <= look[Look.last];
          expect(isBelow === (look[Look.below] === 1)).toBe(value < limit === below);
        }
      });
    });
  });

  it('is a membership through the household, where there are any, unless members are watched', () => {
    const written = imageOf({
      lists: [
        makeList({ name: 'taking', leaves: [], spillsToHousehold: 0.5 }),
        makeList({ name: 'other', leaves: [] }),
      ],
    });
    const of = (kind: LookFor): number[] =>
      looksOf(written)
        .filter((look) => look[Look.kind] === Number(kind))
        .map((look) => look[Look.list]);
    expect(of(LookFor.spilled)).toEqual([0, 1]);
    expect(of(LookFor.household)).toEqual([0]);
  });
});

describe('the image of what grades close and open', () => {
  /** The ranges of some sort: [score, before, last, domains]. */
  const rangesAt = ({ image, rule }: Written, count: T, at: T): number[][] =>
    Array.from({ length: rule(count) }, (_, index) =>
      image.signed(rule(at) + index * Range.words * 4, Range.words),
    );
  /** What the ranges of a score say of a value. */
  const domainsOf = (ranges: number[][], score: number, value: number): number =>
    ranges
      .filter((range) => range[Range.score] === score)
      .filter((range) => range[Range.before] < value && value <= range[Range.last])
      .reduce((domains, range) => domains | range[Range.domains], 0);

  it('is in ranges of values, of scores that are kept', () => {
    checkImages((written) => {
      const { tables, structure, rule } = written;
      const closing = rangesAt(written, T.closingRanges, T.closingRangesAt);
      const opening = rangesAt(written, T.openingRanges, T.openingRangesAt);
      const stopping = rangesAt(written, T.stoppingRanges, T.stoppingRangesAt);
      let opened = tables.lists.reduce((domains, { opens }) => domains | opens, 0);
      tables.scores.forEach(({ active, gradeFrom, gradeCloses, gradeOpens }, score) => {
        const { levels } = structure.scores[score];
        const edges = [...gradeFrom].flatMap((from) => [from - 1, from, from + 1]);
        for (const value of [0, ...edges, levels - 1]) {
          if (value < 0 || value >= levels) continue;
          const best = gradeFrom.findIndex((from) => from <= value);
          const grade = best < 0 ? gradeFrom.length - 1 : best;
          const closes = active ? (gradeCloses[grade] ?? 0) : 0;
          const opens = active ? (gradeOpens[grade] ?? 0) : 0;
          opened |= opens;
          expect(domainsOf(closing, score, value)).toBe(Number(closes !== 0));
          expect(domainsOf(opening, score, value)).toBe(opens | 0);
          expect(domainsOf(stopping, score, value)).toBe(
            Number((closes & tables.domains.stopping) !== 0),
          );
        }
      });
      expect(rule(T.opened)).toBe(opened >>> 0);
    });
  });

  it('joins values that do the same', () => {
    const written = imageOf({
      scores: [
        makeScore({
          min: 0,
          max: 9,
          start: 5,
          points: [1],
          grades: [
            { name: 'good', from: 8, closes: [], opens: [0] },
            { name: 'fair', from: 5, closes: [], opens: [] },
            { name: 'low', from: 2, closes: [0], opens: [] },
            { name: 'least', from: 0, closes: [0, 1], opens: [] },
          ],
        }),
      ],
      lists: [],
    });
    expect(rangesAt(written, T.closingRanges, T.closingRangesAt)).toEqual([[0, -1, 4, 1]]);
    expect(rangesAt(written, T.openingRanges, T.openingRangesAt)).toEqual([[0, 7, 9, 1]]);
    expect(rangesAt(written, T.stoppingRanges, T.stoppingRangesAt)).toEqual([]);
  });
});

describe('the image of the rest of the rules', () => {
  it('has the scores and lists that close, open, stop or are open to see', () => {
    checkImages(({ image, rule, tables: { scores, lists, domains, openScores } }) => {
      const where = (test: (table: (typeof scores)[number]) => boolean): number[] =>
        scores.flatMap((table, score) => (test(table) ? [score] : []));
      expect(bitsIn(rule(T.activeScores))).toEqual(where(({ active }) => active));
      expect(bitsIn(rule(T.closingScores))).toEqual(where(({ closing }) => closing));
      const stops = ({ closes }: ListTable): boolean => (closes & domains.stopping) !== 0;
      expect(bitsIn(rule(T.closingLists))).toEqual(setOf(lists, ({ closes }) => closes !== 0));
      expect(bitsIn(rule(T.openingLists))).toEqual(setOf(lists, ({ opens }) => opens !== 0));
      expect(bitsIn(rule(T.stoppingLists))).toEqual(setOf(lists, stops));
      expect(image.words(rule(T.openScoresAt), 2 * rule(T.openScores))).toEqual(
        openScores.flatMap(({ score, costly }) => [score, costly >>> 0]),
      );
    });
  });

  it('has domains, hardship and redress as they were compiled', () => {
    checkImages((written) => {
      const { rule, population, tables } = written;
      const { domains, hardship, redress } = tables;
      expectTable(written, rule(T.demandAt), domains.demand, 'demand');
      expectTable(written, rule(T.costsMeansAt), domains.costsMeans, 'costs');
      expectTable(written, rule(T.stopsAt), domains.stops, 'stops');
      expectTable(written, rule(T.hardshipBeginsAt), hardship.begins, 'hardship');
      const { onChildren, costly, stopping } = domains;
      for (const [name, value] of Object.entries({ onChildren, costly, stopping, ...redress }))
        expect(rule(T[name as keyof typeof T]), name).toBe(value >>> 0);
      expect(rule(T.hardshipEnds)).toBe(hardship.ends);
      expect(rule(T.layoffs)).toBe(hardship.layoffs);
      expect(rule(T.startsInHardship)).toBe(threshold(population?.hardship.share ?? 0));
      expect(rule(T.totals)).toBe(written.totals);
    });
  });

  it('bounds the chance of any change of means: all that may add up, or the way out', () => {
    checkImages(({ rule, tables: { hardship, domains } }) => {
      const sum = [...domains.costsMeans].reduce((one, other) => one + other, hardship.layoffs);
      const bounds = [...hardship.begins].map((begins) => begins + sum);
      const most = Math.max(hardship.ends, ...bounds);
      expect(rule(T.hardshipMost)).toBe(Math.min(2 ** 32 - 1, most));
      const usual = [...hardship.begins].map((begins) => begins + hardship.layoffs);
      expect(rule(T.hardshipUsual)).toBe(Math.min(2 ** 32 - 1, Math.max(...usual)));
    });
  });

  it('has peers and adaptation where there are any, and nothing where there are none', () => {
    checkImages((written) => {
      const { rule, tables } = written;
      const { peers, adaptation } = tables;
      const along = (peers?.along ?? []).flatMap((isUsed, tie) => (isUsed ? [tie] : []));
      expect(rule(T.peers)).toBe(Number(peers !== null));
      expect(bitsIn(rule(T.peersAlong))).toEqual(along);
      expect(rule(T.raterRate)).toBe(peers?.rate ?? 0);
      for (const name of ['grudging', 'colluding', 'paid', 'buyers'] as const)
        expect(rule(T[name]), name).toBe(peers?.[name] ?? 0);
      expect(rule(T.adapts)).toBe(Number(adaptation !== null));
      for (const name of [
        'learning',
        'fromTies',
        'startsAt',
        'buysIdentity',
        'showsIdentity',
        'exit',
      ] as const)
        expect(rule(T[name]), name).toBe(adaptation?.[name] ?? 0);
      const expression = adaptation?.expression ?? new Uint8Array(0);
      expectTable(written, rule(T.expressionAt), expression, 'expression');
    });
  });
});

describe('an image', () => {
  const [[structure, [here]]] = inForce(makeRegime(makeRules({ scores: [makeScore()] })), 0);

  it('keeps one copy of tables that jurisdictions share, and a record for each', () => {
    const [one, other] = write(structure, [here, { ...here, totals: 99 }]);
    expect([one.rule(T.totals), other.rule(T.totals)]).toEqual([0, 99]);
    expect(other.rule(T.sincereAt)).toBe(one.rule(T.sincereAt));
    expect(other.rule(T.countersAt)).not.toBe(one.rule(T.countersAt));
    expect(other.rule(T.listsAt)).not.toBe(one.rule(T.listsAt));
  });

  it('says the same wherever it belongs, at other addresses', () => {
    const [near] = write(structure, [here]);
    const [far] = write(structure, [here], BASE * 1000);
    const moved = BASE * 999;
    expect(far.image.end - near.image.end).toBe(moved);
    for (const at of [T.sincereAt, T.scoresAt, T.listsAt, T.demandAt, T.startOnListAt])
      expect(far.rule(at) - near.rule(at), T[at]).toBe(moved);
    expect(far.score(0, U.gradeAt) - near.score(0, U.gradeAt)).toBe(moved);
    expect(far.score(0, U.max)).toBe(near.score(0, U.max));
    // No hack, no enrolment and no list that looks: none of them has an address.
    for (const at of [U.swapAt, U.enrolledAt]) expect(far.score(0, at), U[at]).toBe(0);
  });
});
