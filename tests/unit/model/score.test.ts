import { describe, expect, it } from 'vitest';
import { FLAG, TRAIT } from '../../../src/model/flags.js';
import { publish } from '../../../src/model/publish.js';
import { score } from '../../../src/model/score.js';
import { show } from '../../../src/model/show.js';
import { swapTable } from '../../../src/model/swap-table.js';
import type { Adaptation, Regime, Score } from '../../../src/regime/regime.js';
import { makeAdaptation, makeConduct, makeRules, makeScore } from '../../helpers/make-regime.js';
import { loners, makeWorld, type TinyWorld } from '../../helpers/make-world.js';

const ANN = 4;
const BOB = 5;

/** One score from 0 to 100 in steps of 1, with three kinds of conduct: -10, +5, and a small one. */
function worldOf(
  changes: Partial<Score> = {},
  more: Partial<Regime> = {},
  adaptation: Adaptation | null = null,
): TinyWorld {
  const rules = makeRules({
    conduct: ['theft', 'charity', 'gossip'].map((name) => makeConduct({ name })),
    scores: [
      makeScore({
        min: 0,
        max: 100,
        start: 50,
        grades: [{ name: 'all', from: 0, closes: [], opens: [] }],
        points: [-10, 5, -1],
        ...changes,
      }),
    ],
    lists: [],
    adaptation,
  });
  return makeWorld(rules, more, { watched: true });
}

function valueOf(tiny: TinyWorld, person: number, earned = false): number {
  const { min, unit } = tiny.world.structure.scores[0];
  const { state } = tiny.world;
  return min + (earned ? state.earnedScore : state.score)[0][person] * unit;
}

function setValue(tiny: TinyWorld, person: number, points: number): void {
  const { min, unit } = tiny.world.structure.scores[0];
  const { state } = tiny.world;
  state.score[0][person] = (points - min) / unit;
  state.earnedScore[0][person] = (points - min) / unit;
}

const both = (tiny: TinyWorld, person: number): [number, number] => [
  valueOf(tiny, person),
  valueOf(tiny, person, true),
];

describe('points for records', () => {
  it('are added up over the kinds recorded', () => {
    const tiny = worldOf();
    const stretch = tiny.begin(0);
    tiny.record(ANN, 0);
    tiny.record(BOB, 0);
    tiny.record(BOB, 1);
    tiny.record(BOB, 2);
    score(tiny.world, stretch);
    expect(both(tiny, ANN)).toEqual([40, 40]);
    expect(both(tiny, BOB)).toEqual([44, 44]);
    expect(both(tiny, 0)).toEqual([50, 50]);
  });

  it('count mistaken records and false alarms in the assigned score alone, each by itself', () => {
    const tiny = worldOf();
    const stretch = tiny.begin(0);
    tiny.record(ANN, 0, 'true');
    tiny.record(ANN, 0, 'mistaken');
    tiny.record(BOB, 0, 'false');
    score(tiny.world, stretch);
    expect(both(tiny, ANN)).toEqual([30, 40]);
    expect(both(tiny, BOB)).toEqual([40, 50]);
  });

  it('of an act whose record went to somebody else count in the earned score alone', () => {
    const tiny = worldOf();
    const stretch = tiny.begin(0);
    tiny.record(ANN, 0, 'escaped');
    score(tiny.world, stretch);
    expect(both(tiny, ANN)).toEqual([50, 40]);
  });

  it('stop at the ends of the range', () => {
    const tiny = worldOf();
    setValue(tiny, ANN, 3);
    setValue(tiny, BOB, 98);
    const stretch = tiny.begin(0);
    tiny.record(ANN, 0);
    tiny.record(BOB, 1);
    score(tiny.world, stretch);
    expect(both(tiny, ANN)).toEqual([0, 0]);
    expect(both(tiny, BOB)).toEqual([100, 100]);
    expect(tiny.told).toContainEqual(
      expect.objectContaining({
        person: ANN,
        before: 3,
        after: 0,
        parts: expect.objectContaining({ records: -10, range: 7 }) as unknown,
      }),
    );
  });

  it('reach nobody who is exempt, has left, or is not scored', () => {
    const tiny = worldOf();
    tiny.world.state.traits[ANN] |= TRAIT.exempt;
    tiny.world.state.flags[BOB] |= FLAG.exited;
    const stretch = tiny.begin(0);
    for (const person of [ANN, BOB]) tiny.record(person, 0);
    score(tiny.world, stretch);
    expect([valueOf(tiny, ANN), valueOf(tiny, BOB)]).toEqual([50, 50]);
  });

  it('reach nobody while the score is not kept', () => {
    const tiny = worldOf({ from: 2, until: 3 });
    for (const month of [0, 1, 2, 3, 4]) {
      const stretch = tiny.begin(month);
      tiny.record(ANN, 0);
      score(tiny.world, stretch);
    }
    expect(both(tiny, ANN)).toEqual([30, 30]);
  });
});

