import { describe, expect, it } from 'vitest';
import { FLAG } from '../../../src/model/flags.js';
import { list } from '../../../src/model/list.js';
import { redress } from '../../../src/model/redress.js';
import { restrict } from '../../../src/model/restrict.js';
import type { List, Redress, Regime, Rules } from '../../../src/regime/regime.js';
import {
  makeDomain,
  makeList,
  makeRedress,
  makeRules,
  makeScore,
} from '../../helpers/make-regime.js';
import { makeWorld, type TinyWorld, whoHas } from '../../helpers/make-world.js';

const ANN = 4;
const BOB = 5;

/** A blacklist of those recorded, left by appeal and by apology; nothing is asked for unless a test says so. */
function worldOf(
  rules: Partial<Redress>,
  more: {
    list?: Partial<List>;
    rules?: Partial<Rules>;
    demand?: number;
    regime?: Partial<Regime>;
  } = {},
): TinyWorld {
  return makeWorld(
    makeRules({
      domains: [makeDomain({ demand: more.demand ?? 0 })],
      lists: [makeList({ leaves: [{ kind: 'appeal' }, { kind: 'apology' }], ...more.list })],
      redress: makeRedress(rules),
      ...more.rules,
    }),
    more.regime,
    { watched: true },
  );
}

type Record = readonly [person: number, sort?: 'true' | 'mistaken' | 'false'];

/** One month of the stages from list to redress. */
function month(tiny: TinyWorld, at: number, ...records: Record[]): void {
  const stretch = tiny.begin(at);
  for (const [person, sort] of records) tiny.record(person, 0, sort);
  list(tiny.world, stretch);
  restrict(tiny.world, stretch);
  redress(tiny.world, stretch);
}

const everybody: Record[] = Array.from({ length: 64 }, (_, person) => [person] as const);
const told = (tiny: TinyWorld): number[] => whoHas(tiny.world.state.flags, FLAG.told);
const members = (tiny: TinyWorld, bit = 1): number[] => whoHas(tiny.world.state.lists, bit);
const events = (tiny: TinyWorld, person: number): string[] =>
  tiny.told.flatMap((one) => ('event' in one && one.person === person ? [one.event] : []));

describe('notice', () => {
  it('reaches the newly listed in the share given', () => {
    const all = worldOf({ notice: 1 });
    month(all, 0, [ANN]);
    expect(told(all)).toEqual([ANN]);
    expect(all.total('told')).toBe(1);
    expect(events(all, ANN)).toEqual(['told of a listing']);
    const none = worldOf({ notice: 0 });
    month(none, 0, [ANN]);
    expect(told(none)).toEqual([]);
    const half = worldOf({ notice: 0.5 });
    month(half, 0, ...everybody);
    expect(half.total('told')).toBeGreaterThan(16);
    expect(half.total('told')).toBeLessThan(48);
  });

  it('is due once, to those who know of no listing yet', () => {
    const tiny = worldOf({ notice: 1 }, { list: { leaves: [{ kind: 'term', months: 2 }] } });
    month(tiny, 0, [ANN], [BOB]);
    expect(tiny.total('unaware when listed')).toBe(2);
    month(tiny, 1);
    expect(tiny.total('unaware when listed')).toBe(0);
    // Their term is over; who is listed anew knows of nothing again.
    month(tiny, 2);
    month(tiny, 3, [ANN]);
    expect(tiny.total('unaware when listed')).toBe(1);
    expect(tiny.total('told')).toBe(1);
  });

  it('is not due of a further list to who knows of one, told or not told', () => {
    const lists = [makeList(), makeList({ name: 'another', enters: [] })];
    const tiny = worldOf({ notice: 1 }, { rules: { lists } });
    tiny.world.state.flags[ANN] |= FLAG.told;
    tiny.world.state.lists[ANN] |= 0b10;
    month(tiny, 0, [ANN], [BOB]);
    expect(members(tiny)).toEqual([ANN, BOB]);
    expect(tiny.total('unaware when listed')).toBe(1);
    expect(tiny.total('told')).toBe(1);
  });

  it('comes with the listing or not at all', () => {
    const tiny = worldOf({ notice: 0.5 });
    month(tiny, 0, ...everybody);
    const first = told(tiny);
    for (const at of [1, 2, 3]) month(tiny, at);
    expect(told(tiny)).toEqual(first);
  });

  it('is not given of a red list', () => {
    const tiny = worldOf({ notice: 1 }, { list: { kind: 'red', closes: [] } });
    month(tiny, 0, [ANN]);
    expect(told(tiny)).toEqual([]);
  });

  it('is over when the person is on no blacklist any more', () => {
    const tiny = worldOf({ notice: 1 }, { list: { leaves: [{ kind: 'term', months: 2 }] } });
    month(tiny, 0, [ANN]);
    month(tiny, 1);
    expect(told(tiny)).toEqual([ANN]);
    month(tiny, 2);
    expect(told(tiny)).toEqual([]);
  });
});

