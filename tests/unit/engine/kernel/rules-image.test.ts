import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFirms, createPeople } from '../../../../src/engine/create-world.js';
import { Condition, Counter, E, Entry, L, T, U } from '../../../../src/engine/kernel/fields.js';
import { type RulesInForce, writeRules } from '../../../../src/engine/kernel/rules-image.js';
import {
  type MonthRulesRequest,
  monthRules,
  withHacks,
} from '../../../../src/engine/month-rules.js';
import type { World } from '../../../../src/model/world.js';
import { threshold } from '../../../../src/random/draws.js';
import type { EntryTable, ListTable } from '../../../../src/regime/compile/list-tables.js';
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
  makeConduct,
  makeList,
  makeRegime,
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
const monthsOf = (entry: EntryTable): number => ('months' in entry ? entry.months : 1);

describe('the image of conduct', () => {
  it('has every table as it was compiled', () => {
    checkImages((written) => {
      const { conduct, isAdult } = written.tables;
      const tables: [keyof typeof T, Numbers][] = [
        ['isAdultAt', isAdult],
        ['sincereAt', conduct.sincere],
        ['performedAt', conduct.performed],
        ['deterrableAt', conduct.deterrable],
        ['likeliestAt', conduct.likeliest],
        ['likeliestAlarmAt', conduct.likeliestAlarm],
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

  it('limits each tier by the likeliest act of any class in it', () => {
    checkImages(({ image, rule, rules, tables }) => {
      const { sincere, performed } = tables.conduct;
      const limits = rules.conduct.flatMap((_, kind) =>
        [0, 512].flatMap((hardship) =>
          Array.from({ length: 8 }, (__, age) => {
            let most = 0;
            for (let income = 0; income < 8; income++)
              for (let group = 0; group < 8; group++) {
                const at = kind * 1025 + hardship + income * 64 + age * 8 + group;
                most = Math.max(most, Math.min(2 ** 32 - 1, sincere[at] + performed[at]));
              }
            return Math.floor(most / 2 ** 24);
          }),
        ),
      );
      expect([...image.bytes(rule(T.tierLimitsAt), limits.length)]).toEqual(limits);
    });
  });

  it('limits a tier of people who surely act by the highest byte, and minors by nothing', () => {
    const { image, rule } = imageOf({
      conduct: [
        makeConduct({ rate: [{ month: 0, value: 1 }], performed: 0.5 }),
        makeConduct({
          name: 'loitering',
          rate: [{ month: 0, value: 0.25 }],
          factors: { age: [1, 1, 2, 1], income: [], group: [], hardship: 3 },
        }),
      ],
    });
    const limits = [...image.bytes(rule(T.tierLimitsAt), 32)];
    expect(limits.slice(0, 8)).toEqual([0, 255, 255, 255, 0, 0, 0, 0]);
    expect(limits.slice(16, 24)).toEqual([0, 64, 128, 64, 0, 0, 0, 0]);
    expect(limits.slice(24, 32)).toEqual([0, 192, 255, 192, 0, 0, 0, 0]);
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
        expectTable(written, of(U.opensAt), table.gradeOpens, 'opens');
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

  it('adds up, four by four, the points of any set of kinds of conduct, as far as 16 bits go', () => {
    checkImages(({ image, score, tables }) => {
      tables.scores.forEach(({ points }, index) => {
        const bytes = image.bytes(score(index, U.pointsByFourAt), 256);
        for (let four = 0; four < 8; four++)
          for (let kinds = 0; kinds < 16; kinds++) {
            const low = bytes[four * 32 + kinds] ?? 0;
            const high = bytes[four * 32 + 16 + kinds] ?? 0;
            const sum = bitsIn(kinds).reduce(
              (all, kind) => all + (points[4 * four + kind] ?? 0),
              0,
            );
            expect(low | (high << 8)).toBe(sum & 0xffff);
          }
      });
    });
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
    expect(image.word(score(0, U.opensAt))).toBe(0);
    const { levels } = structure.scores[0];
    expect(new Set(image.bytes(score(0, U.gradeAt), levels))).toEqual(new Set([0]));
  });

  it('says for each value which lists it leads onto at once', () => {
    checkImages(({ image, score, structure, tables }) => {
      tables.scores.forEach((_, index) => {
        const { levels } = structure.scores[index];
        const looking = tables.lists.map((table) =>
          table.entries
            .filter((entry) => entry.kind === 'score')
            .filter((entry) => isLive(table) && entry.score === index && entry.months <= 1),
        );
        const leads = Array.from({ length: levels }, (__, value) =>
          looking.reduce((bits, entries, list) => {
            const holds = entries.some(({ below, value: limit }) =>
              below ? value < limit : value >= limit,
            );
            return bits + (holds ? 2 ** list : 0);
          }, 0),
        );
        const at = score(index, U.leadsAt);
        expect(at === 0).toBe(looking.every((entries) => entries.length === 0));
        expect(at === 0 ? leads.map(() => 0) : image.halves(at, levels)).toEqual(leads);
      });
    });
  });

  it('leads below a value up to it, and from a value on', () => {
    const scored = (compare: 'below' | 'from', value: number) =>
      ({ kind: 'score', score: 0, compare, value, months: 1, chance: 1, text: 'score' }) as const;
    const { image, score, structure } = imageOf({
      scores: [makeScore({ min: 0, max: 4, start: 2, points: [1], grades: [] })],
      lists: [
        makeList({ name: 'low', enters: [scored('below', 2)] }),
        makeList({ name: 'high', enters: [scored('from', 2), scored('from', 4)] }),
      ],
    });
    expect(structure.scores[0].levels).toBe(5);
    expect(image.halves(score(0, U.leadsAt), 5)).toEqual([1, 1, 2, 2, 2]);
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
      const kinds = lists.flatMap(({ entries }) =>
        entries.flatMap((entry) => ('mask' in entry ? bitsIn(entry.mask | 0) : [])),
      );
      expect(new Set(bitsIn(rule(T.recordMask) | 0))).toEqual(new Set(kinds));
    });
  });

  it('calls plain those that only records and scores of the month lead onto', () => {
    checkImages(({ rule, tables: { lists } }) => {
      const plain = setOf(lists, ({ entries, spills, falseListing }) => {
        const ways = entries.map(({ kind }) => kind);
        const other = (['member', 'household', 'audit'] as const).some((kind) =>
          ways.includes(kind),
        );
        const waits = entries.some((entry) => monthsOf(entry) > 1);
        return !other && !waits && spills === 0 && Math.max(...falseListing) === 0;
      });
      expect(bitsIn(rule(T.plainLists))).toEqual(plain);
    });
  });

  it('says onto which anybody may come, with nothing on record', () => {
    checkImages(({ rule, tables: { lists } }) => {
      const always = setOf(lists, (table) => {
        const byChance = table.entries.some(({ kind }) => kind === 'audit');
        const waits = table.entries.some((entry) => monthsOf(entry) > 1);
        return isLive(table) && (byChance || waits || Math.max(...table.falseListing) > 0);
      });
      expect(bitsIn(rule(T.alwaysLists))).toEqual(always);
    });
  });

  it('says whose members may take their households along', () => {
    checkImages(({ rule, tables: { lists } }) => {
      const taking = setOf(lists, (own, list) => {
        const others = lists.filter(isLive).flatMap(({ entries }) => entries);
        const leads = others.some((entry) => entry.kind === 'household' && entry.list === list);
        return leads || (isLive(own) && own.spills > 0);
      });
      expect(bitsIn(rule(T.householdLists))).toEqual(taking);
    });
  });
});

describe('the image of the rest of the rules', () => {
  it('has the scores that close, open, stop or are open to see', () => {
    checkImages(({ image, rule, tables: { scores, domains, openScores } }) => {
      const where = (test: (table: (typeof scores)[number]) => boolean): number[] =>
        scores.flatMap((table, score) => (test(table) ? [score] : []));
      expect(bitsIn(rule(T.activeScores))).toEqual(where(({ active }) => active));
      expect(bitsIn(rule(T.closingScores))).toEqual(where(({ closing }) => closing));
      expect(bitsIn(rule(T.openingScores))).toEqual(where(({ opening }) => opening));
      const stops = new Set(bitsIn(domains.stopping | 0));
      expect(bitsIn(rule(T.stoppingScores))).toEqual(
        where(({ gradeCloses }) =>
          [...gradeCloses].some((closes) => bitsIn(closes | 0).some((domain) => stops.has(domain))),
        ),
      );
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
    for (const at of [U.swapAt, U.enrolledAt, U.leadsAt]) expect(far.score(0, at), U[at]).toBe(0);
  });
});