describe('drift', () => {
  it('goes towards the start by whole points, from both sides, and not beyond it', () => {
    const tiny = worldOf({ drift: 3 });
    setValue(tiny, ANN, 42);
    setValue(tiny, BOB, 61);
    const seen: [number, number][] = [];
    for (let month = 0; month < 5; month++) {
      score(tiny.world, tiny.begin(month));
      seen.push([valueOf(tiny, ANN), valueOf(tiny, BOB)]);
    }
    expect(seen).toEqual([
      [45, 58],
      [48, 55],
      [50, 52],
      [50, 50],
      [50, 50],
    ]);
  });
});

describe('decay', () => {
  it('loses exactly its share of the distance where that is a whole number', () => {
    const tiny = worldOf({ decay: 0.5 });
    setValue(tiny, ANN, 10);
    setValue(tiny, BOB, 90);
    score(tiny.world, tiny.begin(0));
    expect(both(tiny, ANN)).toEqual([30, 30]);
    expect(both(tiny, BOB)).toEqual([70, 70]);
  });

  it('rounds the rest by chance, so that it is right on average, and alike for both standings', () => {
    const tiny = worldOf({ decay: 0.25 }, { population: loners({ people: 256 }) });
    const moved = { down: 0, up: 0 };
    const runs = 40;
    for (let month = 0; month < runs; month++) {
      for (let person = 0; person < 256; person++) setValue(tiny, person, person < 128 ? 40 : 60);
      score(tiny.world, tiny.begin(month));
      for (let person = 0; person < 256; person++) {
        const change = valueOf(tiny, person) - (person < 128 ? 40 : 60);
        expect(Math.abs(change)).toBeGreaterThanOrEqual(2);
        expect(Math.abs(change)).toBeLessThanOrEqual(3);
        expect(valueOf(tiny, person, true)).toBe(valueOf(tiny, person));
        if (person < 128) moved.up += change;
        else moved.down -= change;
      }
    }
    // 2.5 points each: the standard error of the mean of 5,120 is 0.007.
    expect(Math.abs(moved.up / (128 * runs) - 2.5)).toBeLessThan(0.04);
    expect(Math.abs(moved.down / (128 * runs) - 2.5)).toBeLessThan(0.04);
  });

  it('of the whole distance is gone at once', () => {
    const tiny = worldOf({ decay: 1 });
    setValue(tiny, ANN, 7);
    score(tiny.world, tiny.begin(0));
    expect(valueOf(tiny, ANN)).toBe(50);
  });
});

