import { describe, expect, it } from 'vitest';
import { behave } from '../../../src/model/behave.js';
import { FLAG } from '../../../src/model/flags.js';
import { ageOf, groupOf, incomeOf } from '../../../src/population/traits.js';
import type { Adaptation, Conduct, Regime, Rules } from '../../../src/regime/regime.js';
import {
  makeAdaptation,
  makeConduct,
  makeDomain,
  makeList,
  makePopulation,
  makeRules,
} from '../../helpers/make-regime.js';
import { loners, makeWorld, type TinyWorld, whoHas } from '../../helpers/make-world.js';

const always = [{ month: 0, value: 1 }];

function worldOf(
  conduct: readonly Partial<Conduct>[],
  adaptation: Adaptation | null = null,
  changes: Partial<Regime> = {},
  more: Partial<Rules> = {},
): TinyWorld {
  const kinds = conduct.map((one, at) => makeConduct({ name: `conduct ${at}`, ...one }));
  return makeWorld(makeRules({ conduct: kinds, lists: [], adaptation, ...more }), changes);
}

/** One month of acts; the masks, as lists of people. */
function month(
  tiny: TinyWorld,
  at: number,
): Record<'acts' | 'silenced' | 'performed', (kind: number) => number[]> {
  behave(tiny.world, tiny.begin(at));
  const { scratch } = tiny.world;
  const of = (mask: Uint32Array) => (kind: number) =>
    whoHas(mask.slice(0, tiny.stretch.end), 1 << kind);
  return {
    acts: of(scratch.acts),
    silenced: of(scratch.silenced),
    performed: of(scratch.performed),
  };
}

const everybody = Array.from({ length: 64 }, (_, person) => person);

describe('acts', () => {
  it('happen with the chance of the rate', () => {
    const tiny = worldOf([{ rate: [{ month: 0, value: 0.3 }] }], null, {
      population: loners({ people: 256 }),
    });
    let done = 0;
    for (let at = 0; at < 40; at++) done += month(tiny, at).acts(0).length;
    // 10,240 draws: a standard error of 0.0045.
    expect(Math.abs(done / (256 * 40) - 0.3)).toBeLessThan(0.025);
  });

  it('never happen at a rate of 0, and always at 1', () => {
    const tiny = worldOf([{ rate: [{ month: 0, value: 0 }] }, { rate: always }]);
    const { acts } = month(tiny, 0);
    expect(acts(0)).toEqual([]);
    expect(acts(1)).toEqual(everybody);
  });

  it('follow the timeline of the rate', () => {
    const tiny = worldOf([
      {
        rate: [
          { month: 2, value: 0 },
          { month: 3, value: 1 },
        ],
      },
    ]);
    expect([0, 2, 3, 9].map((at) => month(tiny, at).acts(0).length)).toEqual([0, 0, 64, 64]);
  });

  it('of the last of 32 kinds are acts like others', () => {
    const tiny = worldOf(
      Array.from({ length: 32 }, (_, kind) => ({ rate: kind === 31 ? always : [] })),
    );
    const { acts } = month(tiny, 0);
    expect(acts(31)).toEqual(everybody);
    expect(acts(30)).toEqual([]);
  });

  it('are those of adults who are there', () => {
    const tiny = worldOf([{ rate: always }], null, {
      population: loners({
        households: [0, 0, 0, 1],
        ages: [
          { name: 'adults', share: 0.5, minor: false },
          { name: 'children', share: 0.5, minor: true },
        ],
      }),
    });
    const { state } = tiny.world;
    const adults = everybody.filter((person) => ageOf(state.traits[person]) === 0);
    const [gone, ...others] = adults;
    state.flags[gone] |= FLAG.exited;
    expect(month(tiny, 0).acts(0)).toEqual(others);
  });

  it('differ by age, income, group and hardship as the factors say', () => {
    const factors = { age: [1, 0, 1], income: [0, 1], group: [1, 0], hardship: 1 };
    const tiny = worldOf(
      [
        { rate: always, factors },
        {
          rate: always,
          factors: { ...factors, age: [1, 1, 1], income: [1, 1], group: [1, 1], hardship: 0 },
        },
      ],
      null,
      {
        population: makePopulation({
          people: 64,
          ages: [0, 1, 2].map((age) => ({ name: `age ${age}`, share: 1 / 3, minor: false })),
          incomes: ['low', 'high'].map((name) => ({ name, share: 0.5 })),
          groups: ['a', 'b'].map((name, at) => ({ name, share: at === 0 ? 0.6 : 0.4 })),
        }),
      },
    );
    const { traits, flags } = tiny.world.state;
    for (let person = 0; person < 64; person += 2) flags[person] |= FLAG.hardship;
    const { acts } = month(tiny, 0);
    expect(acts(0)).toEqual(
      everybody.filter(
        (person) =>
          ageOf(traits[person]) !== 1 &&
          incomeOf(traits[person]) === 1 &&
          groupOf(traits[person]) === 0,
      ),
    );
    expect(acts(0).length).toBeGreaterThan(3);
    expect(acts(1)).toEqual(everybody.filter((person) => person % 2 === 1));
  });

  it('of a chance above 1 are certain, not impossible', () => {
    const tiny = worldOf([
      { rate: always, factors: { age: [10], income: [10], group: [10], hardship: 10 } },
    ]);
    tiny.world.state.flags[3] |= FLAG.hardship;
    expect(month(tiny, 0).acts(0)).toEqual(everybody);
  });
});

