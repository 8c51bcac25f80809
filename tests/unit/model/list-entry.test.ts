import { describe, expect, it } from 'vitest';
import { FLAG, TRAIT } from '../../../src/model/flags.js';
import { list } from '../../../src/model/list.js';
import type { EntryRule, Intervention, List, Regime } from '../../../src/regime/regime.js';
import {
  makeConduct,
  makeDomain,
  makeList,
  makePopulation,
  makeRules,
  makeScore,
  NOWHERE,
} from '../../helpers/make-regime.js';
import { loners, makeWorld, type TinyWorld, whoHas } from '../../helpers/make-world.js';

const ANN = 3;
const BOB = 17;

const RECORD: EntryRule = {
  kind: 'records',
  conduct: [0],
  count: 1,
  window: 1,
  chance: 1,
  text: 'record of theft',
};
const recordsOf = (conduct: number[], count: number, window: number): EntryRule => ({
  kind: 'records',
  conduct,
  count,
  window,
  chance: 1,
  text: `${count} records within ${window} months`,
});
const scoreBelow = (value: number, months = 1): EntryRule => ({
  kind: 'score',
  score: 0,
  compare: 'below',
  value,
  months,
  chance: 1,
  text: 'score below',
});
const memberOf = (of: number, months = 1): EntryRule => ({
  kind: 'member',
  list: of,
  months,
  chance: 1,
  text: 'member of',
});

/** A world whose lists are entered by the rules given; two kinds of conduct; nobody ever leaves. */
function worldOf(
  lists: readonly (readonly EntryRule[])[],
  changes: Partial<Regime> = {},
  more: Partial<List> = {},
): TinyWorld {
  const rules = makeRules({
    conduct: [makeConduct({ name: 'theft' }), makeConduct({ name: 'fraud' })],
    domains: [makeDomain()],
    scores: [makeScore({ points: [0, 0] })],
    lists: lists.map((enters, at) => makeList({ name: `list ${at}`, enters, leaves: [], ...more })),
  });
  return makeWorld(rules, changes, { watched: true });
}

/** One month: the records of that month, and then the stage. */
function month(
  tiny: TinyWorld,
  at: number,
  records: readonly (readonly [
    person: number,
    kind: number,
    sort?: 'true' | 'mistaken' | 'false' | 'escaped',
  ])[] = [],
): void {
  const stretch = tiny.begin(at);
  for (const [person, kind, sort] of records) tiny.record(person, kind, sort);
  list(tiny.world, stretch);
}

const members = (tiny: TinyWorld, at = 0): number[] => whoHas(tiny.world.state.lists, 1 << at);
const earned = (tiny: TinyWorld, at = 0): number[] => whoHas(tiny.world.state.earnedLists, 1 << at);

