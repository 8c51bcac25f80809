import { totalOf } from '../../helpers/run-engine.js';
import { publishedRegime } from './published-regime.js';
import { direction, type Figure, type Reproduced } from './result.js';
import { runToEnd } from './run-to-end.js';

const SEEDS = ['1', '2', '3', '4', '5'];
/** More of the people than this fell silent: a cascade. */
const CASCADE = 0.1;
/** Mean degrees between which there are cascades, as published. */
const [LOWEST, HIGHEST] = [1.02, 5.77];
const DEGREES = [1, 1.5, 3, 5.5, 6.3, 8];
/** Nearer to the two edges, where so few people are not yet a network without end. */
const NEAR = [1.1, 6];

/** 6: a small shock becomes global on networks that are neither too thin nor too dense. */
export function globalCascades(): Reproduced {
  const nearEdges = NEAR.map(
    (degree) => `at a mean degree of ${degree} the largest is ${percent(largestAt(degree))}`,
  ).join(', and ');
  return {
    number: 6,
    title: 'Global cascades',
    source: 'Watts, PNAS 2002; a random graph with threshold 0.18: mean degrees 1.02 to 5.77',
    mechanisms:
      'adaptation on the graph `poisson`. People fall silent where the share of those they know who are listed reaches a step of belief, and are listed for it. Two in ten thousand people are listed for nothing in the second month (`false-listing`).',
    simplified: `the step is 48/255 = 0.188 and not 0.18: for somebody with up to ten ties both mean the same number of them. A cascade is over 10 % of the people in any of the runs. The mean degrees are ours, and keep off the edges, which are those of a network without end and less sharp here: ${nearEdges}.`,
    regimes: ['global-cascades'],
    people: '10,000',
    seeds: `${SEEDS[0]} to ${SEEDS.length}`,
    figures: DEGREES.map(figureAt),
  };
}

function figureAt(degree: number): Figure {
  const largest = largestAt(degree);
  const expected = degree >= LOWEST && degree <= HIGHEST;
  return direction(
    `cascades at a mean degree of ${degree}`,
    expected ? 'yes' : 'no',
    `${largest > CASCADE ? 'yes' : 'no'} (largest ${percent(largest)})`,
    largest > CASCADE === expected,
  );
}

/** The largest share of people who are silent in the end, of all runs. */
function largestAt(degree: number): number {
  return Math.max(...SEEDS.map((seed) => silentShare(degree, seed)));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** Of the people, how many are listed in the end. */
function silentShare(degree: number, seed: string): number {
  const regime = publishedRegime('global-cascades', ['degree: 4', `degree: ${degree}`]);
  return totalOf(runToEnd(regime, seed).people, 'members') / regime.population.people;
}