describe('the pull of ties', () => {
  /** Couples: person 4 lives with person 5. */
  const couples: Partial<Regime> = { population: loners({ households: [0, 1] }) };

  /** A month in which everybody has shown their score before. */
  function pullOnce(tiny: TinyWorld, month = 1): void {
    const before = tiny.begin(month - 1);
    publish(tiny.world, before);
    tiny.world.state.seenScore[0]?.set(tiny.world.next.seenScore[0] ?? []);
    score(tiny.world, tiny.begin(month));
  }

  it('closes its share of the distance to the mean of the ties', () => {
    const tiny = worldOf({ ties: [0.5, 0, 0, 0, 0] }, couples);
    setValue(tiny, ANN, 20);
    setValue(tiny, BOB, 80);
    pullOnce(tiny);
    expect(both(tiny, ANN)).toEqual([50, 20]);
    expect(both(tiny, BOB)).toEqual([50, 80]);
  });

  it('is that of the mean, however many ties there are', () => {
    const tiny = worldOf(
      { ties: [0.5, 0, 0, 0, 0] },
      { population: loners({ households: [0, 0, 0, 1] }) },
    );
    for (const [person, points] of [10, 40, 40, 40].entries()) setValue(tiny, person, points);
    pullOnce(tiny);
    expect(valueOf(tiny, 0)).toBe(25);
    expect([1, 2, 3].map((person) => valueOf(tiny, person))).toEqual([35, 35, 35]);
  });

  it('of everything moves a score all the way', () => {
    const tiny = worldOf({ ties: [1, 0, 0, 0, 0] }, couples);
    setValue(tiny, ANN, 0);
    setValue(tiny, BOB, 100);
    pullOnce(tiny);
    expect([valueOf(tiny, ANN), valueOf(tiny, BOB)]).toEqual([100, 0]);
  });

  it('is felt by nobody who is alone', () => {
    const tiny = worldOf({ ties: [1, 1, 1, 1, 1] });
    setValue(tiny, ANN, 0);
    pullOnce(tiny);
    expect(valueOf(tiny, ANN)).toBe(0);
  });

  it('does not come from ties who do not have the score', () => {
    const tiny = worldOf({ ties: [0.5, 0, 0, 0, 0] }, couples);
    setValue(tiny, ANN, 20);
    tiny.world.state.flags[BOB] |= FLAG.exited;
    pullOnce(tiny);
    expect(valueOf(tiny, ANN)).toBe(20);
  });

  it('rounds by chance, so that its expectation is exact', () => {
    const tiny = worldOf(
      { ties: [0.25, 0, 0, 0, 0] },
      { population: loners({ people: 256, households: [0, 1] }) },
    );
    let moved = 0;
    const runs = 40;
    for (let month = 1; month <= runs; month++) {
      for (let person = 0; person < 256; person++)
        setValue(tiny, person, person % 2 === 0 ? 40 : 50);
      pullOnce(tiny, month);
      for (let person = 0; person < 256; person += 2) moved += valueOf(tiny, person) - 40;
    }
    expect(Math.abs(moved / (128 * runs) - 2.5)).toBeLessThan(0.04);
  });

  it('works over the whole of a wide range without running over', () => {
    const tiny = worldOf(
      { min: 0, max: 32_767, start: 0, points: [1, 1, 1], ties: [1, 0, 0, 0, 0] },
      couples,
    );
    setValue(tiny, ANN, 0);
    setValue(tiny, BOB, 32_767);
    pullOnce(tiny);
    // What shows is in steps of 256, so the last ones are not reached.
    expect(valueOf(tiny, ANN)).toBe(127 * 256);
    expect(valueOf(tiny, BOB)).toBe(32_767 - 127 * 256);
  });

  it('adds up over the kinds of tie', () => {
    const tiny = worldOf(
      { ties: [0.25, 0, 0, 0.25, 0] },
      {
        population: loners({
          households: [0, 1],
          network: { kind: 'watts-strogatz', degree: 2, rewired: 0 },
        }),
      },
    );
    // In the ring, person 4 has the friends 3 and 5; at home, 5.
    for (const [person, points] of [
      [3, 20],
      [4, 40],
      [5, 80],
    ] as const)
      setValue(tiny, person, points);
    pullOnce(tiny);
    // A quarter of (80 - 40), and a quarter of ((20 + 80) / 2 - 40).
    expect(valueOf(tiny, 4)).toBeGreaterThanOrEqual(52);
    expect(valueOf(tiny, 4)).toBeLessThanOrEqual(53);
  });
});

describe('peer ratings', () => {
  const rated = (tiny: TinyWorld, rating: number): void => {
    const stretch = tiny.begin(0);
    tiny.world.scratch.rating[ANN] = rating;
    score(tiny.world, stretch);
  };

  it.each([
    [3, 56],
    [-3, 44],
    [99, 58],
    [-99, 42],
    [0, 50],
  ])('of %i net move the assigned score to %i, within what a month may move', (rating, after) => {
    const tiny = worldOf({ peers: { points: 2, atMost: 8 } });
    rated(tiny, rating);
    expect(both(tiny, ANN)).toEqual([after, 50]);
  });

  it('move nothing where the score has no weight for them', () => {
    const tiny = worldOf();
    rated(tiny, 9);
    expect(both(tiny, ANN)).toEqual([50, 50]);
  });
});