describe('a record of what the rule names', () => {
  it('of a true act lists the person by both standings', () => {
    const tiny = worldOf([[RECORD]]);
    month(tiny, 0, [[ANN, 0]]);
    expect(members(tiny)).toEqual([ANN]);
    expect(earned(tiny)).toEqual([ANN]);
    expect(tiny.entered(0, 'record')).toBe(1);
    expect(tiny.told).toContainEqual({ person: ANN, list: 0, cause: 'record', wrongful: false });
  });

  it.each([
    ['mistaken', 'mistaken record'],
    ['false', 'false alarm'],
  ] as const)('that is %s lists them by the assigned standing alone', (sort, cause) => {
    const tiny = worldOf([[RECORD]]);
    month(tiny, 0, [[ANN, 0, sort]]);
    expect(members(tiny)).toEqual([ANN]);
    expect(earned(tiny)).toEqual([]);
    expect(tiny.entered(0, cause)).toBe(1);
    expect(tiny.told).toContainEqual({ person: ANN, list: 0, cause, wrongful: true });
  });

  it('that landed on somebody else lists the one who did it by the earned standing alone', () => {
    const tiny = worldOf([[RECORD]]);
    month(tiny, 0, [[ANN, 0, 'escaped']]);
    expect(members(tiny)).toEqual([]);
    expect(earned(tiny)).toEqual([ANN]);
  });

  it('has one cause: the true one before the mistaken one before the false one', () => {
    const tiny = worldOf([[RECORD]]);
    month(tiny, 0, [
      [ANN, 0, 'false'],
      [ANN, 0, 'mistaken'],
      [ANN, 0, 'true'],
      [BOB, 0, 'false'],
      [BOB, 0, 'mistaken'],
    ]);
    expect(tiny.entered(0, 'record')).toBe(1);
    expect(tiny.entered(0, 'mistaken record')).toBe(1);
    expect(tiny.entered(0, 'false alarm')).toBe(0);
  });

  it('of something else lists nobody', () => {
    const tiny = worldOf([[RECORD]]);
    month(tiny, 0, [[ANN, 1]]);
    expect(members(tiny)).toEqual([]);
  });

  it('of any of several kinds is enough', () => {
    const tiny = worldOf([[recordsOf([0, 1], 1, 1)]]);
    month(tiny, 0, [
      [ANN, 0],
      [BOB, 1],
    ]);
    expect(members(tiny)).toEqual([ANN, BOB]);
  });

  it('lists nobody whom no rule reaches: exempt people, minors, those who have left', () => {
    const tiny = worldOf([[RECORD]], {
      population: loners({
        ages: [
          { name: 'adults', share: 0.5, minor: false },
          { name: 'children', share: 0.5, minor: true },
        ],
        households: [0, 0, 0, 1],
      }),
    });
    const { state } = tiny.world;
    const child = Array.from(state.traits).findIndex((traits) => (traits & 56) !== 0);
    const [one, two, three] = Array.from(state.traits.keys()).filter(
      (person) => (state.traits[person] & 56) === 0,
    );
    state.traits[one] |= TRAIT.exempt;
    state.flags[two] |= FLAG.exited;
    month(tiny, 0, [
      [child, 0],
      [one, 0],
      [two, 0],
      [three, 0],
    ]);
    expect(members(tiny)).toEqual([three]);
    expect(earned(tiny)).toEqual([three]);
  });
});

describe('several records within some months', () => {
  const TWICE_IN_THREE = recordsOf([0], 2, 3);

  it('are counted over the window and no longer', () => {
    const tiny = worldOf([[TWICE_IN_THREE]]);
    month(tiny, 0, [
      [ANN, 0],
      [BOB, 0],
    ]);
    month(tiny, 1);
    month(tiny, 2, [[ANN, 0]]);
    expect(members(tiny)).toEqual([ANN]);
    month(tiny, 3, [[BOB, 0]]);
    expect(members(tiny)).toEqual([ANN]);
    month(tiny, 4, [[BOB, 0]]);
    expect(members(tiny)).toEqual([ANN, BOB]);
  });

  it('count once for a month, however many there are in it', () => {
    const tiny = worldOf([[recordsOf([0, 1], 2, 3)]]);
    month(tiny, 0, [
      [ANN, 0],
      [ANN, 1],
      [ANN, 0, 'mistaken'],
    ]);
    expect(members(tiny)).toEqual([]);
    month(tiny, 1, [[ANN, 1]]);
    expect(members(tiny)).toEqual([ANN]);
  });

  it('list somebody in a month in which one landed, not in another', () => {
    const tiny = worldOf([[{ ...TWICE_IN_THREE, chance: 0 }], [TWICE_IN_THREE]]);
    month(tiny, 0, [[ANN, 0]]);
    month(tiny, 1, [[ANN, 0]]);
    expect(members(tiny, 0)).toEqual([]);
    expect(members(tiny, 1)).toEqual([ANN]);
    month(tiny, 2);
    expect(tiny.entered(1, 'record')).toBe(0);
  });

  it('take the mistaken with the true, by the assigned standing alone', () => {
    const tiny = worldOf([[TWICE_IN_THREE]]);
    month(tiny, 0, [[ANN, 0, 'mistaken']]);
    month(tiny, 1, [[ANN, 0]]);
    expect(members(tiny)).toEqual([ANN]);
    expect(earned(tiny)).toEqual([]);
    // The assigned count was used up by the listing, the earned one was not.
    month(tiny, 2, [[ANN, 0]]);
    expect(earned(tiny)).toEqual([ANN]);
  });

  it('reach back 32 months at most', () => {
    const tiny = worldOf([[recordsOf([0], 2, 32)]]);
    month(tiny, 0, [[ANN, 0]]);
    month(tiny, 1, [[BOB, 0]]);
    for (let at = 2; at < 32; at++) month(tiny, at);
    month(tiny, 32, [
      [ANN, 0],
      [BOB, 0],
    ]);
    expect(members(tiny)).toEqual([BOB]);
  });

  it('are used up by the listing that they led to', () => {
    const tiny = worldOf([[TWICE_IN_THREE]], {}, { leaves: [{ kind: 'term', months: 1 }] });
    month(tiny, 0, [[ANN, 0]]);
    month(tiny, 1, [[ANN, 0]]);
    expect(members(tiny)).toEqual([ANN]);
    month(tiny, 2);
    expect(members(tiny)).toEqual([]);
    month(tiny, 3, [[ANN, 0]]);
    expect(members(tiny)).toEqual([]);
  });
});

