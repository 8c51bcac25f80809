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

  it('grows by the state of each person, and next to nothing else', () => {
    const { stateAPerson, stateBytes } = memoryNeeded(plain, { people: 20 * MILLION });
    expect(stateBytes).toBe(20 * MILLION * stateAPerson);
    expect(aPerson(plain)).toBeGreaterThan(stateAPerson);
    expect(aPerson(plain)).toBeLessThan(stateAPerson + 1);
  });

  it('counts on little of what is hardly ever there, and says how much it may come to', () => {
    const { stateAPerson, stateAPersonMost } = memoryNeeded(plain, { people: MILLION });
    const dense = bytesAPerson(peopleStructure(plain));
    expect(stateAPerson).toBeLessThan(dense);
    expect(stateAPersonMost).toBeGreaterThan(dense);
    expect(stateAPersonMost).toBeLessThan(dense + 3);
  });

  it('is that of every column where the reference engine has them all', () => {
    const request = { people: MILLION, engine: 'reference' } as const;
    const { stateAPerson, stateAPersonMost } = memoryNeeded(plain, request);
    expect(stateAPerson).toBe(bytesAPerson(peopleStructure(plain)) + 1 + 17);
    expect(stateAPersonMost).toBe(stateAPerson);
  });

  it('has a flat amount for each thread but the first, if there is work for it', () => {
    const bytes = (people: number, threads: number): number =>
      memoryNeeded(plain, { people, threads }).bytes;
    const one = bytes(MILLION, 2) - bytes(MILLION, 1);
    expect(one).toBeGreaterThan(1e7);
    expect(bytes(MILLION, 4) - bytes(MILLION, 1)).toBe(3 * one);
    expect(bytes(1, 90) - bytes(1, 1)).toBe(one);
  });

  it('grows with what a regime uses', () => {
    const spilling = makeRegime(makeRules({ lists: [makeList({ spillsToHousehold: 0.5 })] }));
    expect(aPerson(spilling) - aPerson(plain)).toBeCloseTo(0.1, 6);
  });

  it('is more for the reference engine, which writes down for everybody what shows', () => {
    expect(aPerson(plain, { engine: 'reference' })).toBeGreaterThan(aPerson(plain) + 16);
  });

  it('has what those who follow the run keep', () => {
    expect(aPerson(plain, { kept: (people) => 10 * people }) - aPerson(plain)).toBeCloseTo(10, 6);
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
  it.each([3e8, 1e9, 4e9, 8e9])('do fit, and a tenth more would not: %d bytes', (bytes) => {
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
