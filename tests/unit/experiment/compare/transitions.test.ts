import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../../src/engine/engine.js';
import { PAIRS, WAYS } from '../../../../src/experiment/compare/standings.js';
import { countTransitions } from '../../../../src/experiment/compare/transitions.js';
import { FLAG, MARK, SEEN, TRAIT } from '../../../../src/model/flags.js';
import { packTraits } from '../../../../src/population/traits.js';
import type { Regime } from '../../../../src/regime/regime.js';
import {
  makeAdaptation,
  makeChannel,
  makeList,
  makeRegime,
  makeRules,
} from '../../../helpers/make-regime.js';
import { engineOf } from '../../../helpers/run-engine.js';
import { stubEngine } from '../../../helpers/stub-engine.js';

/** Adults of the second age band; minors are of the first. */
const ADULT = packTraits(0, 1, 0, 0, 0, 0);
const OF_MINORITY = packTraits(1, 1, 0, 0, 0, 0);
const MINOR = packTraits(0, 0, 0, 0, 0, 0);
// Two blocks of eight: a block is a multiple of four, as real ones are.
const PEOPLE = 16;

const plain = makeRegime(makeRules());
const leaving = makeRegime(makeRules({ adaptation: makeAdaptation({ exit: 0.1 }) }));

/** How a person stands: free, restricted rightly or wrongly, left. */
type Letter = 'f' | 'r' | 'w' | 'l';

/** An engine in which everybody is an adult of the first group, but person 1 (the second) and person 2 (a minor). */
function world(regime: Regime = plain): Engine {
  const engine = stubEngine(regime, { people: PEOPLE, blocks: 2 });
  const { traits } = engine.people.state;
  for (let person = 0; person < PEOPLE; person++) traits[person] = ADULT;
  traits[1] = OF_MINORITY;
  traits[2] = MINOR;
  return engine;
}

function stand({ people }: Engine, person: number, letter: Letter): void {
  const { seen, marks, flags } = people.state;
  const isRestricted = letter === 'r' || letter === 'w';
  seen[person] = (isRestricted ? SEEN.restricted : 0) | SEEN.didHarm;
  marks[person] =
    (letter === 'w' ? MARK.wronglyNow : 0) |
    (isRestricted ? MARK.everRestricted : marks[person] & MARK.everRestricted);
  flags[person] = letter === 'l' ? FLAG.exited : FLAG.hardship;
}

/** The number of a pair of standings in a group. */
function at(table: Float64Array | undefined, group: number, pair: string): number {
  const letters = 'frwl';
  const [a = '', b = ''] = pair;
  return table?.[group * PAIRS + letters.indexOf(a) * WAYS + letters.indexOf(b)] ?? Number.NaN;
}