describe('a score', () => {
  const setScore = (tiny: TinyWorld, person: number, points: number): void => {
    const { min, unit } = tiny.world.structure.scores[0];
    tiny.world.state.score[0][person] = (points - min) / unit;
  };

  it('below a value lists at once, by the standing that has it', () => {
    const tiny = worldOf([[scoreBelow(450)]]);
    setScore(tiny, ANN, 400);
    setScore(tiny, BOB, 500);
    month(tiny, 0);
    expect(members(tiny)).toEqual([ANN]);
    expect(earned(tiny)).toEqual([]);
    expect(tiny.entered(0, 'score')).toBe(1);
  });

  it('from a value lists those who are at it or above', () => {
    const from: EntryRule = { ...scoreBelow(600), compare: 'from' } as EntryRule;
    const tiny = worldOf([[from]]);
    setScore(tiny, ANN, 600);
    setScore(tiny, BOB, 500);
    month(tiny, 0);
    expect(members(tiny)).toEqual([ANN]);
  });

  it('is compared with the value as it is written, also between two storable scores', () => {
    // Scores are stored in steps of 100: 500 is not below 450 and 400 is.
    const tiny = worldOf([[scoreBelow(450)], [scoreBelow(401)], [scoreBelow(400)]]);
    setScore(tiny, ANN, 400);
    month(tiny, 0);
    expect([members(tiny, 0), members(tiny, 1), members(tiny, 2)]).toEqual([[ANN], [ANN], []]);
  });

  it('for three months lists in the third month running', () => {
    const tiny = worldOf([[scoreBelow(450, 3)]]);
    setScore(tiny, ANN, 400);
    month(tiny, 0);
    month(tiny, 1);
    expect(members(tiny)).toEqual([]);
    month(tiny, 2);
    expect(members(tiny)).toEqual([ANN]);
  });

  it('for three months begins anew when it was better in between', () => {
    const tiny = worldOf([[scoreBelow(450, 3)]]);
    for (const [at, points] of [400, 400, 500, 400, 400, 400].entries()) {
      setScore(tiny, ANN, points);
      month(tiny, at);
      expect(members(tiny)).toEqual(at === 5 ? [ANN] : []);
    }
  });

  it('for three months must be waited for again after leaving', () => {
    const tiny = worldOf([[scoreBelow(450, 3)]], {}, { leaves: [{ kind: 'term', months: 5 }] });
    setScore(tiny, ANN, 400);
    const there: number[] = [];
    for (let at = 0; at < 12; at++) {
      month(tiny, at);
      if (members(tiny).includes(ANN)) there.push(at);
    }
    // In for months 2 to 6 (five of them); out in 7; the wait is months 8, 9 and 10.
    expect(there).toEqual([2, 3, 4, 5, 6, 10, 11]);
  });

  it('that somebody does not have lists nobody', () => {
    const rules = makeRules({
      scores: [makeScore({ enrolment: { share: [{ month: 0, value: 0 }], enticements: [] } })],
      lists: [makeList({ enters: [scoreBelow(1000)], leaves: [] })],
    });
    const tiny = makeWorld(rules);
    month(tiny, 0);
    expect(members(tiny)).toEqual([]);
  });
});