describe('bought points', () => {
  const buying = (rate: number): Adaptation =>
    makeAdaptation({ gaming: { buys: { score: 0, rate, points: 20 }, secondIdentity: null } });

  it('lift the assigned score of those who buy, and are counted and told', () => {
    const tiny = worldOf({}, {}, buying(1));
    score(tiny.world, tiny.begin(0));
    expect(both(tiny, ANN)).toEqual([70, 50]);
    expect(tiny.total('points bought')).toBe(64);
    expect(tiny.told).toContainEqual({ person: ANN, event: 'bought points' });
  });

  it('are bought with the chance given', () => {
    const tiny = worldOf({}, {}, buying(0.5));
    score(tiny.world, tiny.begin(0));
    const bought = tiny.total('points bought');
    expect(bought).toBeGreaterThan(16);
    expect(bought).toBeLessThan(48);
    const lifted = Array.from({ length: 64 }, (_, person) => valueOf(tiny, person)).filter(
      (points) => points === 70,
    );
    expect(lifted).toHaveLength(bought);
  });
});

describe('a hack', () => {
  /** Scores 0 to 63, one for each person; the table of a swap of the ends. */
  function hacked(top: number, bottom: number): TinyWorld {
    const tiny = worldOf();
    for (let person = 0; person < 64; person++) setValue(tiny, person, person);
    const stretch = tiny.begin(0);
    const histogram = new Float64Array(101);
    histogram.fill(1, 0, 64);
    const [table] = stretch.tables.scores;
    const swap = swapTable(histogram, top, bottom);
    score(tiny.world, { ...stretch, tables: { ...stretch.tables, scores: [{ ...table, swap }] } });
    return tiny;
  }

  it('lets the top and the bottom change places, in the assigned score alone', () => {
    const tiny = hacked(4 / 64, 4 / 64);
    expect([0, 1, 2, 3, 4].map((person) => valueOf(tiny, person))).toEqual([63, 62, 61, 60, 4]);
    expect([59, 60, 61, 62, 63].map((person) => valueOf(tiny, person))).toEqual([59, 3, 2, 1, 0]);
    for (const person of [0, 30, 63]) expect(valueOf(tiny, person, true)).toBe(person);
  });

  it('keeps how many people have which score', () => {
    const tiny = hacked(0.25, 0.25);
    const values = Array.from({ length: 64 }, (_, person) => valueOf(tiny, person));
    expect(values.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 64 }, (_, at) => at));
  });

  it('is told as a part of its own', () => {
    const tiny = hacked(1 / 64, 1 / 64);
    expect(tiny.told).toContainEqual({
      person: 0,
      score: 0,
      before: 0,
      after: 63,
      earned: 0,
      parts: { hack: 63 },
    });
  });

  it('moves nobody who is exempt', () => {
    const tiny = worldOf();
    setValue(tiny, ANN, 0);
    tiny.world.state.traits[ANN] |= TRAIT.exempt;
    const stretch = tiny.begin(0);
    const ways = Array.from({ length: 101 }, () => [{ until: 0xffffffff, to: 99 }]);
    const [table] = stretch.tables.scores;
    score(tiny.world, {
      ...stretch,
      tables: { ...stretch.tables, scores: [{ ...table, swap: { ways } }] },
    });
    expect(valueOf(tiny, ANN)).toBe(0);
    expect(valueOf(tiny, BOB)).toBe(99);
  });
});

describe('what is told of a score', () => {
  it('adds up: before and the parts make after', () => {
    const tiny = worldOf(
      { drift: 1, decay: 0.3, ties: [0.2, 0, 0, 0, 0], peers: { points: 1, atMost: 3 } },
      { population: loners({ households: [0, 1] }) },
      makeAdaptation({
        gaming: { buys: { score: 0, rate: 0.5, points: 7 }, secondIdentity: null },
      }),
    );
    for (let person = 0; person < 64; person++) setValue(tiny, person, (person * 37) % 101);
    publish(tiny.world, tiny.begin(0));
    tiny.world.state.seenScore[0]?.set(tiny.world.next.seenScore[0] ?? []);
    const stretch = tiny.begin(1);
    show(tiny.world, stretch);
    for (let person = 0; person < 64; person++) {
      tiny.record(person, person % 3);
      tiny.world.scratch.rating[person] = (person % 9) - 4;
    }
    score(tiny.world, stretch);
    const scores = tiny.told.filter((one) => 'score' in one);
    expect(scores).toHaveLength(64);
    for (const { before, after, parts } of scores) {
      const sum = Object.values(parts).reduce((total, part) => total + part, before);
      expect(sum).toBe(after);
    }
  });
});
