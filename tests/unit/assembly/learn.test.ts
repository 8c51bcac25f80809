import { describe, expect, it } from 'vitest';
import { W } from '../../../src/engine/kernel/fields.js';
import { adapt } from '../../../src/model/adapt.js';
import { FLAG, SEEN } from '../../../src/model/flags.js';
import { leftBit } from '../../../src/population/tie-kinds.js';
import type { Adaptation, NetworkRule } from '../../../src/regime/regime.js';
import { chanceOf, kernelBeside } from '../../helpers/kernel-beside.js';
import {
  makeAdaptation,
  makeConduct,
  makeDomain,
  makePopulation,
  makeRules,
  makeScore,
} from '../../helpers/make-regime.js';
import { makeWorld, type TinyWorld } from '../../helpers/make-world.js';

/** The last building is not full, and of the last vector not every lane. */
const PEOPLE = 235;
const DOMAINS = 9;

interface Case {
  readonly rules?: Partial<Adaptation>;
  /** How many in a hundred were punished last month or are restricted, and how many are this month. */
  readonly before: number;
  readonly now: number;
  readonly ties?: readonly number[];
  readonly network?: NetworkRule;
}

/** People who believe anything, of whom some are or were punished. */
function townOf({ rules = {}, before, now, ties, network }: Case): TinyWorld {
  const population = makePopulation({
    people: PEOPLE,
    ...(ties === undefined ? {} : { ties }),
    ...(network === undefined ? {} : { network }),
  });
  const tiny = makeWorld(
    makeRules({
      conduct: [makeConduct({ name: 'theft' })],
      domains: Array.from({ length: DOMAINS }, (_, domain) =>
        makeDomain({ name: `part ${domain}` }),
      ),
      scores: [makeScore({ published: true, points: [-50] })],
      lists: [],
      adaptation: makeAdaptation(rules),
    }),
    { population },
  );
  const { state, scratch } = tiny.world;
  for (let person = 0; person < PEOPLE; person++) {
    if (chanceOf(person, 1, 20) === 0) state.flags[person] |= FLAG.exited;
    for (let kind = 1; kind < 5; kind++)
      if (chanceOf(person, 1 + kind, 12) === 0) state.flags[person] |= leftBit(kind);
    state.surveillance[person] = [0, 255][chanceOf(person, 10, 5)] ?? chanceOf(person, 11, 256);
    state.severity[person] = [0, 255][chanceOf(person, 12, 5)] ?? chanceOf(person, 13, 256);
    if (chanceOf(person, 14, 100) < before)
      state.seen[person] =
        chanceOf(person, 15, 256) &
        (SEEN.publiclyListed | SEEN.punishedNow | (7 << SEEN.severityShift));
    if (chanceOf(person, 16, 2) === 0) state.flags[person] |= FLAG.told;
  }
  tiny.begin(1);
  for (let person = 0; person < PEOPLE; person++) {
    if (chanceOf(person, 20, 100) < now) tiny.record(person, 0);
    if (chanceOf(person, 21, 100) < now)
      scratch.closed[person] = chanceOf(person, 22, 2 ** DOMAINS);
  }
  return tiny;
}

/** Both beliefs after the stage, in the kernel and in the model. */
function beliefsOf(tiny: TinyWorld): Record<'kernel' | 'model', number[][]> {
  const { world, stretch } = tiny;
  const { scratch, state } = world;
  const beside = kernelBeside(tiny);
  const { kernel } = beside;
  const { exports } = kernel;
  exports.prepare();
  beside.records.give(W.seenActsAt, scratch.records.subarray(0, PEOPLE));
  beside.records.odd([]);
  beside.records.closed(scratch.closed.subarray(0, PEOPLE));
  beside.run(exports.feel, exports.adapt);
  adapt(world, stretch);
  return {
    kernel: ['surveillance', 'severity'].map((name) => [...kernel.column(name)]),
    model: [[...state.surveillance], [...state.severity]],
  };
}

describe('what people learn, in the kernel', () => {
  it.each<[string, Case]>([
    ['nobody is or was punished', { before: 0, now: 0 }],
    ['few were', { before: 3, now: 2 }],
    ['many were', { before: 40, now: 30 }],
    ['everybody was', { before: 100, now: 100 }],
    ['only others were', { before: 30, now: 0 }],
    ['nobody was before', { before: 0, now: 30 }],
    ['nobody has ties but at home', { before: 30, now: 30, ties: [0, 0, 0, 0, 0] }],
    ['ties are many', { before: 30, now: 30, ties: [0, 14, 14, 14, 4] }],
    [
      'ties are a graph',
      { before: 30, now: 30, network: { kind: 'watts-strogatz', degree: 6, rewired: 0.1 } },
    ],
    ['they learn all of it at once', { before: 20, now: 20, rules: { learning: 1 } }],
    ['they learn nothing', { before: 20, now: 20, rules: { learning: 0 } }],
    ['they learn slowly', { before: 20, now: 20, rules: { learning: 0.003 } }],
    ['they learn from others alone', { before: 20, now: 20, rules: { fromTies: 1 } }],
    ['they learn from themselves alone', { before: 20, now: 20, rules: { fromTies: 0 } }],
    ['all of it at once, where nobody is punished', { before: 0, now: 0, rules: { learning: 1 } }],
  ])('is what the model says, where %s', (_, given) => {
    const tiny = townOf(given);
    const { kernel, model } = beliefsOf(tiny);
    expect(kernel).toEqual(model);
  });
});
