import { describe, expect, it } from 'vitest';
import { W } from '../../../src/engine/kernel/fields.js';
import { TRAIT } from '../../../src/model/flags.js';
import { score } from '../../../src/model/score.js';
import type { NetworkRule, Score } from '../../../src/regime/regime.js';
import { chanceOf, kernelBeside } from '../../helpers/kernel-beside.js';
import {
  makeConduct,
  makePeers,
  makePopulation,
  makeRules,
  makeScore,
} from '../../helpers/make-regime.js';
import { makeWorld, type TinyWorld } from '../../helpers/make-world.js';

/** The last building is not full, and of the last vector not every lane. */
const PEOPLE = 235;
const KINDS = 32;
/** Points of 32 kinds of conduct, all different. */
const POINTS = Array.from({ length: KINDS }, (_, kind) => (kind % 2 === 0 ? kind + 1 : -2 * kind));
const ONE_POINT = Array.from({ length: KINDS }, () => 1);

/** People with every value of a score, some exempt, who were seen doing anything, some of it held against others. */
function townOf(changes: Partial<Score>, strays: number, isGraph: boolean): TinyWorld {
  const rules = makeRules({
    conduct: Array.from({ length: KINDS }, (_, kind) => makeConduct({ name: `kind ${kind}` })),
    scores: [makeScore({ min: 0, max: 1000, start: 500, points: POINTS, ...changes })],
    lists: [],
    peers: changes.peers === undefined ? null : makePeers(),
  });
  const network: NetworkRule = isGraph
    ? { kind: 'watts-strogatz', degree: 6, rewired: 0.1 }
    : { kind: 'procedural' };
  const tiny = makeWorld(rules, { population: makePopulation({ people: PEOPLE, network }) });
  const { state, scratch, structure } = tiny.world;
  const [{ levels }] = structure.scores;
  const extremes = [0, levels - 1, levels >> 1];
  for (let person = 0; person < PEOPLE; person++) {
    if (chanceOf(person, 1, 10) === 0) state.traits[person] |= TRAIT.exempt;
    const valueOf = (salt: number): number =>
      extremes[chanceOf(person, salt, 6)] ?? chanceOf(person, salt + 1, levels);
    state.score[0][person] = valueOf(10);
    state.earnedScore[0][person] = valueOf(20);
    const shown = state.seenScore[0];
    if (shown !== null) shown[person] = chanceOf(person, 3, 4) === 0 ? 0 : chanceOf(person, 4, 256);
  }
  tiny.begin(1);
  for (let person = 0; person < PEOPLE; person++) {
    // Now and then nothing, and now and then everything.
    const some = [0, 0xffffffff][chanceOf(person, 5, 8)] ?? chanceOf(person, 6, 2 ** 32);
    scratch.seenActs[person] = some;
    if (chanceOf(person, 7, 100) >= strays) continue;
    scratch.away[person] = some & chanceOf(person, 8, 2 ** 32);
    scratch.mistaken[person] = chanceOf(person, 9, 2 ** 32);
    scratch.falseAlarms[person] = chanceOf(person, 30, 2) * chanceOf(person, 31, 2 ** 32);
    scratch.rating[person] = chanceOf(person, 32, 9) - 4;
  }
  return tiny;
}

/** Both standings after the stage, in the kernel and in the model. */
function scoresOf(tiny: TinyWorld): Record<'kernel' | 'model', number[][]> {
  const { world, stretch } = tiny;
  const { scratch, state } = world;
  const beside = kernelBeside(tiny);
  const { kernel } = beside;
  const { exports } = kernel;
  exports.prepare();
  const seen = scratch.seenActs.subarray(0, PEOPLE);
  beside.records.give(W.seenActsAt, seen);
  beside.records.points(
    seen,
    stretch.tables.scores.map(({ points }) => points),
  );
  const wrong = [scratch.away, scratch.mistaken, scratch.falseAlarms];
  beside.records.odd(
    Array.from({ length: PEOPLE }, (_, person) => person).filter((person) =>
      wrong.some((sets) => sets[person] !== 0),
    ),
  );
  beside.give(W.awayAt, scratch.away.subarray(0, PEOPLE));
  beside.give(W.mistakenAt, scratch.mistaken.subarray(0, PEOPLE));
  beside.give(W.falseAlarmsAt, scratch.falseAlarms.subarray(0, PEOPLE));
  beside.give(W.ratingAt, scratch.rating.subarray(0, PEOPLE));
  beside.run(exports.score);
  const before = [...state.score[0]];
  score(world, stretch);
  expect([...state.score[0]]).not.toEqual(before);
  const model = [[...state.score[0]], [...state.earnedScore[0]]];
  const columns = ['score.0', 'earned-score.0'].map((name) => [...kernel.column(name)]);
  return { kernel: columns, model };
}

describe('the stage score, in the kernel', () => {
  const PULL = [0.1, 0.2, 0.05, 0.15, 0.3];

  describe.each([
    ['for nobody', 0],
    ['for some', 15],
    ['for everybody', 100],
  ])('where records go astray %s', (_, strays) => {
    it.each<[string, Partial<Score>, boolean?]>([
      ['points alone', {}],
      [
        'points that no sum of parts of them takes beyond 16 bits',
        { points: POINTS.map((some) => some * 20), max: 15_000 },
      ],
      ['points that do go beyond', { points: POINTS.map((some) => some * 70), max: 30_000 }],
      ['drift', { points: POINTS.map(() => 0), drift: 30 }],
      ['a drift that is wider than the range', { points: ONE_POINT, drift: 40_000 }],
      ['decay', { decay: 0.013 }],
      ['decay of everything', { decay: 1 }],
      ['the most different values, decaying', { max: 32_767, points: ONE_POINT, decay: 0.3 }],
      ['a pull', { ties: PULL }],
      ['a pull, drift and decay', { ties: PULL, drift: 3, decay: 0.2 }],
      ['a pull in steps of 128 units', { ties: [0, 0, 1, 0, 0], max: 32_767, points: ONE_POINT }],
      [
        'a pull in large steps that stays narrow',
        { ties: [0, 0, 0.5, 0, 0], max: 12_000, points: ONE_POINT },
      ],
      ['a pull in a graph', { ties: [0.1, 0, 0, 0.4, 0], decay: 0.1 }, true],
      ['ratings', { peers: { points: 5, atMost: 12 }, decay: 0.1 }],
    ])('is that of the model: %s', (__, changes, isGraph = false) => {
      const { kernel, model } = scoresOf(townOf({ start: 0, ...changes }, strays, isGraph));
      expect(kernel).toEqual(model);
    });
  });
});