describe('learning by a refusal', () => {
  it('happens to those who ask for what is closed', () => {
    const tiny = worldOf({ notice: 0 }, { demand: 1 });
    month(tiny, 0, [ANN]);
    expect(told(tiny)).toEqual([ANN]);
    expect(tiny.total('told')).toBe(0);
    expect(tiny.total('learned when refused')).toBe(1);
    expect(events(tiny, ANN)).toEqual(['learned of a listing when refused']);
  });

  it('takes as long as it takes to ask', () => {
    const tiny = worldOf({ notice: 0 }, { demand: 0.25 });
    month(tiny, 0, ...everybody);
    const first = told(tiny).length;
    expect(first).toBeGreaterThan(5);
    expect(first).toBeLessThan(30);
    for (let at = 1; at < 40; at++) month(tiny, at);
    expect(told(tiny)).toHaveLength(64);
  });

  it('does not happen by what is closed to the children', () => {
    const tiny = worldOf(
      { notice: 0 },
      { rules: { domains: [makeDomain({ demand: 1, fallsOn: 'children' })] } },
    );
    month(tiny, 0, [ANN]);
    expect(told(tiny)).toEqual([]);
  });
});

describe('an appeal', () => {
  const certain: Partial<Redress> = {
    notice: 1,
    appeal: { filed: 1, decidedIn: 3, right: 1, letsOff: 0 },
  };

  it('is filed by those who know, and decided after exactly its delay', () => {
    const tiny = worldOf(certain);
    month(tiny, 0, [ANN, 'mistaken']);
    expect(tiny.total('appeals filed')).toBe(1);
    for (const at of [1, 2]) {
      month(tiny, at);
      expect(members(tiny)).toEqual([ANN]);
      expect(tiny.total('appeals filed')).toBe(0);
    }
    month(tiny, 3);
    expect(members(tiny)).toEqual([]);
    expect(tiny.total('appeals granted')).toBe(1);
    expect(tiny.left(0, 'appeal')).toBe(1);
    expect(events(tiny, ANN)).toEqual(['told of a listing', 'filed an appeal', 'appeal granted']);
  });

  it('is not filed by those who do not know', () => {
    const tiny = worldOf({ ...certain, notice: 0 });
    month(tiny, 0, [ANN, 'mistaken']);
    expect(tiny.total('appeals filed')).toBe(0);
  });

  it('is not filed against a list that cannot be left by one', () => {
    const tiny = worldOf(certain, { list: { leaves: [] } });
    month(tiny, 0, [ANN, 'mistaken']);
    expect(tiny.total('appeals filed')).toBe(0);
  });

  it('of somebody rightly listed is refused, or lets them off by both standings', () => {
    const strict = worldOf(certain);
    for (let at = 0; at < 4; at++) month(strict, at, ...(at === 0 ? [[ANN] as const] : []));
    expect(members(strict)).toEqual([ANN]);
    expect(strict.total('appeals refused')).toBe(1);
    const mild = worldOf({ ...certain, appeal: { filed: 1, decidedIn: 3, right: 0, letsOff: 1 } });
    for (let at = 0; at < 4; at++) month(mild, at, ...(at === 0 ? [[ANN] as const] : []));
    expect(members(mild)).toEqual([]);
    expect(whoHas(mild.world.state.earnedLists)).toEqual([]);
    expect(mild.total('appeals granted')).toBe(1);
  });

  it('of somebody wrongly listed may be refused all the same', () => {
    const tiny = worldOf({ ...certain, appeal: { filed: 1, decidedIn: 1, right: 0, letsOff: 1 } });
    month(tiny, 0, [ANN, 'mistaken']);
    month(tiny, 1);
    expect(members(tiny)).toEqual([ANN]);
    expect(tiny.total('appeals refused')).toBe(1);
    // And may be filed again.
    month(tiny, 2);
    expect(tiny.total('appeals filed')).toBe(1);
  });

  it('is decided rightly with the chance given', () => {
    const tiny = worldOf({ notice: 1, appeal: { filed: 1, decidedIn: 1, right: 0.5, letsOff: 0 } });
    month(tiny, 0, ...everybody.map(([person]) => [person, 'mistaken'] as const));
    month(tiny, 1);
    expect(tiny.total('appeals granted') + tiny.total('appeals refused')).toBe(64);
    expect(tiny.total('appeals granted')).toBeGreaterThan(16);
    expect(tiny.total('appeals granted')).toBeLessThan(48);
  });

  it('lapses when the list is left before it is decided, and there is one at a time', () => {
    const tiny = worldOf(certain, {
      list: { leaves: [{ kind: 'appeal' }, { kind: 'term', months: 2 }] },
    });
    month(tiny, 0, [ANN]);
    month(tiny, 1);
    month(tiny, 2);
    expect(tiny.total('appeals lapsed')).toBe(1);
    expect(tiny.world.state.appeal[ANN]).toBe(0);
    expect(events(tiny, ANN).at(-1)).toBe('appeal lapsed');
  });

  it('lapses too when only lists are left that allow no appeal', () => {
    const tiny = worldOf(certain, {
      rules: {
        lists: [
          makeList({ leaves: [{ kind: 'appeal' }, { kind: 'term', months: 2 }] }),
          makeList({ name: 'for good', leaves: [] }),
        ],
      },
    });
    month(tiny, 0, [ANN]);
    for (const at of [1, 2, 3]) month(tiny, at);
    expect(tiny.total('appeals lapsed')).toBe(1);
    expect(tiny.total('appeals refused')).toBe(0);
  });

  it('that is granted takes the records back: the score is the earned one, and counts forget', () => {
    const tiny = worldOf(certain, {
      rules: {
        scores: [makeScore({ points: [-100] })],
        lists: [
          makeList({ leaves: [{ kind: 'appeal' }] }),
          makeList({
            name: 'twice',
            enters: [{ kind: 'records', conduct: [0], count: 2, window: 9, chance: 1, text: '2' }],
            leaves: [],
          }),
        ],
      },
    });
    const { state } = tiny.world;
    state.score[0][ANN] -= 2;
    month(tiny, 0, [ANN, 'mistaken']);
    for (const at of [1, 2, 3]) month(tiny, at);
    expect(state.score[0][ANN]).toBe(state.earnedScore[0][ANN]);
    expect(tiny.told).toContainEqual(
      expect.objectContaining({ person: ANN, parts: { correction: 2 } }),
    );
    // The mistaken record does not count towards the second list any more.
    month(tiny, 4, [ANN]);
    expect(members(tiny, 2)).toEqual([]);
  });
});

