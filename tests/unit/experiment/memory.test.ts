import { describe, expect, it } from 'vitest';
import {
  checkSameRun,
  partsOf,
  type RunIdentity,
  savedStates,
} from '../../../src/experiment/memory.js';
import { makeRegime, makeRules } from '../../helpers/make-regime.js';
import { engineOf, runAll } from '../../helpers/run-engine.js';
import { savedIn } from '../../helpers/saved-in-memory.js';

const RUN: RunIdentity = { regimeHash: 'a'.repeat(64), seed: '7', people: 400, until: 24_179 };
const regime = makeRegime(makeRules(), {}, 4);

describe('a saved run is refused, by name, where', () => {
  it.each([
    [{ regimeHash: 'b'.repeat(64) }, 'of the regime aaaaaaaaaaaa, not bbbbbbbbbbbb'],
    [{ seed: '8' }, 'of seed 7, not 8'],
    [{ people: 401 }, 'of a number of people 400, not 401'],
    [{ until: 24_180 }, 'of a run until 2014-12, not 2015-01'],
  ])('the run that goes on has %o', (changes, message) => {
    expect(() => checkSameRun(RUN, { ...RUN, ...changes })).toThrow(`the checkpoint is ${message}`);
  });

  it('and not where all is the same', () => {
    expect(() => checkSameRun(RUN, { ...RUN })).not.toThrow();
  });
});

describe('the states of a saved run', () => {
  const whole = runAll(regime, engineOf(regime, { seed: '7' }));

  it('are all columns of all subjects, under names of their own', () => {
    const names = partsOf(whole).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(whole.people.state.columns.map(({ name }) => `people.${name}`));
  });

  it('are those of an engine that begins there', () => {
    const from = savedStates(savedIn(partsOf(whole), { monthsDone: 4 }));
    expect(engineOf(regime, { seed: '7', from }).stateHash()).toBe(whole.stateHash());
  });

  it('bring in no people of their own', () => {
    const other = runAll(regime, engineOf(regime, { seed: '7' }));
    other.people.state.traits[3] ^= 1;
    const from = savedStates(savedIn(partsOf(other), { monthsDone: 4 }));
    expect(() => engineOf(regime, { seed: '7', from })).toThrow(
      'the people of the checkpoint are not those of its regime and seed 7',
    );
  });

  it('are not those of another seed', () => {
    const from = savedStates(savedIn(partsOf(whole), { monthsDone: 4 }));
    expect(() => engineOf(regime, { seed: '8', from })).toThrow('are not those of its regime');
  });

  it('do not go on after the calendar', () => {
    for (const monthsDone of [5, -1, 0.5]) {
      const from = savedStates(savedIn(partsOf(whole), { monthsDone }));
      expect(() => engineOf(regime, { seed: '7', from })).toThrow(
        `no run begins after month ${monthsDone}: the calendar of the regime has 4 months`,
      );
    }
  });
});