describe('membership of another list', () => {
  it('leads on in the next month', () => {
    const tiny = worldOf([[RECORD], [memberOf(0)]]);
    month(tiny, 0, [[ANN, 0]]);
    expect(members(tiny, 1)).toEqual([]);
    month(tiny, 1);
    expect(members(tiny, 1)).toEqual([ANN]);
    expect(tiny.entered(1, 'other list')).toBe(1);
    expect(earned(tiny, 1)).toEqual([ANN]);
  });

  it('leads on after so many months, exactly', () => {
    const tiny = worldOf([[RECORD], [memberOf(0, 3)]]);
    month(tiny, 0, [[ANN, 0]]);
    month(tiny, 1);
    month(tiny, 2);
    expect(members(tiny, 1)).toEqual([]);
    month(tiny, 3);
    expect(members(tiny, 1)).toEqual([ANN]);
  });

  it('is the same in whatever order the lists are declared', () => {
    const tiny = worldOf([[memberOf(1)], [RECORD]]);
    month(tiny, 0, [[ANN, 0]]);
    expect(members(tiny, 0)).toEqual([]);
    month(tiny, 1);
    expect(members(tiny, 0)).toEqual([ANN]);
  });

  it('that is wrong leads on by the assigned standing alone', () => {
    const tiny = worldOf([[RECORD], [memberOf(0)]]);
    month(tiny, 0, [[ANN, 0, 'mistaken']]);
    month(tiny, 1);
    expect(members(tiny, 1)).toEqual([ANN]);
    expect(earned(tiny, 1)).toEqual([]);
  });
});

describe('a household', () => {
  const AT_HOME: EntryRule = {
    kind: 'household',
    list: 0,
    chance: 1,
    text: 'household of a member',
  };
  const couples = { population: loners({ households: [0, 1] }) };

  it('of a member is taken in by the rule, in the next month, by the assigned standing alone', () => {
    const tiny = worldOf([[RECORD], [AT_HOME]], couples);
    month(tiny, 0, [[4, 0]]);
    month(tiny, 1);
    expect(members(tiny, 1)).toEqual([5]);
    expect(earned(tiny, 1)).toEqual([]);
    expect(tiny.entered(1, 'household')).toBe(1);
  });

  it('of nobody else is not taken in: a member is not their own household', () => {
    const tiny = worldOf([[RECORD], [AT_HOME]]);
    month(tiny, 0, [[4, 0]]);
    month(tiny, 1);
    expect(members(tiny, 1)).toEqual([]);
  });
});

