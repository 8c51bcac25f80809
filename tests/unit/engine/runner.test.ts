import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.js';
import type { MeasureName } from '../../../src/model/measures.js';
import { ENTRY_CAUSES, EXIT_WAYS } from '../../../src/model/measures.js';
import type {
  Conduct,
  Intervention,
  Phase,
  Regime,
  Rules,
  Score,
} from '../../../src/regime/regime.js';
import {
  makeAdaptation,
  makeChannel,
  makeConduct,
  makeList,
  makeRegime,
  makeRules,
  makeScore,
  NOWHERE,
  onlyIn,
  PLAIN,
} from '../../helpers/make-regime.js';
import { loners } from '../../helpers/make-world.js';
import { engineOf, runAll, totalOf } from '../../helpers/run-engine.js';

const PEOPLE = 512;
const GROUPS = [
  { name: 'majority', share: 0.5 },
  { name: 'minority', share: 0.5 },
];
const EVENT = { jurisdiction: null, provenance: NOWHERE, text: 'an event' };

/** 512 adults who live alone: two groups, and a pilot (jurisdiction 1) in the first half of the country. */
function halves(rules: Rules, changes: Partial<Regime> = {}, months = 6): Regime {
  const phases = [{ from: 0, rules }];
  return makeRegime(
    rules,
    {
      population: loners({ people: PEOPLE, standingFor: PEOPLE, groups: GROUPS }),
      jurisdictions: [
        { name: 'everywhere else', share: 0.5, phases, provenance: NOWHERE },
        { name: 'pilot', share: 0.5, phases, provenance: NOWHERE },
      ],
      ...changes,
    },
    months,
  );
}

function withPhases(regime: Regime, jurisdiction: number, phases: readonly Phase[]): Regime {
  return {
    ...regime,
    jurisdictions: regime.jurisdictions.map((place, at) =>
      at === jurisdiction ? { ...place, phases } : place,
    ),
  };
}

function doing(rate: number, changes: Partial<Conduct> = {}): Conduct {
  return makeConduct({ rate: [{ month: 0, value: rate }], ...changes });
}

/** A measure month by month, in the cells (jurisdiction × 2 + group) given or in all. */
function monthly(
  regime: Regime,
  measure: MeasureName,
  key = 0,
  cells: readonly number[] = [0, 1, 2, 3],
): number[] {
  const engine = engineOf(regime);
  const found: number[] = [];
  runAll(regime, engine, () =>
    found.push(cells.reduce((sum, cell) => sum + totalOf(engine.people, measure, key, cell), 0)),
  );
  return found;
}

const ELSEWHERE = [0, 1];
const PILOT = [2, 3];
const everywhere = (rules: Rules): Regime => halves(rules);

