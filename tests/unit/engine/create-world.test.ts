import { describe, expect, it } from 'vitest';
import { createFirms, createPeople, employersOf } from '../../../src/engine/create-world.js';
import type { World } from '../../../src/model/world.js';
import { employerOf } from '../../../src/population/employers.js';
import { householdFirst, householdSize } from '../../../src/population/households.js';
import { makePopulation as makePeople } from '../../../src/population/population.js';
import { parseSeed } from '../../../src/random/draws.js';
import { firmsStructure, peopleStructure } from '../../../src/regime/compile/structure.js';
import type { FirmsSection, Regime } from '../../../src/regime/regime.js';
import {
  makeList,
  makePopulation,
  makeRegime,
  makeRules,
  makeScore,
  NOWHERE,
} from '../../helpers/make-regime.js';

const FIRMS: FirmsSection = {
  count: 50,
  standingFor: 50,
  layoffs: 0.5,
  phases: [
    {
      from: 0,
      rules: makeRules({
        lists: [
          makeList({ name: 'trusted', kind: 'red', closes: [], opens: [0] }),
          makeList({ name: 'barred' }),
          makeList({ name: 'shamed' }),
        ],
      }),
    },
  ],
  provenance: NOWHERE,
};

function twoPlaces(changes: Partial<Regime> = {}): Regime {
  const rules = makeRules({
    scores: [makeScore({ ties: [0.1, 0, 0, 0, 0] }), makeScore({ name: 'plain' })],
  });
  const phases = [{ from: 0, rules }];
  return makeRegime(rules, {
    jurisdictions: [
      { name: 'everywhere else', share: 0.6, phases, provenance: NOWHERE },
      { name: 'pilot', share: 0.4, phases, provenance: NOWHERE },
    ],
    places: [
      { name: 'towns', share: 0.5 },
      { name: 'villages', share: 0.5 },
    ],
    ...changes,
  });
}

function peopleOf(regime: Regime, people: number, seed = '1', firms: World | null = null): World {
  const employers = firms === null ? null : employersOf(regime, firms);
  return createPeople(regime, peopleStructure(regime), people, seed, employers, null);
}

function firmsOf(regime: Regime, firms: number): World {
  return createFirms(regime, firmsStructure(regime, FIRMS), firms, parseSeed('1'));
}

describe('the people of a world', () => {
  const regime = twoPlaces();
  const world = peopleOf(regime, 700);

  it('are those of the population, in the number that was asked for', () => {
    const population = makePeople({ ...regime, population: makePopulation({ people: 700 }) }, '1');
    expect(world.shape).toEqual(population.shape);
    expect(world.state.traits).toEqual(population.traits);
    expect(world.place).toEqual(population.place);
    expect(world.jurisdiction).toEqual(population.jurisdiction);
    expect(new Set(world.jurisdiction.slice(0, 11))).toEqual(new Set([0, 1]));
  });

  it('differ from seed to seed, and do not from time to time', () => {
    expect(peopleOf(regime, 700).state.traits).toEqual(world.state.traits);
    expect(peopleOf(regime, 700, '2').state.traits).not.toEqual(world.state.traits);
  });

  it('have nothing but traits before their first month', () => {
    const marked = world.state.columns.filter(({ cells }) => cells.some((cell) => cell !== 0));
    expect(marked.map(({ name }) => name)).toEqual(['traits']);
    expect(world.month).toBe(0);
    expect(world.totals.some((total) => total !== 0)).toBe(false);
  });

  it('are added up for every jurisdiction and group', () => {
    expect(world.totals.length).toBe(2 * 2 * world.measures.rows.length);
    expect(world.recordsAt.length).toBe(1 * 2);
  });

  it('show the scores that ties pull, and no others', () => {
    expect(world.next.seen.length).toBe(world.shape.slots);
    expect(world.next.seenScore.map((values) => values?.length)).toEqual([
      world.shape.slots,
      undefined,
    ]);
    expect(world.state.seenScore.map((values) => values?.length)).toEqual([
      world.shape.slots,
      undefined,
    ]);
    expect(world.shown.scores.map((words) => words === null)).toEqual([false, true]);
  });

  it('live in the households of the population', () => {
    const { households, shape } = makePeople(
      { ...regime, population: makePopulation({ people: 700 }) },
      '1',
    );
    const people = Array.from({ length: 700 }, (_, person) => person);
    expect(people.map((person) => world.society?.householdFirst(person))).toEqual(
      people.map((person) => householdFirst(households, person)),
    );
    expect(people.map((person) => world.society?.householdSize(person))).toEqual(
      people.map((person) => householdSize(households, shape, person)),
    );
  });

  it('have no employers where there are no firms', () => {
    expect(world.society?.employerListed).toBeNull();
  });
});

describe('the firms of a world', () => {
  const regime = twoPlaces({ firms: FIRMS });
  const world = firmsOf(regime, 50);

  it('are subjects without people’s lives', () => {
    expect(world.society).toBeNull();
    expect(world.watch).toBeNull();
    expect(world.shape.people).toBe(50);
    expect(world.state.traits.every((traits) => traits === 0)).toBe(true);
    expect([...world.place, ...world.jurisdiction].every((number) => number === 0)).toBe(true);
  });

  it('have one group, one place, one jurisdiction and no scores, though people have more', () => {
    expect(world.totals.length).toBe(world.measures.rows.length);
    expect(world.recordsAt.length).toBe(world.structure.conduct);
    expect(world.structure.scores).toEqual([]);
    expect(world.measures.rows.some(({ measure }) => measure === 'score sum')).toBe(false);
  });

  it('are known to their employees by blacklists alone', () => {
    const people = peopleOf(regime, 700, '1', world);
    const { colleagues, shape } = makePeople(
      { ...regime, population: makePopulation({ people: 700 }) },
      '1',
    );
    const listed = (): number[] =>
      Array.from({ length: 700 }, (_, person) => person).filter(
        (person) => people.society?.employerListed?.(person) === true,
      );
    const employees = (...firms: number[]): number[] =>
      Array.from({ length: 700 }, (_, person) => person).filter((person) =>
        firms.includes(employerOf(colleagues, shape, person, 50)),
      );
    expect(listed()).toEqual([]);
    world.state.lists[3] = 0b001;
    expect(listed()).toEqual([]);
    world.state.lists[7] = 0b010;
    expect(listed()).toEqual(employees(7));
    world.state.lists[3] = 0b101;
    expect(listed()).toEqual(employees(3, 7));
    expect(listed().length).toBeGreaterThan(0);
    world.state.lists.fill(0);
  });
});
