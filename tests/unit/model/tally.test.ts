import { describe, expect, it } from 'vitest';
import { FLAG, MARK } from '../../../src/model/flags.js';
import type { MeasureName } from '../../../src/model/measures.js';
import { restrict } from '../../../src/model/restrict.js';
import { tally } from '../../../src/model/tally.js';
import { groupOf } from '../../../src/population/traits.js';
import type { Regime, Rules } from '../../../src/regime/regime.js';
import {
  makeAdaptation,
  makeChannel,
  makeConduct,
  makeDomain,
  makeList,
  makeRules,
  makeScore,
} from '../../helpers/make-regime.js';
import { loners, makeWorld, type TinyWorld } from '../../helpers/make-world.js';

const ANN = 4;
const BOB = 5;

function worldOf(rules: Partial<Rules> = {}, changes: Partial<Regime> = {}): TinyWorld {
  return makeWorld(
    makeRules({
      conduct: ['theft', 'fraud', 'speech'].map((name) => makeConduct({ name })),
      lists: [makeList(), makeList({ name: 'honours', kind: 'red', closes: [] })],
      adaptation: makeAdaptation(),
      ...rules,
    }),
    changes,
  );
}

function totals(tiny: TinyWorld, measure: MeasureName, keys: number): number[] {
  return Array.from({ length: keys }, (_, key) => tiny.total(measure, key));
}

describe('people', () => {
  it('are counted once, by what is true of them at the end of the month', () => {
    const tiny = worldOf();
    const { state } = tiny.world;
    state.flags[ANN] = FLAG.hardship;
    state.flags[BOB] = FLAG.hardship | FLAG.exited;
    tally(tiny.world, tiny.begin(0));
    const counts = (['people', 'adults', 'exited', 'hardship'] as const).map((measure) =>
      tiny.total(measure),
    );
    expect(counts).toEqual([64, 64, 1, 1]);
  });

  it('are adults if they are not minors', () => {
    const tiny = worldOf(
      {},
      {
        population: loners({
          households: [0, 0, 0, 1],
          ages: [
            { name: 'adults', share: 0.5, minor: false },
            { name: 'children', share: 0.5, minor: true },
          ],
        }),
      },
    );
    tally(tiny.world, tiny.begin(0));
    const adults = [...tiny.world.state.traits.subarray(0, 64)].filter(
      (traits) => (traits & 56) === 0,
    );
    expect(tiny.total('people')).toBe(64);
    expect(tiny.total('adults')).toBe(adults.length);
  });

  it('are counted in the cell of their group', () => {
    const groups = [
      { name: 'a', share: 0.6 },
      { name: 'b', share: 0.4 },
    ];
    const tiny = worldOf({}, { population: loners({ groups }) });
    tally(tiny.world, tiny.begin(0));
    const ofB = [...tiny.world.state.traits.subarray(0, 64)].filter(
      (traits) => groupOf(traits) === 1,
    ).length;
    const { measures, totals: sums } = tiny.world;
    const row = measures.first('people');
    expect([sums[row], sums[row + measures.rows.length]]).toEqual([64 - ofB, ofB]);
  });

  it('are wrongly restricted and untold until they know', () => {
    const tiny = worldOf();
    const { state } = tiny.world;
    const stretch = tiny.begin(0);
    for (const person of [ANN, BOB]) state.lists[person] = 1;
    state.flags[BOB] = FLAG.told;
    restrict(tiny.world, stretch);
    tally(tiny.world, stretch);
    expect(tiny.total('restricted wrongly and untold')).toBe(1);
  });

  /** Ann is wrongly on a list, or by a grade: whether she counts as untold. */
  const isUntold = (published: boolean, wrongly: { list: boolean; grade: boolean }): boolean => {
    const tiny = worldOf({
      domains: ['flights', 'credit'].map((name) => makeDomain({ name })),
      lists: [makeList({ enters: [], closes: [0] })],
      scores: [
        makeScore({
          published,
          points: [0, 0, 0],
          grades: [
            { name: 'good', from: 500, closes: [], opens: [] },
            { name: 'poor', from: 0, closes: [1], opens: [] },
          ],
        }),
      ],
    });
    const { state } = tiny.world;
    const stretch = tiny.begin(0);
    // Ann is both on the list and in the poor grade; what is not wrongly so is so by the earned standing as well.
    state.lists[ANN] = 1;
    state.score[0][ANN] = 0;
    if (!wrongly.list) state.earnedLists[ANN] = 1;
    if (!wrongly.grade) state.earnedScore[0][ANN] = 0;
    restrict(tiny.world, stretch);
    tally(tiny.world, stretch);
    expect(tiny.total('restricted wrongly')).toBe(1);
    return tiny.total('restricted wrongly and untold') === 1;
  };

  it('are not untold where a published score shows why something is wrongly closed', () => {
    expect(isUntold(true, { list: false, grade: true })).toBe(false);
    expect(isUntold(true, { list: true, grade: true })).toBe(false);
  });

  it('are untold where the score is not published, or shows only what is rightly closed', () => {
    expect(isUntold(false, { list: false, grade: true })).toBe(true);
    expect(isUntold(true, { list: true, grade: false })).toBe(true);
  });

  it('have their beliefs added up, but for those who have left', () => {
    const tiny = worldOf();
    const { state } = tiny.world;
    state.surveillance.set([10, 20, 30]);
    state.severity.set([1, 2, 3]);
    state.flags[2] = FLAG.exited;
    tally(tiny.world, tiny.begin(0));
    expect([tiny.total('fear'), tiny.total('severity')]).toEqual([30, 3]);
  });
});

