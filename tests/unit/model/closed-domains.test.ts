import { describe, expect, it } from 'vitest';
import { closedDomains, gradeOf, openedDomains } from '../../../src/model/closed-domains.js';
import { TRAIT } from '../../../src/model/flags.js';
import { makeDomain, makeList, makeRules, makeScore } from '../../helpers/make-regime.js';
import { makeWorld } from '../../helpers/make-world.js';

const ANN = 4;

describe('the grade of a value', () => {
  const from = Int32Array.from([90, 60, 30, 0]);

  it.each([
    [100, 0],
    [90, 0],
    [89, 1],
    [60, 1],
    [59, 2],
    [30, 2],
    [29, 3],
    [0, 3],
  ])('%i is %i', (value, grade) => {
    expect(gradeOf(from, value)).toBe(grade);
  });

  it('is the worst one below all, and the only one where there is one', () => {
    expect(gradeOf(Int32Array.from([50, 20]), 3)).toBe(1);
    expect(gradeOf(Int32Array.from([0]), 3)).toBe(0);
  });
});

describe('closed and opened domains', () => {
  const world = makeWorld(
    makeRules({
      domains: Array.from({ length: 6 }, (_, at) => makeDomain({ name: `domain ${at}` })),
      lists: [
        makeList({ name: 'a', enters: [], closes: [0, 1] }),
        makeList({ name: 'b', enters: [], closes: [1, 2] }),
        makeList({ name: 'c', kind: 'red', enters: [], closes: [], opens: [5] }),
      ],
      scores: [
        makeScore({
          points: [],
          min: 0,
          max: 10,
          start: 5,
          grades: [
            { name: 'good', from: 8, closes: [], opens: [4] },
            { name: 'fair', from: 4, closes: [], opens: [] },
            { name: 'bad', from: 0, closes: [3], opens: [] },
          ],
        }),
      ],
    }),
  );
  const { state, scratch } = world.world;

  function standing(lists: number, points: number): [number, number] {
    const stretch = world.begin(0);
    state.lists[ANN] = lists;
    state.earnedLists[ANN] = lists;
    state.score[0][ANN] = points;
    state.earnedScore[0][ANN] = points;
    const closed = closedDomains(world.world, stretch, ANN, false);
    expect(closedDomains(world.world, stretch, ANN, true)).toBe(closed);
    return [closed, openedDomains(world.world, stretch, ANN)];
  }

  it('are the union over lists and grades', () => {
    expect(standing(0, 5)).toEqual([0, 0]);
    expect(standing(0b001, 5)).toEqual([0b000011, 0]);
    expect(standing(0b011, 5)).toEqual([0b000111, 0]);
    expect(standing(0b011, 0)).toEqual([0b001111, 0]);
    expect(standing(0b111, 9)).toEqual([0b000111, 0b110000]);
    expect(standing(0, 3)).toEqual([0b001000, 0]);
  });

  it('leave the grades out of somebody who has no score', () => {
    const stretch = world.begin(0);
    state.lists[ANN] = 0b001;
    state.score[0][ANN] = 0;
    scratch.scored[ANN] = 0;
    expect(closedDomains(world.world, stretch, ANN, false)).toBe(0b000011);
    expect(openedDomains(world.world, stretch, ANN)).toBe(0);
  });

  it('close nothing to the exempt', () => {
    const stretch = world.begin(0);
    state.lists[ANN] = 0b001;
    state.traits[ANN] |= TRAIT.exempt;
    expect(closedDomains(world.world, stretch, ANN, false)).toBe(0);
    state.traits[ANN] &= ~TRAIT.exempt;
  });
});