describe('conduct that is protected', () => {
  const speech: Partial<Conduct> = { rate: always, protected: true, gravity: 0 };

  it('is silenced by fear, and what is silenced is not done', () => {
    const tiny = worldOf(
      [speech],
      makeAdaptation({ boldness: [0, 0], desire: [1, 1], tolerance: 0 }),
    );
    tiny.world.state.surveillance.fill(255);
    tiny.world.state.severity.fill(255);
    const { acts, silenced } = month(tiny, 0);
    expect(acts(0)).toEqual([]);
    expect(silenced(0)).toEqual(everybody);
  });

  it('is not silenced where nothing is feared', () => {
    const tiny = worldOf([speech], makeAdaptation({ boldness: [1, 1] }));
    tiny.world.state.severity.fill(0);
    const { acts, silenced } = month(tiny, 0);
    expect(acts(0)).toEqual(everybody);
    expect(silenced(0)).toEqual([]);
  });

  it('is said in part: the share that serves best of all that is wished', () => {
    // Desire 1, tolerance 0.25, boldness 0: only what is tolerated is said.
    const adaptation = makeAdaptation({ boldness: [0, 0], desire: [1, 1], tolerance: 0.25 });
    const tiny = worldOf([speech], adaptation, { population: loners({ people: 256 }) });
    tiny.world.state.surveillance.fill(255);
    tiny.world.state.severity.fill(255);
    let said = 0;
    for (let at = 0; at < 20; at++) {
      const { acts, silenced } = month(tiny, at);
      expect(acts(0).length + silenced(0).length).toBe(256);
      said += acts(0).length;
    }
    expect(Math.abs(said / (256 * 20) - 0.25)).toBeLessThan(0.03);
  });

  it('is said freely without a model of adaptation', () => {
    const tiny = worldOf([speech]);
    expect(month(tiny, 0).acts(0)).toEqual(everybody);
  });

  it('is silenced for the same people and more as fear grows', () => {
    const tiny = worldOf([{ ...speech, rate: [{ month: 0, value: 0.5 }] }], makeAdaptation());
    const silentAt = (belief: number): number[] => {
      tiny.world.state.surveillance.fill(belief);
      tiny.world.state.severity.fill(belief);
      return month(tiny, 0).silenced(0);
    };
    const [none, some, most] = [0, 128, 255].map(silentAt);
    expect(none).toEqual([]);
    expect(some.length).toBeGreaterThan(0);
    expect(most).toEqual(expect.arrayContaining(some));
  });
});

