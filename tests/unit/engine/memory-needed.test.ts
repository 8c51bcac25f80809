import { describe, expect, it } from 'vitest';
import { type MemoryRequest, memoryNeeded, mostPeople } from '../../../src/engine/memory-needed.js';
import { bytesAPerson } from '../../../src/model/state.js';
import { peopleStructure } from '../../../src/regime/compile/structure.js';
import type { Regime } from '../../../src/regime/regime.js';
import {
  makeList,
  makePopulation,
  makeRegime,
  makeRules,
  NOWHERE,
} from '../../helpers/make-regime.js';

const plain = makeRegime(makeRules());
const MILLION = 1_048_576;

/** Bytes that each of another million people takes. */
function aPerson(regime: Regime, request: Omit<MemoryRequest, 'people'> = {}): number {
  const [some, more] = [20, 21].map(
    (millions) => memoryNeeded(regime, { ...request, people: millions * MILLION }).bytes,
  );
  return (more - some) / MILLION;
}

describe('the memory that a run needs', () => {
  it('is the sum of its parts, none of them nothing', () => {
    const { bytes, parts } = memoryNeeded(plain, { people: 1e6, kept: (people) => people });
    expect(parts.every((part) => part.bytes > 0)).toBe(true);
    expect(parts.reduce((sum, part) => sum + part.bytes, 0)).toBe(bytes);
  });

  it('grows by the state of each person, two bytes that show, and next to nothing else', () => {
    const state = bytesAPerson(peopleStructure(plain));
    expect(memoryNeeded(plain, { people: 1 }).stateAPerson).toBe(state);
    expect(aPerson(plain)).toBeGreaterThan(state + 2);
    expect(aPerson(plain)).toBeLessThan(state + 3);
  });

  it('grows with what a regime uses', () => {
    const spilling = makeRegime(makeRules({ lists: [makeList({ spillsToHousehold: 0.5 })] }));
    expect(aPerson(spilling) - aPerson(plain)).toBeCloseTo(1, 6);
  });

  it('is more for the reference engine, which writes down for everybody what shows', () => {
    expect(aPerson(plain, { engine: 'reference' }) - aPerson(plain)).toBeCloseTo(16, 6);
  });

  it('has what those who follow the run keep, and the state that they followed', () => {
    expect(aPerson(plain, { kept: (people) => 10 * people }) - aPerson(plain)).toBeCloseTo(
      10 + bytesAPerson(peopleStructure(plain)),
      6,
    );
  });

  it('has the firms, and a graph where there is one', () => {
    const firms = makeRegime(makeRules(), {
      firms: {
        count: plain.population.people,
        standingFor: 1e9,
        layoffs: 0,
        phases: [{ from: 0, rules: makeRules() }],
        provenance: NOWHERE,
      },
    });
    expect(aPerson(firms)).toBeGreaterThan(1.3 * aPerson(plain));
    const network = { kind: 'poisson', degree: 4 } as const;
    const graph = makeRegime(makeRules(), { population: makePopulation({ network }) });
    expect(aPerson(graph)).toBeGreaterThan(aPerson(plain) + 100);
  });
});

describe('the most people that fit', () => {
  it.each([3e8, 1e9, 8e9, 12e9])('do fit, and a tenth more would not: %d bytes', (bytes) => {
    const most = mostPeople(plain, {}, bytes);
    expect(memoryNeeded(plain, { people: most }).bytes).toBeLessThanOrEqual(bytes);
    expect(memoryNeeded(plain, { people: Math.ceil(1.1 * most) + 1 }).bytes).toBeGreaterThan(bytes);
    expect(String(most)).toMatch(/^\d\d?0*$/u);
  });

  it('are nobody in too little, and never more than there may be', () => {
    expect(mostPeople(plain, {}, 1e6)).toBe(0);
    expect(mostPeople(plain, {}, 1e15)).toBe(2_000_000_000);
  });
});
