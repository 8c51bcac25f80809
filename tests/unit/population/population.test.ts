import { describe, expect, it } from 'vitest';
import { makePopulation } from '../../../src/population/population.js';
import { COLLEAGUES, FRIENDS, HOUSEHOLD } from '../../../src/population/tie-kinds.js';
import {
  makePopulation as makeRules,
  makeRegime,
  makeRules as makeLaw,
} from '../../helpers/make-regime.js';
import { makePeople, sumOverTies } from './make-people.js';

describe('a population', () => {
  const regime = makeRegime(makeLaw(), {
    population: makeRules({ people: 6400 }),
    places: [
      { name: 'cities', share: 0.75 },
      { name: 'countryside', share: 0.25 },
    ],
  });
  const population = makePopulation(regime, 7);

  it('has everything in the same shape', () => {
    const { shape, traits, place, jurisdiction, households } = population;
    expect(shape.people).toBe(6400);
    expect(traits.length).toBe(shape.slots);
    expect(place.length).toBe(shape.buildings);
    expect(jurisdiction.length).toBe(shape.buildings);
    expect(households.pattern.length).toBe(shape.buildings);
  });

  it('has the places and jurisdictions of the regime', () => {
    const inCities = population.place.filter((place) => place === 0).length;
    expect(inCities / population.shape.buildings).toBeCloseTo(0.75, 1);
    expect(population.jurisdiction.every((one) => one === 0)).toBe(true);
    const [base] = regime.jurisdictions;
    const pilot = { ...base, name: 'pilot', share: 0.5 };
    const withPilot = makePopulation({ ...regime, jurisdictions: [base, pilot] }, 7);
    expect(withPilot.jurisdiction.filter((one) => one === 1)).toHaveLength(50);
  });

  it('is the same for a seed however it is written', () => {
    const { identitySwap: _, ties: __, ...one } = makePopulation(regime, '7');
    const { identitySwap: ___, ties: ____, ...other } = makePopulation(regime, 7n);
    expect(one).toEqual(other);
  });

  it('has people who do not depend on how they are tied', () => {
    const graph = makePeople(2000, { network: { kind: 'poisson', degree: 4 } });
    const plain = makePeople(2000);
    expect(graph.traits).toEqual(plain.traits);
    expect(graph.colleagues.permutation).toEqual(plain.colleagues.permutation);
    expect(graph.ties.tiesOf(0, COLLEAGUES)).toEqual([]);
  });

  it('refuses a seed that is none', () => {
    expect(() => makePopulation(regime, 'lucky')).toThrow('The seed is "lucky"');
  });
});

describe('the smallest populations', () => {
  it('are one person, who knows nobody', () => {
    const alone = makePeople(1);
    for (let kind = HOUSEHOLD; kind <= 4; kind++) {
      expect(alone.ties.tiesOf(0, kind)).toEqual([]);
      const { degrees } = sumOverTies(alone, kind, new Uint8Array(alone.shape.slots));
      expect(degrees.every((degree) => degree === 0)).toBe(true);
    }
  });

  it('are two people, who may know each other', () => {
    let met = 0;
    for (let seed = 0; seed < 60; seed++) {
      const { ties } = makePeople(2, {}, seed);
      const known = [0, 1, 2, 3, 4].map((kind) => [ties.tiesOf(0, kind), ties.tiesOf(1, kind)]);
      expect(known.every(([a, b]) => a.length === b.length)).toBe(true);
      if (known.some(([a]) => a.length > 0)) met++;
    }
    expect(met).toBeGreaterThan(20);
    expect(met).toBeLessThan(60);
  });

  it('have explicit graphs too', () => {
    const pair = makePeople(2, { network: { kind: 'poisson', degree: 1 } });
    expect(pair.ties.tiesOf(0, FRIENDS)).toEqual([1]);
    expect(pair.ties.tiesOf(1, FRIENDS)).toEqual([0]);
  });
});