describe('correction', () => {
  it('finds wrong listings unasked, told or not, and leaves right ones alone', () => {
    const tiny = worldOf({ correction: 1 });
    month(tiny, 0, [ANN, 'mistaken'], [BOB]);
    expect(members(tiny)).toEqual([BOB]);
    expect(tiny.total('corrections')).toBe(1);
    expect(tiny.left(0, 'correction')).toBe(1);
    expect(events(tiny, ANN)).toEqual(['records corrected']);
  });

  it('happens with the chance given', () => {
    const tiny = worldOf({ correction: 0.5 });
    month(tiny, 0, ...everybody.map(([person]) => [person, 'mistaken'] as const));
    expect(tiny.total('corrections')).toBeGreaterThan(16);
    expect(tiny.total('corrections')).toBeLessThan(48);
  });

  it('keeps somebody on the lists that they have earned', () => {
    const tiny = worldOf(
      { correction: 1 },
      { rules: { lists: [makeList({ leaves: [] }), makeList({ name: 'other', leaves: [] })] } },
    );
    tiny.world.state.earnedLists[ANN] = 0b10;
    tiny.world.state.lists[ANN] = 0b10;
    month(tiny, 0, [ANN, 'mistaken']);
    expect(tiny.world.state.lists[ANN]).toBe(0b10);
  });
});

