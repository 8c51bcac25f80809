import { describe, expect, it } from 'vitest';
import { adapt, isPunished, severityOf } from '../../../src/model/adapt.js';
import { FLAG, MARK, SEEN, TRAIT } from '../../../src/model/flags.js';
import { show } from '../../../src/model/show.js';
import type { Adaptation, NetworkRule, Regime, Rules } from '../../../src/regime/regime.js';
import {
  makeAdaptation,
  makeDomain,
  makeList,
  makeRedress,
  makeRules,
  makeScore,
} from '../../helpers/make-regime.js';
import { loners, makeWorld, type TinyWorld, whoHas } from '../../helpers/make-world.js';

const ANN = 4;
const BOB = 5;
const RING: NetworkRule = { kind: 'watts-strogatz', degree: 2, rewired: 0 };

function worldOf(
  adaptation: Partial<Adaptation>,
  changes: Partial<Regime> = {},
  rules: Partial<Rules> = {},
): TinyWorld {
  return makeWorld(
    makeRules({
      domains: Array.from({ length: 9 }, (_, at) => makeDomain({ name: `domain ${at}` })),
      lists: [makeList({ enters: [], closes: [0], public: true })],
      adaptation: makeAdaptation(adaptation),
      redress: makeRedress({ appeal: { filed: 0, decidedIn: 1, right: 0, letsOff: 0 } }),
      ...rules,
    }),
    changes,
    { watched: true },
  );
}

interface Here {
  /** Bits of the domains closed to people who know why. */
  readonly closed?: ReadonlyMap<number, number>;
  /** What others could see of people last month. */
  readonly seen?: ReadonlyMap<number, number>;
}

function month(tiny: TinyWorld, at: number, { closed, seen }: Here = {}): void {
  const { state, scratch } = tiny.world;
  for (const [person, bits] of seen ?? []) state.seen[person] = bits;
  const stretch = tiny.begin(at);
  show(tiny.world, stretch);
  for (const [person, bits] of closed ?? []) {
    scratch.closed[person] = bits;
    state.flags[person] |= FLAG.told;
  }
  adapt(tiny.world, stretch);
}

const of = (...pairs: (readonly [number, number])[]): ReadonlyMap<number, number> => new Map(pairs);

describe('who is punished, and knows it', () => {
  const scored = (published: boolean): TinyWorld =>
    worldOf({}, {}, { scores: [makeScore({ published, points: [-50] })] });

  it('is whoever has something closed to them and was told of the list', () => {
    const tiny = worldOf({});
    const stretch = tiny.begin(0);
    tiny.world.scratch.closed[ANN] = 1;
    expect(isPunished(tiny.world, stretch, ANN)).toBe(false);
    tiny.world.state.flags[ANN] |= FLAG.told;
    expect(isPunished(tiny.world, stretch, ANN)).toBe(true);
    expect(isPunished(tiny.world, stretch, BOB)).toBe(false);
  });

  it('is whoever loses points of a score that is shown', () => {
    for (const published of [true, false]) {
      const tiny = scored(published);
      const stretch = tiny.begin(0);
      tiny.record(ANN, 0);
      expect(isPunished(tiny.world, stretch, ANN)).toBe(published);
      expect(isPunished(tiny.world, stretch, BOB)).toBe(false);
    }
  });

  it('is whoever sees that the grade of their score closes something, and not what a list closes in secret', () => {
    const grades = [
      { name: 'good', from: 600, closes: [], opens: [] },
      { name: 'bad', from: 0, closes: [0], opens: [] },
    ];
    const closedTo = (published: boolean, domains: number): boolean => {
      const tiny = worldOf({}, {}, { scores: [makeScore({ published, grades })] });
      const stretch = tiny.begin(0);
      tiny.world.scratch.closed[ANN] = domains;
      return isPunished(tiny.world, stretch, ANN);
    };
    expect(closedTo(true, 1)).toBe(true);
    expect(closedTo(false, 1)).toBe(false);
    expect(closedTo(true, 2)).toBe(false);
  });

  it('is nobody who is exempt, and nobody for a record that costs nothing', () => {
    const tiny = scored(true);
    tiny.world.state.traits[ANN] |= TRAIT.exempt;
    const stretch = tiny.begin(0);
    tiny.record(ANN, 0);
    expect(isPunished(tiny.world, stretch, ANN)).toBe(false);
    const kind = worldOf({}, {}, { scores: [makeScore({ published: true, points: [50] })] });
    const month0 = kind.begin(0);
    kind.record(ANN, 0);
    expect(isPunished(kind.world, month0, ANN)).toBe(false);
  });
});

