import { describe, expect, it } from 'vitest';
import { FLAG } from '../../../src/model/flags.js';
import { list } from '../../../src/model/list.js';
import { leave, leaveEarned } from '../../../src/model/membership.js';
import type {
  EntryRule,
  ExitRule,
  Intervention,
  List,
  Regime,
} from '../../../src/regime/regime.js';
import { makeConduct, makeList, makeRules, makeScore, NOWHERE } from '../../helpers/make-regime.js';
import { makeWorld, type TinyWorld, whoHas } from '../../helpers/make-world.js';

const ANN = 4;
const BOB = 5;

const RECORD: EntryRule = {
  kind: 'records',
  conduct: [0],
  count: 1,
  window: 1,
  chance: 1,
  text: 'record of theft',
};

function worldOf(
  leaves: readonly ExitRule[],
  more: Partial<List> = {},
  changes: Partial<Regime> = {},
): TinyWorld {
  const rules = makeRules({
    conduct: [makeConduct({ name: 'theft' }), makeConduct({ name: 'fraud' })],
    scores: [makeScore({ points: [0, 0] })],
    lists: [makeList({ enters: [RECORD], leaves, ...more })],
  });
  return makeWorld(rules, changes, { watched: true });
}

function month(
  tiny: TinyWorld,
  at: number,
  ...records: (readonly [person: number, sort?: 'true' | 'mistaken' | 'escaped', kind?: number])[]
): void {
  const stretch = tiny.begin(at);
  for (const [person, sort, kind] of records) tiny.record(person, kind ?? 0, sort);
  list(tiny.world, stretch);
}

/** The months in which somebody is on the list, of the first so many; `acts` are the months of their records. */
function monthsOf(tiny: TinyWorld, months: number, acts: readonly number[]): number[] {
  const there: number[] = [];
  for (let at = 0; at < months; at++) {
    month(tiny, at, ...(acts.includes(at) ? [[ANN] as const] : []));
    if (whoHas(tiny.world.state.lists).includes(ANN)) there.push(at);
    expect(whoHas(tiny.world.state.earnedLists)).toEqual(whoHas(tiny.world.state.lists));
  }
  return there;
}

const range = (from: number, until: number): number[] =>
  Array.from({ length: until - from + 1 }, (_, at) => from + at);

describe('a term', () => {
  it.each([1, 2, 6, 24, 255])('of %i months lasts exactly so many months', (months) => {
    const tiny = worldOf([{ kind: 'term', months }]);
    expect(monthsOf(tiny, months + 3, [0])).toEqual(range(0, months - 1));
  });

  it('ends with a departure that is counted and told', () => {
    const tiny = worldOf([{ kind: 'term', months: 2 }]);
    monthsOf(tiny, 2, [0]);
    month(tiny, 2);
    expect(tiny.left(0, 'term')).toBe(1);
    expect(tiny.told).toContainEqual({ person: ANN, list: 0, way: 'term' });
  });

  it('is not made longer by a new record', () => {
    const tiny = worldOf([{ kind: 'term', months: 4 }]);
    expect(monthsOf(tiny, 8, [0, 2])).toEqual(range(0, 3));
  });

  it('starts afresh with a new record where the list says so', () => {
    const tiny = worldOf([{ kind: 'term', months: 4 }], { restarts: true });
    expect(monthsOf(tiny, 10, [0, 2])).toEqual(range(0, 5));
  });

  it('is served once for each listing', () => {
    const tiny = worldOf([{ kind: 'term', months: 2 }]);
    expect(monthsOf(tiny, 9, [0, 5])).toEqual([0, 1, 5, 6]);
  });

  it('leaves nobody who never leaves', () => {
    const tiny = worldOf([]);
    expect(monthsOf(tiny, 60, [0])).toEqual(range(0, 59));
  });

  it('runs for each standing from its own listing', () => {
    const tiny = worldOf([{ kind: 'term', months: 2 }]);
    month(tiny, 0, [ANN, 'mistaken']);
    month(tiny, 1, [ANN]);
    expect(whoHas(tiny.world.state.earnedLists)).toEqual([ANN]);
    month(tiny, 2);
    expect(whoHas(tiny.world.state.lists)).toEqual([]);
    expect(whoHas(tiny.world.state.earnedLists)).toEqual([ANN]);
    month(tiny, 3);
    expect(whoHas(tiny.world.state.earnedLists)).toEqual([]);
  });
});

describe('repair', () => {
  it('takes so many months without a record', () => {
    const tiny = worldOf([{ kind: 'repair', months: 3 }]);
    expect(monthsOf(tiny, 8, [0])).toEqual([0, 1, 2]);
    expect(tiny.left(0, 'repair')).toBe(0);
  });

  it('begins anew with every record', () => {
    const tiny = worldOf([{ kind: 'repair', months: 3 }]);
    expect(monthsOf(tiny, 12, [0, 2, 4])).toEqual(range(0, 6));
  });

  it('begins anew with one record also where entry takes several', () => {
    const twice: EntryRule = { ...RECORD, count: 2, window: 2 } as EntryRule;
    const tiny = worldOf([{ kind: 'repair', months: 3 }], { enters: [twice] });
    expect(monthsOf(tiny, 12, [0, 1, 3])).toEqual(range(1, 5));
  });

  it('is not disturbed by a record of something else', () => {
    const tiny = worldOf([{ kind: 'repair', months: 3 }]);
    month(tiny, 0, [ANN]);
    month(tiny, 1, [ANN, 'true', 1]);
    month(tiny, 2);
    month(tiny, 3);
    expect(whoHas(tiny.world.state.lists)).toEqual([]);
    expect(tiny.left(0, 'repair')).toBe(1);
  });

  it('is disturbed by a mistaken record in the assigned standing alone', () => {
    const tiny = worldOf([{ kind: 'repair', months: 2 }]);
    month(tiny, 0, [ANN]);
    month(tiny, 1, [ANN, 'mistaken']);
    month(tiny, 2);
    expect(whoHas(tiny.world.state.lists)).toEqual([ANN]);
    expect(whoHas(tiny.world.state.earnedLists)).toEqual([]);
  });
});