describe('countTransitions', () => {
  it('counts who stands how in both worlds, person by person and by group', () => {
    const [a, b] = [world(), world()];
    const counter = countTransitions([plain, a], [plain, b]);
    stand(a, 0, 'r');
    stand(b, 1, 'w');
    stand(a, 5, 'w');
    stand(b, 5, 'r');
    // In the second block, beside one who is free.
    stand(a, 9, 'w');
    stand(b, 10, 'r');
    counter.collect();
    const { months, adults, groups } = counter.transitions();
    expect(groups).toEqual(['majority', 'minority']);
    expect(adults).toEqual([PEOPLE - 2, 1]);
    const [month] = months;
    expect(at(month, 0, 'rf')).toBe(1);
    expect(at(month, 0, 'wf')).toBe(1);
    expect(at(month, 0, 'fr')).toBe(1);
    expect(at(month, 0, 'wr')).toBe(1);
    expect(at(month, 0, 'ff')).toBe(PEOPLE - 2 - 4);
    expect(at(month, 1, 'fw')).toBe(1);
    expect(at(month, 1, 'ff')).toBe(0);
    expect(month?.reduce((sum, cell) => sum + cell, 0)).toBe(PEOPLE - 1);
  });

  it('keeps a table for each month, and who was ever restricted in which world', () => {
    const [a, b] = [world(), world()];
    const counter = countTransitions([plain, a], [plain, b]);
    stand(a, 3, 'r');
    stand(a, 4, 'r');
    counter.collect();
    stand(a, 3, 'f');
    stand(b, 4, 'w');
    stand(b, 1, 'r');
    counter.collect();
    const { months, ever } = counter.transitions();
    expect(months.map((month) => at(month, 0, 'rf'))).toEqual([2, 0]);
    expect(months.map((month) => at(month, 0, 'rw'))).toEqual([0, 1]);
    // In neither, in B alone, in A alone, in both.
    expect([...ever]).toEqual([PEOPLE - 4, 0, 1, 1, 0, 1, 0, 0]);
  });

  it('calls nobody freed who left the country', () => {
    const [a, b] = [world(), world(leaving)];
    const counter = countTransitions([plain, a], [leaving, b]);
    stand(a, 3, 'r');
    stand(b, 3, 'l');
    stand(b, 6, 'l');
    counter.collect();
    const [month] = counter.transitions().months;
    expect(at(month, 0, 'rl')).toBe(1);
    expect(at(month, 0, 'fl')).toBe(1);
    expect(at(month, 0, 'rf')).toBe(0);
  });

  it('pairs the exempt of one world with the same people who are not', () => {
    const [a, b] = [world(), world()];
    a.people.state.traits[7] = ADULT | TRAIT.exempt;
    expect(() => countTransitions([plain, a], [plain, b])).not.toThrow();
  });

  it('refuses worlds in which a person is somebody else, or that have not as many people', () => {
    const [a, b] = [world(), world()];
    b.people.state.traits[8] = OF_MINORITY;
    expect(() => countTransitions([plain, a], [plain, b])).toThrow(/person 8 is somebody else/u);
    const larger = stubEngine(plain, { people: PEOPLE + 1, blocks: 2 });
    expect(() => countTransitions([plain, a], [plain, larger])).toThrow(
      /16 people cannot be paired with 17/u,
    );
  });
});

describe('transitions of real worlds', () => {
  const rules = (misidentifies: number) =>
    makeRules({ channels: [makeChannel({ misidentifies })], lists: [makeList()] });
  const regimes: [Regime, Regime] = [makeRegime(rules(0.2)), makeRegime(rules(0.05))];

  it.each(['kernel', 'reference'] as const)('are what the columns of the %s say', (name) => {
    const [a, b] = regimes.map((regime) => engineOf(regime, { engine: name, threads: 1 }));
    if (a === undefined || b === undefined) throw new Error('there are two');
    const counter = countTransitions([regimes[0], a], [regimes[1], b]);
    for (let month = 0; month < 6; month++) {
      a.step();
      b.step();
      counter.collect();
    }
    const { months, adults } = counter.transitions();
    const expected = new Float64Array(adults.length * PAIRS);
    const [inA, inB] = [a.people.state, b.people.state];
    for (let person = 0; person < a.people.shape.people; person++) {
      if ((inA.traits[person] & 0b111000) === 0) continue;
      const [here, there] = [inA, inB].map(({ seen, marks }) =>
        (seen[person] & SEEN.restricted) === 0
          ? 0
          : (marks[person] & MARK.wronglyNow) === 0
            ? 1
            : 2,
      );
      expected[
        (inA.traits[person] & TRAIT.groupMask) * PAIRS + (here ?? 0) * WAYS + (there ?? 0)
      ]++;
    }
    expect([...(months.at(-1) ?? [])]).toEqual([...expected]);
    // Something moved, or the table would prove nothing.
    expect(at(months.at(-1), 0, 'wf')).toBeGreaterThan(0);
    expect(at(months.at(-1), 0, 'fr')).toBeGreaterThan(0);
  });
});