describe('chance', () => {
  it('of an audit is that of the rule, to within sampling error', () => {
    const audit: EntryRule = { kind: 'audit', chance: 0.25, text: 'audit' };
    const tiny = worldOf([[audit]], { population: loners({ people: 4000 }) });
    const audited = new Set<number>();
    month(tiny, 0);
    for (const person of members(tiny)) audited.add(person);
    // A block of 256 at a time: the tiny world has the first.
    expect(tiny.entered(0, 'audit')).toBe(audited.size);
    const { first, end } = tiny.stretch;
    expect(Math.abs(audited.size / (end - first) - 0.25)).toBeLessThan(0.08);
    expect(earned(tiny)).toEqual([]);
  });

  it('of 0 never applies, and of 1 always', () => {
    const tiny = worldOf([[{ ...RECORD, chance: 0 }], [{ ...RECORD, chance: 1 }]]);
    month(
      tiny,
      0,
      Array.from({ length: 64 }, (_, person) => [person, 0] as const),
    );
    expect(members(tiny, 0)).toEqual([]);
    expect(members(tiny, 1)).toHaveLength(64);
  });

  it('is the same for both standings: the same people are taken', () => {
    const tiny = worldOf([[{ ...RECORD, chance: 0.5 }]]);
    month(
      tiny,
      0,
      Array.from({ length: 64 }, (_, person) => [person, 0] as const),
    );
    expect(members(tiny)).toEqual(earned(tiny));
    expect(members(tiny).length).toBeGreaterThan(10);
    expect(members(tiny).length).toBeLessThan(54);
  });

  it('that is greater takes the same people and more', () => {
    const taken = [0.2, 0.5, 0.9].map((chance) => {
      const tiny = worldOf([[{ ...RECORD, chance }]]);
      month(
        tiny,
        0,
        Array.from({ length: 64 }, (_, person) => [person, 0] as const),
      );
      return members(tiny);
    });
    expect(taken[1]).toEqual(expect.arrayContaining(taken[0]));
    expect(taken[2]).toEqual(expect.arrayContaining(taken[1]));
  });
});

describe('the recorded cause', () => {
  it('is the first rule that applies', () => {
    const audit: EntryRule = { kind: 'audit', chance: 1, text: 'audit' };
    const tiny = worldOf([
      [RECORD, audit],
      [audit, RECORD],
    ]);
    month(tiny, 0, [[ANN, 0]]);
    expect(tiny.entered(0, 'record')).toBe(1);
    expect(tiny.entered(0, 'audit')).toBe(63);
    expect(tiny.entered(1, 'record')).toBe(0);
    expect(tiny.entered(1, 'audit')).toBe(64);
    // Whatever the cause, the person's own act would have listed them too.
    expect(earned(tiny, 1)).toEqual([ANN]);
  });
});

describe('a false listing', () => {
  const event = (group: number | null, share: number): Intervention => ({
    kind: 'false-listing',
    at: 2,
    jurisdiction: null,
    list: 0,
    group,
    share,
    provenance: NOWHERE,
    text: 'false listing',
  });
  const groups = makePopulation({
    people: 64,
    ages: [{ name: 'adults', share: 1, minor: false }],
    households: [1],
  });

  it('lists a share of everybody for nothing, in its month', () => {
    const tiny = worldOf([[RECORD]], { interventions: [event(null, 1)] });
    month(tiny, 1);
    expect(members(tiny)).toEqual([]);
    month(tiny, 2);
    expect(tiny.entered(0, 'false listing')).toBe(64);
    expect(earned(tiny)).toEqual([]);
  });

  it('lists those of a group alone', () => {
    const tiny = worldOf([[RECORD]], { interventions: [event(1, 1)], population: groups });
    month(tiny, 2);
    const { traits } = tiny.world.state;
    expect(members(tiny).length).toBeGreaterThan(0);
    expect(members(tiny).every((person) => (traits[person] & TRAIT.groupMask) === 1)).toBe(true);
  });

  it('is not the cause where a rule applies', () => {
    const tiny = worldOf([[RECORD]], { interventions: [event(null, 1)] });
    month(tiny, 2, [[ANN, 0]]);
    expect(tiny.entered(0, 'record')).toBe(1);
    expect(tiny.entered(0, 'false listing')).toBe(63);
  });
});

describe('a list that is not kept yet', () => {
  it('takes nobody in', () => {
    const tiny = worldOf([[RECORD]], {}, { from: 3 });
    month(tiny, 2, [[ANN, 0]]);
    expect(members(tiny)).toEqual([]);
    month(tiny, 3, [[BOB, 0]]);
    expect(members(tiny)).toEqual([BOB]);
  });
});