describe('severity', () => {
  it('is the number of closed domains, at most seven', () => {
    expect([0, 1, 0b1011, 0x7f, 0xff, 0xffffffff].map(severityOf)).toEqual([0, 1, 3, 7, 7, 7]);
  });
});

describe('belief in surveillance', () => {
  it('moves towards certainty by the share given when one is punished, and back when not', () => {
    const tiny = worldOf({ learning: 0.5, fromTies: 0, startsAt: 0 });
    month(tiny, 0, { closed: of([ANN, 1]) });
    const first = tiny.world.state.surveillance[ANN];
    expect([127, 128]).toContain(first);
    expect(tiny.world.state.surveillance[BOB]).toBe(0);
    month(tiny, 1);
    expect(Math.abs(tiny.world.state.surveillance[ANN] - first / 2)).toBeLessThanOrEqual(1);
  });

  it('learns all of it at once, or nothing', () => {
    const quick = worldOf({ learning: 1, fromTies: 0 });
    month(quick, 0, { closed: of([ANN, 1]) });
    expect(quick.world.state.surveillance[ANN]).toBe(255);
    month(quick, 1);
    expect(quick.world.state.surveillance[ANN]).toBe(0);
    const never = worldOf({ learning: 0, startsAt: 0.2 });
    month(never, 0, { closed: of([ANN, 1]) });
    expect(never.world.state.surveillance[ANN]).toBe(51);
  });

  it('learns a fraction of a step by chance, so that it is right on average', () => {
    const tiny = worldOf({ learning: 0.01, fromTies: 0 }, { population: loners({ people: 256 }) });
    const all = new Map(Array.from({ length: 256 }, (_, person) => [person, 1] as const));
    month(tiny, 0, { closed: all });
    const sum = tiny.world.state.surveillance.reduce((total, belief) => total + belief, 0);
    // 1% of 255 is 2.55.
    expect(Math.abs(sum / 256 - 2.55)).toBeLessThan(0.2);
  });

  it('takes the punishment of public ties with its weight, and of others none', () => {
    const tiny = worldOf({ learning: 1, fromTies: 1 }, { population: loners({ network: RING }) });
    const open = SEEN.punishedNow | SEEN.publiclyListed;
    month(tiny, 0, { seen: of([ANN, open], [10, SEEN.punishedNow]) });
    const { surveillance } = tiny.world.state;
    // Of the two friends of 3 and of 5, one was punished.
    expect([surveillance[3], surveillance[5]]).toEqual([127, 127]);
    expect([surveillance[9], surveillance[11], surveillance[ANN]]).toEqual([0, 0, 0]);
  });

  it('hears at home of everything', () => {
    const tiny = worldOf(
      { learning: 1, fromTies: 1 },
      { population: loners({ households: [0, 1] }) },
    );
    month(tiny, 0, { seen: of([ANN, SEEN.punishedNow]) });
    expect(tiny.world.state.surveillance[BOB]).toBe(255);
  });

  it('takes one’s own experience where there are no ties', () => {
    const tiny = worldOf({ learning: 1, fromTies: 1 });
    month(tiny, 0, { closed: of([ANN, 1]) });
    expect(tiny.world.state.surveillance[ANN]).toBe(255);
  });

  it('mixes own and ties by the weight', () => {
    const tiny = worldOf(
      { learning: 1, fromTies: 0.25 },
      { population: loners({ households: [0, 1] }) },
    );
    month(tiny, 0, { closed: of([ANN, 1]) });
    expect(tiny.world.state.surveillance[ANN]).toBe(Math.floor((255 * 192) / 256));
  });

  it('is not learned by those who have left', () => {
    const tiny = worldOf({ learning: 1, startsAt: 0.5 });
    tiny.world.state.flags[ANN] |= FLAG.exited;
    month(tiny, 0);
    expect(tiny.world.state.surveillance[ANN]).toBe(128);
    expect(tiny.world.state.surveillance[BOB]).toBe(0);
  });
});