describe('repayment', () => {
  it('at a certain rate frees in the next month, and nobody in hardship', () => {
    const tiny = worldOf([{ kind: 'repaid', rate: 1 }]);
    tiny.world.state.flags[BOB] |= FLAG.hardship;
    month(tiny, 0, [ANN], [BOB]);
    expect(whoHas(tiny.world.state.lists)).toEqual([ANN, BOB]);
    month(tiny, 1);
    expect(whoHas(tiny.world.state.lists)).toEqual([BOB]);
    expect(tiny.left(0, 'repaid')).toBe(1);
    tiny.world.state.flags[BOB] = 0;
    month(tiny, 2);
    expect(whoHas(tiny.world.state.lists)).toEqual([]);
  });

  it('happens with the chance of its rate each month', () => {
    const tiny = worldOf([{ kind: 'repaid', rate: 0.5 }]);
    const everybody = range(0, 63);
    month(tiny, 0, ...everybody.map((person) => [person] as const));
    month(tiny, 1);
    const after = whoHas(tiny.world.state.lists).length;
    expect(after).toBeGreaterThan(16);
    expect(after).toBeLessThan(48);
    expect(whoHas(tiny.world.state.earnedLists)).toEqual(whoHas(tiny.world.state.lists));
  });
});

describe('leaving by a score', () => {
  const back: ExitRule = { kind: 'score', score: 0, compare: 'from', value: 600 };

  it('happens when the score is there, by the standing that has it', () => {
    const tiny = worldOf([back]);
    month(tiny, 0, [ANN]);
    const { state, structure } = tiny.world;
    state.score[0][ANN] = (600 - structure.scores[0].min) / structure.scores[0].unit;
    month(tiny, 1);
    expect(whoHas(state.lists)).toEqual([]);
    expect(whoHas(state.earnedLists)).toEqual([ANN]);
    expect(tiny.left(0, 'score')).toBe(1);
  });

  it('does not happen to somebody who has no score', () => {
    const rules = makeRules({
      scores: [makeScore({ enrolment: { share: [{ month: 0, value: 0 }], enticements: [] } })],
      lists: [makeList({ leaves: [{ ...back, compare: 'below' }] })],
    });
    const tiny = makeWorld(rules);
    month(tiny, 0, [ANN]);
    month(tiny, 1);
    expect(whoHas(tiny.world.state.lists)).toEqual([ANN]);
  });
});

describe('the end of a list and an amnesty', () => {
  const amnesty: Intervention = {
    kind: 'amnesty',
    at: 2,
    jurisdiction: null,
    lists: [0],
    provenance: NOWHERE,
    text: 'amnesty',
  };

  it('free every member by both standings in the month after its last', () => {
    const tiny = worldOf([], { until: 2 });
    expect(monthsOf(tiny, 5, [0])).toEqual([0, 1, 2]);
    month(tiny, 3);
    expect(tiny.left(0, 'list ended')).toBe(0);
  });

  it('take nobody in any more', () => {
    const tiny = worldOf([], { until: 2 });
    expect(monthsOf(tiny, 5, [0, 3, 4])).toEqual([0, 1, 2]);
  });

  it('free every member once, who may be listed again', () => {
    const tiny = worldOf([], {}, { interventions: [amnesty] });
    expect(monthsOf(tiny, 6, [0, 4])).toEqual([0, 1, 4, 5]);
  });

  it('leave the members of other lists where they are', () => {
    const rules = makeRules({
      lists: [makeList({ leaves: [] }), makeList({ name: 'other', leaves: [] })],
    });
    const tiny = makeWorld(rules, { interventions: [amnesty] });
    month(tiny, 0, [ANN]);
    month(tiny, 2);
    expect(tiny.world.state.lists[ANN]).toBe(2);
    expect(tiny.left(0, 'amnesty')).toBe(1);
    expect(tiny.left(1, 'amnesty')).toBe(0);
  });
});

describe('leave and leaveEarned', () => {
  it('take somebody off several lists at once, count each, and start their clocks anew', () => {
    const rules = makeRules({
      lists: [
        makeList({ leaves: [{ kind: 'term', months: 9 }] }),
        makeList({ name: 'other', leaves: [{ kind: 'term', months: 9 }] }),
        makeList({ name: 'third', leaves: [] }),
      ],
    });
    const tiny = makeWorld(rules, {}, { watched: true });
    month(tiny, 0, [ANN]);
    month(tiny, 1);
    const { world, stretch } = tiny;
    expect([world.state.clock[0]?.[ANN], world.state.clock[2]]).toEqual([1, null]);
    leave(world, stretch, ANN, 0b111, 'appeal');
    leaveEarned(world, ANN, 0b001);
    expect(world.state.lists[ANN]).toBe(0);
    expect(world.state.earnedLists[ANN]).toBe(0b110);
    expect([0, 1, 2].map((index) => tiny.left(index, 'appeal'))).toEqual([1, 1, 1]);
    expect([world.state.clock[0]?.[ANN], world.state.clock[1]?.[ANN]]).toEqual([0, 0]);
    expect([world.state.earnedClock[0]?.[ANN], world.state.earnedClock[1]?.[ANN]]).toEqual([0, 1]);
  });
});