describe('acts and records', () => {
  it('are counted by kind, each where it happened or landed', () => {
    const tiny = worldOf();
    const stretch = tiny.begin(0);
    const { scratch } = tiny.world;
    scratch.acts.set([0b011, 0b001, 0b100]);
    scratch.performed.set([0b001]);
    scratch.silenced.set([0b100]);
    tiny.record(0, 0, 'true');
    tiny.record(1, 0, 'escaped');
    tiny.record(7, 0, 'mistaken');
    tiny.record(8, 1, 'false');
    tally(tiny.world, stretch);
    expect(totals(tiny, 'acts', 3)).toEqual([2, 1, 1]);
    expect(totals(tiny, 'performed', 3)).toEqual([1, 0, 0]);
    expect(totals(tiny, 'silenced', 3)).toEqual([0, 0, 1]);
    expect(totals(tiny, 'true records', 3)).toEqual([1, 0, 0]);
    expect(totals(tiny, 'mistaken records', 3)).toEqual([1, 0, 0]);
    expect(totals(tiny, 'false alarms', 3)).toEqual([0, 1, 0]);
  });

  it('are counted apart for people to whom nothing was ever closed', () => {
    const tiny = worldOf();
    const stretch = tiny.begin(0);
    const { scratch, state } = tiny.world;
    scratch.acts.fill(0b001, 0, 3);
    scratch.silenced.fill(0b100, 0, 3);
    state.marks[1] = MARK.everRestricted;
    tally(tiny.world, stretch);
    expect(totals(tiny, 'acts', 3)).toEqual([3, 0, 0]);
    expect(totals(tiny, 'acts of the never restricted', 3)).toEqual([2, 0, 0]);
    expect(totals(tiny, 'silenced of the never restricted', 3)).toEqual([0, 0, 2]);
  });

  it('are remembered by place where coverage follows them: where the act was, or the alarm', () => {
    const tiny = worldOf(
      { channels: [makeChannel({ followsRecords: { weight: 1, decay: 0 } })] },
      {
        places: [
          { name: 'north', share: 0.5 },
          { name: 'south', share: 0.5 },
        ],
        population: loners({ people: 128 }),
      },
    );
    tiny.world.place.set([0, 1]);
    const stretch = tiny.begin(0);
    tiny.record(3, 0, 'true');
    tiny.record(4, 0, 'escaped');
    tiny.record(70, 0, 'mistaken');
    tiny.record(71, 2, 'false');
    tally(tiny.world, stretch);
    // [kind × place]: the mistaken record was made where the act was.
    expect([...tiny.world.recordsAt]).toEqual([2, 0, 0, 0, 0, 1]);
  });

  it('are not remembered by place where no coverage follows them', () => {
    const tiny = worldOf();
    const stretch = tiny.begin(0);
    tiny.record(3, 0);
    tally(tiny.world, stretch);
    expect([...tiny.world.recordsAt]).toEqual([0, 0, 0]);
  });
});

describe('lists', () => {
  it('have members, earned members and wrong ones; the listed are on a blacklist', () => {
    const tiny = worldOf();
    const { state } = tiny.world;
    state.lists.set([0b01, 0b11, 0b10, 0]);
    state.earnedLists.set([0b01, 0b10, 0b10, 0b01]);
    tally(tiny.world, tiny.begin(0));
    expect(totals(tiny, 'members', 2)).toEqual([2, 2]);
    expect(totals(tiny, 'members earned', 2)).toEqual([2, 2]);
    expect(totals(tiny, 'members wrongly', 2)).toEqual([1, 0]);
    expect(tiny.total('listed')).toBe(2);
  });
});

describe('scores', () => {
  const graded = makeScore({
    min: 0,
    max: 99,
    start: 50,
    points: [1, 1, 1],
    grades: [
      { name: 'A', from: 60, closes: [], opens: [] },
      { name: 'B', from: 20, closes: [], opens: [] },
      { name: 'C', from: 0, closes: [], opens: [] },
    ],
  });
  const plain = { ...graded, name: 'plain', grades: [] };

  it('are counted in their bin, their grade and their sum', () => {
    const tiny = worldOf({ scores: [graded] }, { population: loners({ people: 50 }) });
    tiny.world.state.score[0].set([0, 4, 5, 99, 19, 20, 59, 60], 0);
    tiny.world.state.flags[7] = FLAG.exited;
    tally(tiny.world, tiny.begin(0));
    expect(tiny.total('scored')).toBe(49);
    expect(tiny.total('score sum')).toBe(0 + 4 + 5 + 99 + 19 + 20 + 59 + 42 * 50);
    // Twenty bins of five.
    const bins = totals(tiny, 'score bin', 20);
    expect([bins[0], bins[1], bins[3], bins[4], bins[10], bins[11], bins[19]]).toEqual([
      2, 1, 1, 1, 42, 1, 1,
    ]);
    expect(totals(tiny, 'grade', 3)).toEqual([1, 44, 4]);
  });

  it('without grades are in none, and the grades of others are not disturbed', () => {
    const tiny = worldOf({ scores: [plain, graded, { ...plain, name: 'third' }] });
    tally(tiny.world, tiny.begin(0));
    expect(totals(tiny, 'scored', 3)).toEqual([64, 64, 64]);
    expect(totals(tiny, 'grade', 3)).toEqual([0, 64, 0]);
    expect(tiny.entered(0, 'start')).toBe(0);
  });

  it('are not counted while they are not kept', () => {
    const tiny = worldOf({ scores: [{ ...graded, from: 3 }] });
    tally(tiny.world, tiny.begin(0));
    expect(tiny.total('scored')).toBe(0);
  });
});
