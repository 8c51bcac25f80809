import { describe, expect, it } from 'vitest';
import { pairingFaults } from '../../../../src/experiment/compare/pairing.js';
import type { PopulationRules, Regime } from '../../../../src/regime/regime.js';
import {
  makeList,
  makePopulation,
  makeRegime,
  makeRules,
  NOWHERE,
} from '../../../helpers/make-regime.js';

const base = makeRegime(makeRules());

function peopled(changes: Partial<PopulationRules>): Regime {
  return { ...base, population: makePopulation(changes) };
}

function firms(count: number): Regime['firms'] {
  return { count, standingFor: 40, layoffs: 0, phases: [], provenance: NOWHERE };
}

describe('pairingFaults', () => {
  it.each([
    [
      'the number of people simulated',
      peopled({ people: 2000, standingFor: 1000 }),
      '1000',
      '2000',
    ],
    ['how many people they stand for', peopled({ standingFor: 5000 }), '1000', '5000'],
    [
      'the groups',
      peopled({
        groups: [
          { name: 'majority', share: 0.7 },
          { name: 'minority', share: 0.3 },
        ],
      }),
      'majority 80%, minority 20%',
      'majority 70%, minority 30%',
    ],
    ['how far groups live apart', peopled({ segregation: 0.25 }), '0.5', '0.25'],
    [
      'the ages',
      peopled({ ages: [{ name: 'all', share: 1, minor: false }] }),
      'under 18 20% (minors), 18 to 34 25%, 35 to 59 37%, 60 and over 18%',
      'all 100%',
    ],
    [
      'the incomes',
      peopled({ incomes: [{ name: 'one', share: 1 }] }),
      'low 40%, middle 45%, high 15%',
      'one 100%',
    ],
    ['the households', peopled({ households: [1] }), '1 25%, 2 29%, 3 23%, 4 14%, 5 9%', '1 100%'],
    ['the number of ties', peopled({ ties: [0, 1, 2, 3, 4] }), '4, 4, 4, 2', '1, 2, 3, 4'],
    [
      'the network',
      peopled({ network: { kind: 'poisson', degree: 4 } }),
      'procedural',
      'poisson 4',
    ],
    [
      'the places',
      { ...base, places: [{ name: 'here', share: 1 }] },
      'everywhere 100%',
      'here 100%',
    ],
  ])('tells of %s', (what, other, a, b) => {
    expect(pairingFaults(base, other)).toMatchObject([{ what, a, b }]);
  });

  it('tells of everything at once', () => {
    const other = { ...peopled({ people: 900, segregation: 0 }), places: [] };
    expect(pairingFaults(base, other).map(({ what }) => what)).toEqual([
      'the number of people simulated',
      'how far groups live apart',
      'the places',
    ]);
  });

  it('names an option where there is one, and it helps', () => {
    const longer = makeRegime(makeRules(), { population: makePopulation({ people: 900 }) }, 24);
    const faults = pairingFaults(base, longer);
    expect(faults.map(({ option }) => option)).toEqual(['--until 2014-12', '--people 900']);
    expect(pairingFaults(base, longer, { people: 900, until: 2014 * 12 + 11 })).toEqual([]);
  });

  it('names none where calendars begin apart or share no month', () => {
    const later = {
      ...base,
      calendar: { from: 2016 * 12, until: 2016 * 12 + 5, months: 6 },
    };
    expect(pairingFaults(base, later)).toMatchObject([
      { what: 'the first month', a: '2014-01', b: '2016-01', option: null },
      { what: 'the last month', option: null },
    ]);
  });

  it('compares the firms of two regimes that both have some', () => {
    const [few, many] = [firms(4), firms(8)].map((section) => ({ ...base, firms: section }));
    if (few === undefined || many === undefined) throw new Error('there are two');
    expect(pairingFaults(few, many)).toMatchObject([
      {
        what: 'the number of firms',
        a: '4 (standing for 40) among 1000 people',
        b: '8 (standing for 40) among 1000 people',
      },
    ]);
    expect(pairingFaults(base, few)).toEqual([]);
  });

  it('lets rules differ, and what only changes the lot of the same people', () => {
    const other = makeRegime(makeRules({ lists: [makeList({ name: 'another' })] }), {
      population: makePopulation({
        exempt: { share: 0.1, who: 'officials', provenance: NOWHERE },
        hardship: { share: 0.5, begins: 0.1, ends: 0.1, byIncome: [1, 1, 1] },
      }),
    });
    const pilot = { name: 'pilot', share: 0.2, phases: [], provenance: NOWHERE };
    expect(
      pairingFaults(base, { ...other, jurisdictions: [...other.jurisdictions, pilot] }),
    ).toEqual([]);
  });
});
