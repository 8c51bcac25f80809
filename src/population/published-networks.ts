import type { NetworkStatistics } from './network-statistics.js';

/** One figure that somebody measured on a real network, to be shown beside the same of a generated one. */
export interface PublishedFigure {
  /** The measured figure that it is comparable with. */
  readonly statistic: keyof Pick<
    NetworkStatistics,
    'degree' | 'local' | 'giantComponent' | 'meanPath' | 'coleman'
  >;
  /** From `low` to `high`; the same number where one value was published. */
  readonly low: number;
  readonly high: number;
  /** What was measured, and how far that can be compared. */
  readonly what: string;
  readonly source: string;
}

const MESSENGER =
  'Leskovec and Horvitz, Planetary-scale views on a large instant-messaging network (WWW 2008)';
const FACEBOOK =
  'Ugander, Karrer, Backstrom and Marlow, The anatomy of the Facebook social graph (arXiv:1111.4503, 2011)';

/**
 * Figures of social networks from the literature. They differ by what counts as a tie, so they give a range of what is
 * plausible and no target: an online contact is less than a friend, a film in common is more than an acquaintance.
 */
export const PUBLISHED_NETWORKS: readonly PublishedFigure[] = [
  {
    statistic: 'degree',
    low: 9,
    high: 15,
    what: 'People close enough to turn to for sympathy: the second of the sizes 3-5, 9-15, 30-45 that human groups come in',
    source:
      'Zhou, Sornette, Hill and Dunbar, Discrete hierarchical organization of social group sizes (Proc. R. Soc. B 2005)',
  },
  {
    statistic: 'degree',
    low: 14.4,
    high: 14.4,
    what: 'Mean number of people somebody exchanged messages with in a month: 1.3 billion pairs among 180 million users',
    source: MESSENGER,
  },
  {
    statistic: 'degree',
    low: 99,
    high: 99,
    what: 'Median number of friends on Facebook; acquaintances of all sorts, so far more than are simulated here',
    source: FACEBOOK,
  },
  {
    statistic: 'local',
    low: 0.14,
    high: 0.14,
    what: 'Share of the pairs of friends of the median user who are friends themselves; falls as the number of friends grows',
    source: FACEBOOK,
  },
  {
    statistic: 'local',
    low: 0.79,
    high: 0.79,
    what: 'Actors who were in a film together; high because every film ties its whole cast',
    source:
      'Watts and Strogatz, Collective dynamics of small-world networks (Nature 1998), table 1',
  },
  {
    statistic: 'giantComponent',
    low: 0.9991,
    high: 0.9991,
    what: 'Share of active users of Facebook in one connected component',
    source: FACEBOOK,
  },
  {
    statistic: 'giantComponent',
    low: 0.15,
    high: 0.41,
    what: 'Economists who wrote papers together, 1970s to 1990s: so sparse a network that it hardly hangs together',
    source:
      'Goyal, van der Leij and Moraga-González, Economics: an emerging small world (Journal of Political Economy 2006)',
  },
  {
    statistic: 'meanPath',
    low: 4.74,
    high: 4.74,
    what: 'Mean distance between two of 721 million users of Facebook, who have far more ties than are simulated here',
    source: 'Backstrom, Boldi, Rosa, Ugander and Vigna, Four degrees of separation (WebSci 2012)',
  },
  {
    statistic: 'meanPath',
    low: 6.6,
    high: 6.6,
    what: 'Mean distance between two of 180 million users of Microsoft Messenger',
    source: MESSENGER,
  },
  {
    statistic: 'coleman',
    low: 0,
    high: 1,
    what: 'No range that could be missed: most ethnic groups in American high schools prefer their own, which is an index above 0, middle-sized groups the most',
    source: 'Currarini, Jackson and Pin, An economic model of friendship (Econometrica 2009)',
  },
];

/** The figures comparable with one of the measured statistics. */
export function publishedFor(statistic: PublishedFigure['statistic']): readonly PublishedFigure[] {
  return PUBLISHED_NETWORKS.filter((figure) => figure.statistic === statistic);
}