describe('belief in severity', () => {
  it('moves towards how much is closed to oneself', () => {
    const tiny = worldOf({ learning: 1, fromTies: 0 });
    month(tiny, 0, { closed: of([ANN, 0x7f], [BOB, 0b1]) });
    const { severity } = tiny.world.state;
    expect([severity[ANN], severity[BOB], severity[6]]).toEqual([255, 36, 0]);
  });

  it('stays where nobody whom one knows of is restricted', () => {
    const tiny = worldOf({ learning: 1 });
    month(tiny, 0, { closed: of([ANN, 0x7f]) });
    const before = tiny.world.state.severity[ANN];
    month(tiny, 1);
    expect(tiny.world.state.severity[ANN]).toBe(before);
  });

  it('learns from the mean of restricted ties', () => {
    const tiny = worldOf({ learning: 1, fromTies: 1 }, { population: loners({ network: RING }) });
    const restricted = (level: number): number =>
      SEEN.restricted | SEEN.publiclyListed | (level << SEEN.severityShift);
    month(tiny, 0, { seen: of([3, restricted(7)], [5, restricted(2)]) });
    // The mean of 7 and 2 is 4.5.
    expect(tiny.world.state.severity[ANN]).toBe(Math.floor((4.5 * 255) / 7));
  });
});

describe('a second identity', () => {
  const gaming = { buys: null, secondIdentity: { rate: 1, hides: 0.5 } };

  it('is taken by the restricted alone, once, and told', () => {
    const tiny = worldOf({ gaming });
    month(tiny, 0, { closed: of([ANN, 1]) });
    expect(whoHas(tiny.world.state.flags, FLAG.secondIdentity)).toEqual([ANN]);
    expect(tiny.total('second identities')).toBe(1);
    expect(tiny.told).toContainEqual({ person: ANN, event: 'took a second identity' });
    month(tiny, 1, { closed: of([ANN, 1]) });
    expect(tiny.total('second identities')).toBe(0);
  });
});

describe('leaving', () => {
  it('takes a restricted person off every list by both standings, for good', () => {
    const tiny = worldOf({ exit: 1 });
    const { state } = tiny.world;
    state.lists[ANN] = 1;
    state.earnedLists[ANN] = 1;
    state.appeal[ANN] = 3;
    state.marks[ANN] = MARK.everRestricted | MARK.wronglyNow | MARK.silencedNow;
    month(tiny, 0, { closed: of([ANN, 1]) });
    expect(whoHas(state.flags, FLAG.exited)).toEqual([ANN]);
    expect([state.lists[ANN], state.earnedLists[ANN], state.appeal[ANN]]).toEqual([0, 0, 0]);
    expect([state.marks[ANN], state.flags[ANN] & FLAG.told]).toEqual([MARK.everRestricted, 0]);
    expect(tiny.left(0, 'exit')).toBe(1);
    expect(tiny.told).toContainEqual({ person: ANN, event: 'left' });
  });

  it('lets a pending appeal lapse, and counts it', () => {
    const tiny = worldOf({ exit: 1 });
    tiny.world.state.appeal[ANN] = 3;
    month(tiny, 0, { closed: of([ANN, 1]) });
    expect(tiny.total('appeals lapsed')).toBe(1);
  });

  it('is not for those to whom nothing is closed', () => {
    const tiny = worldOf({ exit: 1 });
    month(tiny, 0);
    expect(whoHas(tiny.world.state.flags, FLAG.exited)).toEqual([]);
  });

  it('happens with the chance given', () => {
    const tiny = worldOf({ exit: 0.5 });
    const all = new Map(Array.from({ length: 64 }, (_, person) => [person, 1] as const));
    month(tiny, 0, { closed: all });
    const gone = whoHas(tiny.world.state.flags, FLAG.exited).length;
    expect(gone).toBeGreaterThan(16);
    expect(gone).toBeLessThan(48);
  });
});

describe('without a model of adaptation', () => {
  it('nobody believes or escapes anything', () => {
    const tiny = worldOf({}, {}, { adaptation: null });
    month(tiny, 0, { closed: of([ANN, 1]) });
    expect(tiny.world.state.surveillance).toHaveLength(0);
    expect(whoHas(tiny.world.state.flags, FLAG.exited)).toEqual([]);
  });
});
