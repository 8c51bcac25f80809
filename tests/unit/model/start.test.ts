import { describe, expect, it } from 'vitest';
import { FLAG, TRAIT } from '../../../src/model/flags.js';
import { start, startBeliefs, startScore } from '../../../src/model/start.js';
import type { List, Regime, Rules } from '../../../src/regime/regime.js';
import {
  makeAdaptation,
  makeList,
  makeRegime,
  makeRules,
  makeScore,
} from '../../helpers/make-regime.js';
import { loners, makeWorld, type TinyWorld, whoHas } from '../../helpers/make-world.js';
import { engineOf, runAll, totalOf } from '../../helpers/run-engine.js';

function worldOf(rules: Partial<Rules> = {}, changes: Partial<Regime> = {}): TinyWorld {
  return makeWorld(makeRules(rules), changes, { watched: true });
}

function begin(tiny: TinyWorld): void {
  const [{ rules }] = tiny.regime.jurisdictions[0].phases;
  start(tiny.world, tiny.begin(0), rules, tiny.regime.population);
}

const withList = (list: Partial<List>, changes: Partial<Regime> = {}): TinyWorld =>
  worldOf({ lists: [makeList(list)] }, changes);

const everybody = Array.from({ length: 64 }, (_, person) => person);
const families = loners({
  households: [0, 0, 0, 1],
  ages: [
    { name: 'adults', share: 0.5, minor: false },
    { name: 'children', share: 0.5, minor: true },
  ],
});

describe('members at the start', () => {
  it('are the share of adults given, by both standings, with the cause "start"', () => {
    const tiny = withList({ startsWith: 0.5 }, { population: loners({ people: 256 }) });
    begin(tiny);
    const members = whoHas(tiny.world.state.lists);
    expect(Math.abs(members.length - 128)).toBeLessThan(48);
    expect(whoHas(tiny.world.state.earnedLists)).toEqual(members);
    expect(tiny.entered(0, 'start')).toBe(members.length);
    const told = tiny.told.filter((one) => 'cause' in one && one.cause === 'start');
    expect(told).toHaveLength(members.length);
  });

  it('are everybody at 100%, but for minors and the exempt', () => {
    const tiny = withList({ startsWith: 1 }, { population: families });
    const { traits } = tiny.world.state;
    const adults = everybody.filter((person) => (traits[person] & 56) === 0);
    traits[adults[0]] |= TRAIT.exempt;
    begin(tiny);
    expect(whoHas(tiny.world.state.lists)).toEqual(adults.slice(1));
  });

  it('are nobody on a list that is not kept yet', () => {
    const tiny = withList({ startsWith: 1, from: 3 });
    begin(tiny);
    expect(whoHas(tiny.world.state.lists)).toEqual([]);
  });

  it('have spent from none to all but one of their months, evenly', () => {
    const tiny = withList(
      { startsWith: 1, leaves: [{ kind: 'term', months: 4 }] },
      { population: loners({ people: 256 }) },
    );
    begin(tiny);
    const counts = [0, 0, 0, 0];
    for (const spent of tiny.world.state.clock[0]?.subarray(0, 256) ?? []) counts[spent]++;
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(256);
    for (const count of counts) expect(Math.abs(count - 64)).toBeLessThan(35);
    expect(tiny.world.state.earnedClock[0]).toEqual(tiny.world.state.clock[0]);
  });

  it('leave as evenly, so that a steady state starts steady', () => {
    const regime = makeRegime(
      makeRules({
        lists: [makeList({ enters: [], startsWith: 1, leaves: [{ kind: 'term', months: 4 }] })],
      }),
      { population: loners({ people: 1024 }) },
      5,
    );
    const engine = engineOf(regime);
    const left: number[] = [];
    runAll(regime, engine, () => left.push(totalOf(engine.people, 'members')));
    expect(left.at(-1)).toBe(0);
    const drops = left.map((members, at) => (left[at - 1] ?? 1024) - members);
    for (const drop of drops.slice(0, 4)) expect(Math.abs(drop - 256)).toBeLessThan(80);
  });
});

