import { describe, expect, it } from 'vitest';
import type { PopulationRules } from '../../../../src/regime/regime.js';
import { problemsOf, regimeOf, regimeText, rulesOf } from '../regime-text.js';

const of = (keys: string): PopulationRules =>
  regimeOf(regimeText({ population: `population: {${keys}}` })).population;
const refused = (keys: string): readonly string[] =>
  problemsOf(regimeText({ population: `population: {${keys}}` })).map((each) => each.message);

describe('the population', () => {
  it.each([
    [
      '{watts-strogatz: {degree: 10, rewired: 5%}}',
      { kind: 'watts-strogatz', degree: 10, rewired: 0.05 },
    ],
    ['{barabasi-albert: {links: 3}}', { kind: 'barabasi-albert', links: 3 }],
    ['{poisson: {degree: 4}}', { kind: 'poisson', degree: 4 }],
    [
      '{block-model: {degree: 10, within-group: 80%}}',
      { kind: 'block-model', degree: 10, withinGroup: 0.8 },
    ],
    ['procedural', { kind: 'procedural' }],
  ])('has the network %s', (network, rule) => {
    expect(of(`network: ${network}`).network).toEqual(rule);
  });

  it('stands for as many people as are simulated, or more', () => {
    expect(of('people: 140k')).toMatchObject({ people: 140_000, standingFor: 140_000 });
    expect(of('people: 140k, standing-for: 1.4B')).toMatchObject({ standingFor: 1_400_000_000 });
    expect(of('people: 2B')).toMatchObject({ people: 2_000_000_000 });
  });

  it('has households of the sizes that the file says', () => {
    expect(of('households: {2: 60%, 4: 40%}').households).toEqual([0, 0.6, 0, 0.4]);
  });

  it('has minors where the file says so', () => {
    const ages = 'ages: {children: 20%, teens: 10%, adults: 70%}';
    expect(of(ages).ages.map((age) => age.minor)).toEqual([false, false, false]);
    expect(of(`${ages}, minors: [children, teens]`).ages.map((age) => age.minor)).toEqual([
      true,
      true,
      false,
    ]);
    expect(of('minors: []').ages.some((age) => age.minor)).toBe(false);
  });

  it('takes shares that add up but for the last digit', () => {
    expect(of('groups: {a: 33.3333%, b: 33.3333%, c: 33.3334%}').groups).toHaveLength(3);
    expect(of('groups: {a: 1 in 3, b: 2 in 3}').groups).toHaveLength(2);
    expect(refused('groups: {a: 33.3%, b: 33.3%, c: 33.3%}')).toEqual([
      'the groups add up to 99.9%, not to 100% (a 33.3% + b 33.3% + c 33.3%)',
    ]);
  });

  it('spreads one pull of ties over the kinds of tie that there are', () => {
    const scores = 'scores:\n  s: {range: 0 to 9, start: 5, published: true, ties: 6%}';
    const ties = (population: string): readonly number[] =>
      rulesOf(regimeText({ population: `population: {${population}}`, scores })).scores[0].ties;
    expect(ties('people: 9')).toEqual([0.012, 0.012, 0.012, 0.012, 0.012]);
    expect(ties('ties: {neighbours: 0, distant: 0}')).toEqual([0.02, 0, 0.02, 0.02, 0]);
    expect(ties('households: {1: 100%}, ties: {distant: 0}')).toEqual([0, 0.02, 0.02, 0.02, 0]);
  });

  it.each([
    [
      'people: [Ann]',
      'a list as the people: Glasshouse simulates people who do not exist, and takes no data on any who do',
    ],
    [
      'people: {Ann: 1}',
      'a map as the people: Glasshouse simulates people who do not exist, and takes no data on any who do',
    ],
    [
      'people: ./people.csv',
      '"./people.csv" as the people: Glasshouse simulates people who do not exist, and takes no data on any who do',
    ],
    [
      'people: "https://example.org/x"',
      '"https://example.org/x" as the people: Glasshouse simulates people who do not exist, and takes no data on any who do',
    ],
    ['people: lots', '"lots" is not a number of anything'],
    ['network: {}', 'a network of 0 kinds'],
    ['network: small world', '"small world" is not one of the words that are known here'],
    ['households: {0: 100%}', '"0" is not among the household sizes'],
    ['groups: {}', 'the groups add up to 0%, not to 100%'],
    ['groups: 5', '5 stands where groups are expected'],
    ['ties: {neighbours: 15}', '15 is more than 14'],
    ['ties: {distant: 5}', '5 is more than 4'],
    ['hardship: {by-income: {rich: 2}}', '"rich" is not an income band'],
    [
      'Photo: x',
      '"Photo" is no key of the population: Glasshouse simulates people who do not exist, and takes no data on any who do',
    ],
    [
      'identity number: 5',
      '"identity number" is no key of the population: Glasshouse simulates people who do not exist, and takes no data on any who do',
    ],
  ])('%s is refused', (keys, message) => {
    expect(refused(keys)).toEqual([message]);
  });
});
