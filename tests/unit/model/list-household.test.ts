import { describe, expect, it } from 'vitest';
import { list } from '../../../src/model/list.js';
import type { ExitRule, List } from '../../../src/regime/regime.js';
import { makeConduct, makeList, makeRules } from '../../helpers/make-regime.js';
import { loners, makeWorld, type TinyWorld, whoHas } from '../../helpers/make-world.js';

// Couples: 4 and 5 live together, and so do 6 and 7.
const ANN = 4;
const BEN = 5;
const CAT = 6;
const DAN = 7;

function couples(leaves: readonly ExitRule[], more: Partial<List> = {}): TinyWorld {
  const rules = makeRules({
    conduct: [makeConduct({ name: 'theft' })],
    lists: [makeList({ leaves, spillsToHousehold: 1, ...more })],
  });
  return makeWorld(rules, { population: loners({ households: [0, 1] }) }, { watched: true });
}

function month(tiny: TinyWorld, at: number, ...recorded: number[]): void {
  const stretch = tiny.begin(at);
  for (const person of recorded) tiny.record(person, 0);
  list(tiny.world, stretch);
}

const members = (tiny: TinyWorld): number[] => whoHas(tiny.world.state.lists);
const spilled = (tiny: TinyWorld): number[] => whoHas(tiny.world.state.spilled);

describe('a list that spills to the household', () => {
  it('takes the household in a month later, by the assigned standing alone', () => {
    const tiny = couples([]);
    month(tiny, 0, ANN);
    expect(members(tiny)).toEqual([ANN]);
    month(tiny, 1);
    expect(members(tiny)).toEqual([ANN, BEN]);
    expect(spilled(tiny)).toEqual([BEN]);
    expect(whoHas(tiny.world.state.earnedLists)).toEqual([ANN]);
    expect(tiny.entered(0, 'household')).toBe(1);
    expect(tiny.told).toContainEqual({ person: BEN, list: 0, cause: 'household', wrongful: true });
  });

  it('lets the household go when the member goes, a month later', () => {
    const tiny = couples([{ kind: 'term', months: 3 }]);
    month(tiny, 0, ANN);
    for (const at of [1, 2]) month(tiny, at);
    expect(members(tiny)).toEqual([ANN, BEN]);
    month(tiny, 3);
    expect(members(tiny)).toEqual([BEN]);
    month(tiny, 4);
    expect(members(tiny)).toEqual([]);
    expect(spilled(tiny)).toEqual([]);
    expect(tiny.left(0, 'household member left')).toBe(1);
  });

  it('keeps nobody through somebody who is there through the household too', () => {
    const tiny = makeWorld(
      makeRules({
        lists: [makeList({ leaves: [{ kind: 'term', months: 2 }], spillsToHousehold: 1 })],
      }),
      { population: loners({ households: [0, 0, 0, 1] }) },
    );
    month(tiny, 0, 8);
    month(tiny, 1);
    expect(members(tiny)).toEqual([8, 9, 10, 11]);
    month(tiny, 2);
    expect(members(tiny)).toEqual([9, 10, 11]);
    month(tiny, 3);
    expect(members(tiny)).toEqual([]);
  });

  it('does not let the term of the household run: it stays as long as the member', () => {
    const tiny = couples([{ kind: 'term', months: 2 }], { restarts: true });
    month(tiny, 0, ANN);
    for (const at of [1, 2, 3, 4, 5]) month(tiny, at, ANN);
    expect(members(tiny)).toEqual([ANN, BEN]);
    expect(spilled(tiny)).toEqual([BEN]);
  });

  it('takes nobody in with a chance of 0, and some with a chance between', () => {
    const never = couples([], { spillsToHousehold: 0 });
    month(never, 0, ANN);
    month(never, 1);
    expect(members(never)).toEqual([ANN]);
    const half = couples([], { spillsToHousehold: 0.5 });
    const heads = Array.from({ length: 32 }, (_, couple) => 2 * couple);
    month(half, 0, ...heads);
    month(half, 1);
    const taken = members(half).length - 32;
    expect(taken).toBeGreaterThan(6);
    expect(taken).toBeLessThan(26);
  });

  it('takes in no children', () => {
    const tiny = makeWorld(makeRules({ lists: [makeList({ leaves: [], spillsToHousehold: 1 })] }), {
      population: loners({
        households: [0, 0, 0, 1],
        ages: [
          { name: 'adults', share: 0.5, minor: false },
          { name: 'children', share: 0.5, minor: true },
        ],
      }),
    });
    const { traits } = tiny.world.state;
    month(tiny, 0, 0);
    month(tiny, 1);
    const adults = [0, 1, 2, 3].filter((person) => (traits[person] & 56) === 0);
    expect(members(tiny)).toEqual(adults);
    expect(adults.length).toBeLessThan(4);
  });

  it('is left by amnesty and by its end like any other', () => {
    const tiny = couples([], { until: 1 });
    month(tiny, 0, ANN);
    month(tiny, 1);
    expect(members(tiny)).toEqual([ANN, BEN]);
    month(tiny, 2);
    expect(members(tiny)).toEqual([]);
    expect(spilled(tiny)).toEqual([]);
    expect(tiny.left(0, 'list ended')).toBe(2);
  });
});

describe('somebody who is on a list through the household and is recorded', () => {
  it('is a member in their own right from then on, and is not counted as entering again', () => {
    const tiny = couples([]);
    month(tiny, 0, ANN);
    month(tiny, 1);
    month(tiny, 2, BEN);
    expect(members(tiny)).toEqual([ANN, BEN]);
    expect(spilled(tiny)).toEqual([]);
    expect(tiny.entered(0, 'record')).toBe(0);
    expect(whoHas(tiny.world.state.earnedLists)).toEqual([ANN, BEN]);
  });

  it.each([1, 2, 3, 12])('serves the whole term of %i months from then on', (months) => {
    const tiny = couples([{ kind: 'term', months }]);
    const there: number[] = [];
    for (let at = 0; at < 20; at++) {
      month(tiny, at, ...(at === 0 ? [ANN] : []), ...(at === 2 ? [BEN] : []));
      if (members(tiny).includes(BEN) && !spilled(tiny).includes(BEN)) there.push(at);
    }
    expect(there).toEqual(Array.from({ length: months }, (_, at) => 2 + at));
  });

  it('can keep the other there in turn', () => {
    const tiny = couples([{ kind: 'term', months: 3 }]);
    month(tiny, 0, CAT);
    month(tiny, 1);
    month(tiny, 2, DAN);
    // Cat's term is over; Dan, now a member in his own right, has the household on the list again.
    month(tiny, 3);
    expect(members(tiny)).toEqual([DAN]);
    month(tiny, 4);
    expect(members(tiny)).toEqual([CAT, DAN]);
    expect(spilled(tiny)).toEqual([CAT]);
  });
});