describe('hardship at the start', () => {
  it('is that of the share of adults given', () => {
    const poor = (share: number): number[] => {
      const population = { ...families, hardship: { share, begins: 0, ends: 0, byIncome: [1] } };
      const tiny = worldOf({}, { population });
      begin(tiny);
      return whoHas(tiny.world.state.flags, FLAG.hardship);
    };
    expect(poor(0)).toEqual([]);
    const all = poor(1);
    expect(poor(0.5).length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining(poor(0.5)));
    expect(all.length).toBeLessThan(64);
  });

  it('is nobody’s among firms', () => {
    const tiny = worldOf({ lists: [makeList({ startsWith: 1 })] });
    const [{ rules }] = tiny.regime.jurisdictions[0].phases;
    start(tiny.world, tiny.begin(0), rules, null);
    expect(whoHas(tiny.world.state.flags, FLAG.hardship)).toEqual([]);
    expect(whoHas(tiny.world.state.lists)).toEqual(everybody);
  });
});

describe('beliefs at the start', () => {
  it('are those given of being seen, and nothing of punishment', () => {
    const tiny = worldOf(
      { adaptation: makeAdaptation({ startsAt: 0.2 }) },
      { population: families },
    );
    tiny.world.state.severity.fill(9);
    startBeliefs(tiny.world, tiny.stretch);
    const { traits, surveillance, severity } = tiny.world.state;
    for (const person of everybody) {
      const isAdult = (traits[person] & 56) === 0;
      expect([surveillance[person], severity[person]]).toEqual(isAdult ? [51, 0] : [0, 9]);
    }
  });

  it('are nobody’s where nobody adapts', () => {
    const tiny = worldOf();
    startBeliefs(tiny.world, tiny.stretch);
    expect(tiny.world.state.surveillance).toHaveLength(0);
  });

  it('begin with the phase in which people begin to adapt', () => {
    const rules = makeRules();
    const later = makeRules({ adaptation: makeAdaptation({ startsAt: 1, learning: 0 }) });
    const regime = makeRegime(rules, { population: loners() }, 6);
    const [base] = regime.jurisdictions;
    const engine = engineOf({
      ...regime,
      jurisdictions: [
        {
          ...base,
          phases: [
            { from: 0, rules },
            { from: 3, rules: later },
          ],
        },
      ],
    });
    const fear: number[] = [];
    runAll(regime, engine, () => fear.push(totalOf(engine.people, 'fear')));
    expect(fear).toEqual([0, 0, 0, 64 * 255, 64 * 255, 64 * 255]);
  });
});

describe('a score that begins', () => {
  it('is at its start for everybody, by both standings', () => {
    const tiny = worldOf({ scores: [makeScore({ start: 700 })] });
    const { state, structure } = tiny.world;
    state.score[0].fill(3);
    startScore(tiny.world, tiny.begin(0), 0);
    const { min, unit } = structure.scores[0];
    expect(state.score[0].subarray(0, 64).every((value) => min + value * unit === 700)).toBe(true);
    expect(state.earnedScore[0][63]).toBe(state.score[0][0]);
    expect(state.score[0][64]).toBe(3);
  });

  it('begins again when it is kept again', () => {
    const kept = makeRules({ scores: [makeScore({ points: [-100], start: 500 })] });
    const conduct = kept.conduct.map((one) => ({ ...one, rate: [{ month: 0, value: 1 }] }));
    const rules = { ...kept, conduct };
    const not = { ...rules, scores: [makeScore({ points: [-100], start: 500, until: 0 })] };
    const regime = makeRegime(rules, { population: loners() }, 6);
    const [base] = regime.jurisdictions;
    const phases = [
      { from: 0, rules },
      { from: 2, rules: not },
      { from: 4, rules },
    ];
    const engine = engineOf({ ...regime, jurisdictions: [{ ...base, phases }] });
    const points: (number | null)[] = [];
    runAll(regime, engine, () => {
      const scored = totalOf(engine.people, 'scored');
      const { min, unit } = engine.people.scores[0];
      const sum = totalOf(engine.people, 'score sum');
      points.push(scored === 0 ? null : min + (sum / scored) * unit);
    });
    expect(points).toEqual([400, 300, null, null, 400, 300]);
  });
});
