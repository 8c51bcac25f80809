import { totalOf } from '../../helpers/run-engine.js';
import { publishedRegime } from './published-regime.js';
import { direction, meanOf, near, type Reproduced } from './result.js';
import { runToEnd } from './run-to-end.js';

const SEEDS = ['1', '2', '3'];
/** Some people begin with it, each has a hundred ties and not all, and runs differ. */
const TOLERANCE = 0.02;
const TERM = 24;
const PEOPLE = '10,000';
const MECHANISMS =
  'association: a score of 0 or 1 that ties pull, on the graph `poisson`. A pull of *w* takes the score over with a chance of *w* times the share of one’s ties who have it; conduct that grades make possible keeps it for a term and then ends it for good. A list that is entered by such a score spreads as the score does: one has those who have it, another those who ever had.';
const SIMPLIFIED =
  'what goes along ties is the pull of a score and not a listing, whose own [spillover reaches the household alone](#what-is-not-expressed). Half a percent begin with it.';

/** 5: how far a contagion goes. */
export function finalSize(): Reproduced {
  const deviations: number[] = [];
  const figure = (reproduction: number, published: number) => {
    const sizes = SEEDS.map((seed) => everHad(reproduction / TERM, TERM, seed));
    const { mean, deviation } = meanOf(sizes);
    deviations.push(deviation);
    return near(`share ever reached, R ${reproduction}`, published, mean, TOLERANCE, 'ours', 3);
  };
  const figures = [figure(1.5, 0.583), figure(2, 0.797), figure(3, 0.941)];
  const widest = Math.max(...deviations).toFixed(3);
  return {
    number: 5,
    title: 'Final size',
    source: 'Kermack and McKendrick 1927: s = 1 - exp(-Rs) on random mixing',
    mechanisms: MECHANISMS,
    simplified: `${SIMPLIFIED} R is the pull times the ${TERM} months of the term; the mean number of ties is 100, the most that the language allows. A hundred ties are not everybody: one of them is where it came from, which makes R a hundredth smaller. Runs differ by up to ${widest} in standard deviation.`,
    regimes: ['contagion'],
    people: PEOPLE,
    seeds: `${SEEDS[0]} to ${SEEDS.length}`,
    figures,
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
    mechanisms: MECHANISMS,
    simplified: `${SIMPLIFIED} The source has a network of family and friends; here it is random. The pull is 8 % a month in both, so R is ${pull * short} and ${pull * long}.`,
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
  const engine = runToEnd(regime, seed, ({ people }) =>
    totalOf(people, 'members', 0) === 0 ? 'over' : undefined,
  );
  return totalOf(engine.people, 'members', 1) / regime.population.people;
}