describe('phases', () => {
  const never = makeRules({ conduct: [doing(0)] });
  const always = makeRules({ conduct: [doing(1)] });

  it('hold from their month on, until the next', () => {
    const phases = [
      { from: 0, rules: never },
      { from: 2, rules: always },
      { from: 4, rules: never },
    ];
    const regime = withPhases(withPhases(everywhere(never), 0, phases), 1, phases);
    expect(monthly(regime, 'acts')).toEqual([0, 0, PEOPLE, PEOPLE, 0, 0]);
  });

  it('hold where they are declared', () => {
    const regime = withPhases(everywhere(never), 1, [
      { from: 0, rules: never },
      { from: 3, rules: always },
    ]);
    expect(monthly(regime, 'acts', 0, ELSEWHERE)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(monthly(regime, 'acts', 0, PILOT)).toEqual([0, 0, 0, 256, 256, 256]);
  });

  it('may begin one a month', () => {
    const phases = [0, 1, 2, 3, 4, 5].map((from) => ({
      from,
      rules: from % 2 === 0 ? never : always,
    }));
    expect(monthly(withPhases(everywhere(never), 1, phases), 'acts', 0, PILOT)).toEqual([
      0, 256, 0, 256, 0, 256,
    ]);
  });
});

describe('an outage', () => {
  const seen = makeRules({
    channels: [
      makeChannel(),
      makeChannel({ name: 'informers', coverage: [[{ month: 0, value: 1 }]] }),
    ],
    conduct: [doing(1), doing(1, { name: 'begging', seenBy: [1] })],
  });
  const outage = (changes: Partial<Intervention & { kind: 'outage' }> = {}): Intervention => ({
    ...EVENT,
    kind: 'outage',
    at: 2,
    channels: [0],
    months: 2,
    ...changes,
  });

  it('blinds its channels in its months and no others', () => {
    const regime = halves(seen, { interventions: [outage()] });
    expect(monthly(regime, 'true records', 0)).toEqual([512, 512, 0, 0, 512, 512]);
    expect(monthly(regime, 'true records', 1)).toEqual([512, 512, 512, 512, 512, 512]);
  });

  it('changes nothing of what is done', () => {
    const regime = halves(seen, { interventions: [outage()] });
    expect(monthly(regime, 'acts', 0)).toEqual([512, 512, 512, 512, 512, 512]);
  });

  it('of one jurisdiction leaves the others their sight', () => {
    const regime = halves(seen, { interventions: [outage({ jurisdiction: 1, at: 0, months: 1 })] });
    expect(monthly(regime, 'true records', 0, PILOT)).toEqual([0, 256, 256, 256, 256, 256]);
    expect(monthly(regime, 'true records', 0, ELSEWHERE)).toEqual([256, 256, 256, 256, 256, 256]);
  });

  it('may last past the end of the calendar, and overlap another', () => {
    const regime = halves(seen, {
      interventions: [
        outage({ at: 3, months: 99 }),
        outage({ at: 1, months: 3, channels: [0, 1] }),
      ],
    });
    expect(monthly(regime, 'true records', 0)).toEqual([512, 0, 0, 0, 0, 0]);
    expect(monthly(regime, 'true records', 1)).toEqual([512, 0, 0, 0, 512, 512]);
  });
});

describe('false reports', () => {
  const quiet = makeRules({ conduct: [doing(0), doing(0, { name: 'begging' })] });
  const reports = (changes: Partial<Intervention & { kind: 'false-reports' }>): Intervention => ({
    ...EVENT,
    kind: 'false-reports',
    at: 1,
    conduct: 1,
    group: null,
    rate: 1,
    months: 3,
    ...changes,
  });

  it('come in their months, of their conduct', () => {
    const regime = halves(quiet, { interventions: [reports({})] });
    expect(monthly(regime, 'false alarms', 1)).toEqual([0, 512, 512, 512, 0, 0]);
    expect(monthly(regime, 'false alarms', 0)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(monthly(regime, 'true records', 1)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('of one group fall on nobody else', () => {
    const regime = halves(quiet, { interventions: [reports({ group: 1, months: 1 })] });
    const [, minority] = monthly(regime, 'people', 0, [1, 3]);
    expect(monthly(regime, 'false alarms', 1, [1, 3])).toEqual([0, minority, 0, 0, 0, 0]);
    expect(monthly(regime, 'false alarms', 1, [0, 2])).toEqual([0, 0, 0, 0, 0, 0]);
    expect(minority).toBeGreaterThan(0);
  });

  it('of one jurisdiction fall on nobody elsewhere', () => {
    const regime = halves(quiet, { interventions: [reports({ jurisdiction: 0 })] });
    expect(monthly(regime, 'false alarms', 1, ELSEWHERE)).toEqual([0, 256, 256, 256, 0, 0]);
    expect(monthly(regime, 'false alarms', 1, PILOT)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('an intervention of one month', () => {
  const quiet = makeRules({
    conduct: [doing(0)],
    lists: [makeList({ startsWith: 1, leaves: [], enters: [] }), makeList({ name: 'other' })],
  });

  it('empties a list by amnesty in its month, where it holds', () => {
    const regime = halves(quiet, {
      interventions: [{ ...EVENT, kind: 'amnesty', at: 2, jurisdiction: 1, lists: [0] }],
    });
    expect(monthly(regime, 'members', 0, PILOT)).toEqual([256, 256, 0, 0, 0, 0]);
    expect(monthly(regime, 'members', 0, ELSEWHERE)).toEqual([256, 256, 256, 256, 256, 256]);
    expect(monthly(regime, 'left', EXIT_WAYS.indexOf('amnesty'))).toEqual([0, 0, 256, 0, 0, 0]);
  });

  it('puts people on a list falsely in its month', () => {
    const cause = ENTRY_CAUSES.length + ENTRY_CAUSES.indexOf('false listing');
    const regime = halves(quiet, {
      interventions: [
        { ...EVENT, kind: 'false-listing', at: 3, jurisdiction: 1, list: 1, group: null, share: 1 },
      ],
    });
    expect(monthly(regime, 'entered', cause)).toEqual([0, 0, 0, 256, 0, 0]);
    expect(monthly(regime, 'members wrongly', 1, PILOT)).toEqual([0, 0, 0, 256, 256, 256]);
    expect(monthly(regime, 'members', 1, ELSEWHERE)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('that changes rules does nothing by itself', () => {
    const change: Intervention = { ...EVENT, kind: 'change', at: 1 };
    const [one, other] = [halves(quiet), halves(quiet, { interventions: [change] })].map((regime) =>
      runAll(regime, engineOf(regime)).stateHash(),
    );
    expect(other).toBe(one);
  });
});

/** In stored units above the minimum: 500 points are 10 of 50 each. */
const UNITS = 10;

describe('a score', () => {
  const kept = (changes: Partial<Score>): Rules =>
    makeRules({ conduct: [doing(1)], scores: [makeScore(changes)], lists: [] });

  it('that begins later starts at its start in its first month, whatever was done before', () => {
    const regime = everywhere(kept({ from: 2, until: 4 }));
    expect(monthly(regime, 'scored')).toEqual([0, 0, 512, 512, 512, 0]);
    expect(monthly(regime, 'score sum')).toEqual([
      0,
      0,
      512 * (UNITS - 1),
      512 * (UNITS - 2),
      512 * (UNITS - 3),
      0,
    ]);
  });

  it('that a phase brings back starts afresh, by both standings', () => {
    const regime = withPhases(everywhere(kept({ until: 1 })), 1, [
      { from: 0, rules: kept({ until: 1 }) },
      { from: 4, rules: kept({ from: 4, start: 700 }) },
    ]);
    const engine = engineOf(regime);
    const last: number[] = [];
    const pair = (): void => {
      last.push(engine.people.state.score[0][0], engine.people.state.earnedScore[0][0]);
    };
    runAll(regime, engine, pair);
    // Person 0 lives in the pilot: two months from 500, two without, two from 700.
    expect(last).toEqual([9, 9, 8, 8, 8, 8, 8, 8, 13, 13, 12, 12]);
  });

  it('goes on where a phase only moves its start', () => {
    const phases = [
      { from: 0, rules: kept({}) },
      { from: 3, rules: kept({ start: 900 }) },
    ];
    const regime = withPhases(everywhere(kept({})), 1, phases);
    expect(monthly(regime, 'score sum', 0, PILOT)).toEqual(
      [1, 2, 3, 4, 5, 6].map((months) => 256 * (UNITS - months)),
    );
  });

  it('begins in one jurisdiction while another has none', () => {
    const regime = withPhases(everywhere(kept({ from: 99 })), 1, [
      { from: 0, rules: kept({ from: 99 }) },
      { from: 4, rules: kept({ from: 4 }) },
    ]);
    expect(monthly(regime, 'scored', 0, PILOT)).toEqual([0, 0, 0, 0, 256, 256]);
    expect(monthly(regime, 'scored', 0, ELSEWHERE)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('adaptation that a phase brings', () => {
  it('begins with the beliefs it declares, in its month', () => {
    const quiet = makeRules({ conduct: [doing(0)], lists: [] });
    const adaptation = makeAdaptation({ startsAt: 0.6, learning: 0 });
    const regime = withPhases(everywhere(quiet), 1, [
      { from: 0, rules: quiet },
      { from: 2, rules: { ...quiet, adaptation } },
    ]);
    const believed = Math.round(0.6 * 255);
    expect(monthly(regime, 'fear', 0, PILOT)).toEqual([
      0,
      0,
      256 * believed,
      256 * believed,
      256 * believed,
      256 * believed,
    ]);
    expect(monthly(regime, 'fear', 0, ELSEWHERE)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('a hack', () => {
  /** In the first month everybody of the minority loses 50 points, and nobody does anything after that. */
  const split = makeRules({
    conduct: [makeConduct({ rate: onlyIn(0), factors: { ...PLAIN, group: [0, 1] } })],
    scores: [makeScore(), makeScore({ name: 'shop' })],
    lists: [],
  });
  const hack = (changes: Partial<Intervention & { kind: 'swap' }> = {}): Intervention => ({
    ...EVENT,
    kind: 'swap',
    at: 2,
    score: 0,
    top: 0.5,
    bottom: 0.5,
    ...changes,
  });
  const TOP = UNITS;
  const LOW = UNITS - 1;

  function values(engine: Engine, score = 0): number[] {
    return Array.from(engine.people.state.score[score].slice(0, PEOPLE));
  }

  /** Each person's score before the month of the hack and after it. */
  function aroundHack(regime: Regime): { engine: Engine; before: number[]; after: number[] } {
    const engine = engineOf(regime);
    engine.step();
    engine.step();
    const before = values(engine);
    engine.step();
    return { engine, before, after: values(engine) };
  }

  /** The share of a jurisdiction's people, or of all, who stand low. */
  function lowShare(before: readonly number[]): number {
    return before.filter((value) => value === LOW).length / before.length;
  }

  const turned = (value: number): number => TOP + LOW - value;

  it('lets the top and the bottom change places, in its month alone', () => {
    const plain = aroundHack(halves(split));
    expect(new Set(plain.before)).toEqual(new Set([TOP, LOW]));
    expect(plain.after).toEqual(plain.before);
    // A hack in the whole country counts each jurisdiction by itself; here there is one.
    const one = (interventions: Intervention[]): Regime =>
      makeRegime(split, { population: halves(split).population, interventions }, 6);
    const share = lowShare(aroundHack(one([])).before);
    const { engine, before, after } = aroundHack(one([hack({ top: 1 - share, bottom: share })]));
    expect(after).toEqual(before.map(turned));
    engine.step();
    expect(values(engine)).toEqual(after);
  });

  it('leaves the earned standing and the other score as they were', () => {
    const { engine, before } = aroundHack(halves(split, { interventions: [hack()] }));
    expect(Array.from(engine.people.state.earnedScore[0].slice(0, PEOPLE))).toEqual(before);
    expect(values(engine, 1)).toEqual(before);
    expect(values(engine)).not.toEqual(before);
  });

  it('moves as many up as down, of those at the ends', () => {
    const { before, after } = aroundHack(
      halves(split, { interventions: [hack({ top: 0.1, bottom: 0.1 })] }),
    );
    const up = before.filter((value, at) => after[at] > value).length;
    const down = before.filter((value, at) => after[at] < value).length;
    // A tenth of 512 each, by chance: 51 ± 6.5.
    for (const moved of [up, down]) {
      expect(moved).toBeGreaterThan(25);
      expect(moved).toBeLessThan(78);
    }
  });

  it('of one jurisdiction counts and moves its own people alone', () => {
    const pilot = aroundHack(halves(split)).before.slice(0, 256);
    const share = lowShare(pilot);
    const event = hack({ jurisdiction: 1, top: 1 - share, bottom: share });
    const { before, after } = aroundHack(halves(split, { interventions: [event] }));
    expect(after.slice(0, 256)).toEqual(before.slice(0, 256).map(turned));
    expect(after.slice(256)).toEqual(before.slice(256));
  });

  it('neither counts nor moves those whom no consequence reaches', () => {
    const population = loners({
      people: PEOPLE,
      standingFor: PEOPLE,
      groups: GROUPS,
      exempt: { share: 0.3, who: 'officials', provenance: NOWHERE },
    });
    const one = (interventions: Intervention[]): Regime =>
      makeRegime(split, { population, interventions }, 6);
    const { engine, before } = aroundHack(one([]));
    const isExempt = (person: number): boolean => (engine.people.state.traits[person] & 512) !== 0;
    const share = lowShare(before.filter((_, person) => !isExempt(person)));
    const { after } = aroundHack(one([hack({ top: 1 - share, bottom: share })]));
    expect(after).toEqual(before.map((value, at) => (isExempt(at) ? value : turned(value))));
    expect(before.some((_, person) => isExempt(person))).toBe(true);
  });

  it('comes before the month’s own points', () => {
    const acting = makeRules({
      ...split,
      conduct: [
        makeConduct({ rate: onlyIn(0), factors: { ...PLAIN, group: [0, 1] } }),
        makeConduct({ name: 'begging', rate: onlyIn(2) }),
      ],
      scores: [makeScore({ points: [-50, -100] })],
    });
    const one = (interventions: Intervention[]): Regime =>
      makeRegime(acting, { population: halves(acting).population, interventions }, 6);
    const share = lowShare(aroundHack(one([])).before);
    const { before, after } = aroundHack(one([hack({ top: 1 - share, bottom: share })]));
    expect(after).toEqual(before.map((value) => turned(value) - 2));
  });

  it('of a score that is not kept does nothing', () => {
    const ended = { ...split, scores: [makeScore({ until: 1 }), makeScore({ name: 'shop' })] };
    const { before, after } = aroundHack(halves(ended, { interventions: [hack()] }));
    expect(after).toEqual(before);
  });

  it('is told in the lives of those whom it moves', () => {
    const regime = makeRegime(
      split,
      { population: halves(split).population, interventions: [hack({ top: 1, bottom: 1 })] },
      4,
    );
    const engine = runAll(regime, engineOf(regime, { watch: [7] }));
    const [life] = engine.lives();
    const hacked = life.months.map(({ scores }) =>
      scores.flatMap(({ parts }) => parts.filter(({ cause }) => cause === 'hack')),
    );
    expect(hacked.map((parts) => parts.length)).toEqual([0, 0, 1, 0]);
    expect(Math.abs(hacked[2][0].points)).toBe(50);
  });
});
