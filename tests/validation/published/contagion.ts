import { totalOf } from '../../helpers/run-engine.js';
import { publishedRegime } from './published-regime.js';
import { direction, near, type Reproduced } from './result.js';
import { runToEnd } from './run-to-end.js';

/** Where growth is slow, where it stops depends more on luck: two runs. */
const SEEDS = new Map([
  [1.5, ['1', '2']],
  [2, ['1']],
  [3, ['1']],
]);
/** Some people begin with it, each has a hundred ties and not all, and runs differ by about 0.01. */
const TOLERANCE = 0.02;
const TERM = 24;
const PEOPLE = '20,000';
const THROUGH =
  'association: a score of 0 or 1 that ties pull, on the graph `poisson`. A pull of *w* takes the score over with a chance of *w* times the share of one’s ties who have it; conduct that grades make possible keeps it for a term and then ends it for good. The language’s spillover of listings reaches the household alone, so what goes along ties is the pull, and the lists count who has it and who ever had. Half a percent begin with it.';

/** 5: how far a contagion goes. */
export function finalSize(): Reproduced {
  const figure = (reproduction: number, published: number) => {
    const sizes = (SEEDS.get(reproduction) ?? []).map((seed) =>
      everHad(reproduction / TERM, TERM, seed),
    );
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    return near(`share ever reached, R ${reproduction}`, published, mean, TOLERANCE, 3);
  };
  return {
    number: 5,
    title: 'Final size',
    source: 'Kermack and McKendrick 1927: s = 1 - exp(-Rs) on random mixing',
    through: `${THROUGH} R is the pull times the ${TERM} months of the term; the mean number of ties is 100, the most that the language allows. A hundred ties are not everybody: one of them is where it came from, which makes R a hundredth smaller.`,
    regimes: ['contagion'],
    people: PEOPLE,
    seeds: '1 and 2 for the first, whose growth is slowest; 1 for the others',
    figures: [figure(1.5, 0.583), figure(2, 0.797), figure(3, 0.941)],
  };
}

/** 11: the same contagion with longer terms. */
export function contagiousPunishment(): Reproduced {
  const [pull, short, long] = [0.08, 10, 20];
  const [few, many] = [short, long].map((term) => everHad(pull, term, '1'));
  if (few === undefined || many === undefined) throw new Error('two terms were asked for');
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return {
    number: 11,
    title: 'Contagious punishment',
    source: 'Lum, Swarup, Eubank and Hawdon, Journal of the Royal Society Interface 2014',
    through: `${THROUGH} The pull is 8 % a month in both, so R is ${pull * short} and ${pull * long}.`,
    regimes: ['contagion'],
    people: PEOPLE,
    seeds: '1',
    figures: [
      direction(
        `share ever reached, terms of ${short} and of ${long} months`,
        'longer terms tip it',
        `${percent(few)} and ${percent(many)}`,
        few < 0.05 && many > 0.5,
      ),
    ],
  };
}

/** Of the people, how many have ever had the score, with a pull a month and a term of so many months. */
function everHad(pull: number, term: number, seed: string): number {
  const last = term - 1;
  const regime = publishedRegime(
    'contagion',
    ['friends: 12.5%', `friends: ${(100 * pull).toFixed(4)}%`],
    ['range: 0 to 11', `range: 0 to ${last}`],
    ['from: 11, closes', `from: ${last}, closes`],
  );
  return totalOf(runToEnd(regime, seed).people, 'members', 1) / regime.population.people;
}