describe('an apology', () => {
  const sorry: Partial<Redress> = { notice: 1, apology: { offered: 1, judgedSincere: 1 } };

  it('that is accepted frees by both standings, rightly listed or not', () => {
    const tiny = worldOf(sorry);
    month(tiny, 0, [ANN], [BOB, 'mistaken']);
    expect(members(tiny)).toEqual([]);
    expect(whoHas(tiny.world.state.earnedLists)).toEqual([]);
    expect([tiny.total('apologies offered'), tiny.total('apologies accepted')]).toEqual([2, 2]);
    expect(tiny.left(0, 'apology')).toBe(2);
    expect(events(tiny, ANN)).toEqual([
      'told of a listing',
      'offered an apology',
      'apology accepted',
    ]);
  });

  it('that is not believed changes nothing', () => {
    const tiny = worldOf({ ...sorry, apology: { offered: 1, judgedSincere: 0 } });
    month(tiny, 0, [ANN]);
    expect(members(tiny)).toEqual([ANN]);
    expect([tiny.total('apologies offered'), tiny.total('apologies accepted')]).toEqual([1, 0]);
    expect(events(tiny, ANN).at(-1)).toBe('apology refused');
  });

  it('is offered by nobody who does not know, or where no list takes one', () => {
    const silent = worldOf({ ...sorry, notice: 0 });
    month(silent, 0, [ANN]);
    const stern = worldOf(sorry, { list: { leaves: [] } });
    month(stern, 0, [ANN]);
    expect([silent, stern].map((tiny) => tiny.total('apologies offered'))).toEqual([0, 0]);
  });

  it('is offered beside an appeal, each in its share of people', () => {
    const tiny = worldOf({
      notice: 1,
      apology: { offered: 0.5, judgedSincere: 0 },
      appeal: { filed: 0.5, decidedIn: 9, right: 1, letsOff: 0 },
    });
    month(tiny, 0, ...everybody);
    expect(tiny.total('appeals filed') + tiny.total('apologies offered')).toBe(64);
    expect(tiny.total('appeals filed')).toBeGreaterThan(16);
    expect(tiny.total('apologies offered')).toBeGreaterThan(16);
  });
});

describe('where there is no redress', () => {
  it('nothing happens to those who are listed', () => {
    const tiny = worldOf({});
    month(tiny, 0, [ANN]);
    for (let at = 1; at < 9; at++) month(tiny, at);
    expect(members(tiny)).toEqual([ANN]);
    expect(events(tiny, ANN)).toEqual([]);
    expect(tiny.world.state.appeal).toHaveLength(0);
  });
});