describe('conduct that fear deters', () => {
  const risky: Partial<Conduct> = { rate: always, deterred: 0.5 };

  it('is done less in proportion to both beliefs, and is not silence', () => {
    const tiny = worldOf([risky], makeAdaptation(), { population: loners({ people: 256 }) });
    const shareAt = (surveillance: number, severity: number): number => {
      tiny.world.state.surveillance.fill(surveillance);
      tiny.world.state.severity.fill(severity);
      let done = 0;
      for (let at = 0; at < 20; at++) {
        const { acts, silenced } = month(tiny, at);
        done += acts(0).length;
        expect(silenced(0)).toEqual([]);
      }
      return done / (256 * 20);
    };
    expect(shareAt(255, 0)).toBe(1);
    expect(shareAt(0, 255)).toBe(1);
    expect(Math.abs(shareAt(255, 255) - 0.5)).toBeLessThan(0.03);
    expect(Math.abs(shareAt(255, 128) - 0.75)).toBeLessThan(0.03);
  });

  it('is done as before without a model of adaptation', () => {
    expect(month(worldOf([risky]), 0).acts(0)).toEqual(everybody);
  });
});

describe('conduct done to be seen', () => {
  const praise: Partial<Conduct> = { rate: always, performed: 1 };

  it('is done as far as people believe that they are seen, and all of it is performed', () => {
    const tiny = worldOf([praise], makeAdaptation(), { population: loners({ people: 256 }) });
    tiny.world.state.surveillance.fill(64);
    let done = 0;
    for (let at = 0; at < 20; at++) {
      const { acts, performed } = month(tiny, at);
      expect(performed(0)).toEqual(acts(0));
      done += acts(0).length;
    }
    expect(Math.abs(done / (256 * 20) - 64 / 255)).toBeLessThan(0.03);
  });

  it('stops when nobody looks', () => {
    const tiny = worldOf([praise], makeAdaptation());
    tiny.world.state.surveillance.fill(0);
    expect(month(tiny, 0).acts(0)).toEqual([]);
  });

  it('stands beside what is meant, which is done anyway', () => {
    const tiny = worldOf([{ ...praise, performed: 0.5 }], makeAdaptation(), {
      population: loners({ people: 256 }),
    });
    tiny.world.state.surveillance.fill(255);
    const { acts, performed } = month(tiny, 0);
    expect(acts(0)).toHaveLength(256);
    expect(performed(0).length).toBeGreaterThan(90);
    expect(performed(0).length).toBeLessThan(166);
  });
});

describe('conduct that a closed domain stops', () => {
  const rules: Partial<Rules> = {
    domains: [makeDomain(), makeDomain({ name: 'internet', stops: [1] })],
    lists: [makeList({ name: 'offline', enters: [], closes: [1] })],
  };

  it('does not happen to those to whom it is closed, and is not silence', () => {
    const tiny = worldOf([{ rate: always }, { rate: always, protected: true }], null, {}, rules);
    tiny.world.state.lists[5] = 1;
    const { acts, silenced } = month(tiny, 0);
    expect(acts(0)).toEqual(everybody);
    expect(acts(1)).toEqual(everybody.filter((person) => person !== 5));
    expect(silenced(1)).toEqual([]);
  });

  it('goes on for those whom a list would close it to that closes another domain', () => {
    const tiny = worldOf(
      [{ rate: always }, { rate: always }],
      null,
      {},
      {
        ...rules,
        lists: [makeList({ enters: [], closes: [0] })],
      },
    );
    tiny.world.state.lists[5] = 1;
    expect(month(tiny, 0).acts(1)).toEqual(everybody);
  });
});
