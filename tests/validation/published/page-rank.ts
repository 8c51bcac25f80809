import { packTraits } from '../../../src/population/traits.js';
import { eachPerson } from './cells.js';
import { karateClub, NODES } from './karate-club.js';
import { publishedRegime } from './published-regime.js';
import { meanOf, near, type Reproduced } from './result.js';
import { beginningWith } from './saved.js';

const RUNS = 20;
/** Months until the beginning, at 0, is forgotten: 0.85 to the hundredth is nothing. */
const FORGOTTEN = 100;
const TOLERANCE = 0.001;
/** How many ties the income bands of the regime stand for; and the age bands, the first of which leaves it to income. */
const BY_INCOME = [1, 2, 3, 4, 5, 6, 9, 10];
const BY_AGE = [0, 12, 16, 17];
const PUBLISHED = [
  [33, 0.1009],
  [0, 0.097],
  [32, 0.0717],
] as const;

/** 9: rank by who is tied to whom. Needs the club in the place of a random graph: see published.test.ts. */
export function pageRank(): Reproduced {
  const runs = Array.from({ length: RUNS }, (_, run) => ranksOf(String(run + 1)));
  const ranks = PUBLISHED.map(([node, published]) => ({
    node,
    published,
    ...meanOf(runs.map((run) => run[node] ?? 0)),
  }));
  const widest = Math.max(...ranks.map(({ deviation }) => deviation)).toFixed(4);
  return {
    number: 9,
    title: 'PageRank of a club',
    source:
      'Brin and Page 1998, Kamvar, Schlosser and Garcia-Molina 2003 (EigenTrust), with α = 0.85, on the network of Zachary 1977',
    mechanisms: 'association: a score that forgets 15 % and is pulled with 85 % by ties.',
    simplified: `ratings by peers play no part: they count raters, whatever the raters’ own scores, and so cannot weigh the word of somebody who is trusted more. The pull takes the mean over one’s own ties, where PageRank shares a rank out among those one is tied to; the two are the same walk seen from its two ends, so the rank is the score times the number of ties, if the points that people get from outside are in inverse proportion to it. They are, by conduct whose rate the person’s bands give (a saved state). The mean of a score over 500 months and all runs is taken; runs differ by up to ${widest} in standard deviation. The language names kinds of graph and takes no list of ties, by which a network of real people could be brought in ([the line](../ARCHITECTURE.md#the-line)); so the test puts the published network, whose nodes have no names, in the place of a random one.`,
    regimes: ['page-rank'],
    people: String(NODES),
    seeds: `1 to ${RUNS}`,
    figures: ranks.map(({ node, published, mean }) =>
      near(`rank of node ${node}`, published, mean, TOLERANCE, 'ours', 4),
    ),
  };
}

/** Each node's mean score times its ties, as a share of all. */
function ranksOf(seed: string): number[] {
  const regime = publishedRegime('page-rank');
  const ties = karateClub().links.map((others) => others.length);
  const traits = ties.map(traitsFor);
  const sums = new Float64Array(NODES);
  const engine = beginningWith(regime, seed, 'traits', traits);
  for (let month = 0; month < regime.calendar.months; month++) {
    engine.step();
    if (month >= FORGOTTEN)
      eachPerson(engine, ['score.0'], ([score = 0], person) => {
        sums[person] = (sums[person] ?? 0) + score;
      });
  }
  const weighed = ties.map((count, node) => count * (sums[node] ?? 0));
  const all = weighed.reduce((so, rank) => so + rank, 0);
  return weighed.map((rank) => rank / all);
}

/** Traits of somebody with so many ties. */
function traitsFor(ties: number): number {
  const [income, age] = [BY_INCOME.indexOf(ties), BY_AGE.indexOf(ties)];
  if (income < 0 && age < 0) throw new Error(`no band stands for ${ties} ties`);
  return packTraits(0, Math.max(0, age), Math.max(0, income), 0, 0, 0);
}
