import { describe, expect, it } from 'vitest';
import { FLAG } from '../../../src/model/flags.js';
import { findScored } from '../../../src/model/scored.js';
import { incomeOf } from '../../../src/population/traits.js';
import type { Enrolment, PopulationRules, Score } from '../../../src/regime/regime.js';
import { makeDomain, makeRules, makeScore } from '../../helpers/make-regime.js';
import { loners, makeWorld, type TinyWorld, whoHas } from '../../helpers/make-world.js';

const everybody = Array.from({ length: 256 }, (_, person) => person);

function worldOf(
  scores: readonly Partial<Score>[],
  people: Partial<PopulationRules> = {},
): TinyWorld {
  return makeWorld(
    makeRules({
      domains: [
        makeDomain({
          demand: 1,
          factors: { age: [1], income: [1, 0], group: [1], hardship: 1 },
        }),
      ],
      scores: scores.map((score, at) => makeScore({ name: `score ${at}`, ...score })),
      lists: [],
    }),
    { population: loners({ people: 256, ...people }) },
  );
}

function scored(tiny: TinyWorld, month = 0, score = 0): number[] {
  findScored(tiny.world, tiny.begin(month));
  return whoHas(tiny.world.scratch.scored, 1 << score);
}

const byChoice = (share: Enrolment['share'], enticements: Enrolment['enticements'] = []) => ({
  enrolment: { share, enticements },
});

describe('who has a score', () => {
  it('is every adult who is there, while it is kept', () => {
    const tiny = worldOf([{ from: 2, until: 3 }]);
    tiny.world.state.flags[9] |= FLAG.exited;
    expect([0, 1, 4].map((month) => scored(tiny, month))).toEqual([[], [], []]);
    const there = everybody.filter((person) => person !== 9);
    expect([2, 3].map((month) => scored(tiny, month))).toEqual([there, there]);
  });

  it('is no minor', () => {
    const tiny = worldOf([{}], {
      households: [0, 0, 0, 1],
      ages: [
        { name: 'adults', share: 0.5, minor: false },
        { name: 'children', share: 0.5, minor: true },
      ],
    });
    const { traits } = tiny.world.state;
    expect(scored(tiny)).toEqual(everybody.filter((person) => (traits[person] & 56) === 0));
  });

  it('is told apart for each of twelve scores', () => {
    const tiny = worldOf(
      Array.from({ length: 12 }, (_, at) => (at === 11 || at === 0 ? {} : { from: 99 })),
    );
    expect(scored(tiny, 0, 11)).toEqual(everybody);
    expect(tiny.world.scratch.scored[0]).toBe(0b100000000001);
  });
});

describe('enrolment by choice', () => {
  it('has the share that has joined by now, and those who have joined stay', () => {
    const line = [
      { month: 0, value: 0 },
      { month: 10, value: 1 },
    ];
    const tiny = worldOf([byChoice(line)]);
    let before: number[] = [];
    for (let month = 0; month <= 10; month++) {
      const now = scored(tiny, month);
      expect(Math.abs(now.length / 256 - month / 10)).toBeLessThan(0.12);
      expect(now).toEqual(expect.arrayContaining(before));
      before = now;
    }
    expect(before).toEqual(everybody);
  });

  it('is raised by what is offered, for those who want it', () => {
    const incomes = [
      { name: 'low', share: 0.5 },
      { name: 'high', share: 0.5 },
    ];
    const offered = byChoice([{ month: 0, value: 0.5 }], [{ domain: 0, raises: 0.5 }]);
    const tiny = worldOf([offered], { incomes });
    const { traits } = tiny.world.state;
    const now = scored(tiny);
    const wants = everybody.filter((person) => incomeOf(traits[person]) === 0);
    expect(now).toEqual(expect.arrayContaining(wants));
    const others = now.filter((person) => incomeOf(traits[person]) === 1);
    expect(Math.abs(others.length / (256 - wants.length) - 0.5)).toBeLessThan(0.2);
  });

  it('brings in nobody by what is offered before there is anything to join', () => {
    const tiny = worldOf([byChoice([{ month: 0, value: 0 }], [{ domain: 0, raises: 1 }])]);
    expect(scored(tiny)).toEqual([]);
  });

  it('is a choice of its own for each score', () => {
    const half = byChoice([{ month: 0, value: 0.5 }]);
    const tiny = worldOf([half, half]);
    expect(scored(tiny, 0, 0)).not.toEqual(scored(tiny, 0, 1));
  });
});
