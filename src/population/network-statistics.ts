import { TIE_KINDS, type TieKind } from '../regime/regime.js';
import { clustering, type Clustering } from './clustering.js';
import {
  degreesOfGraph,
  degreesOfKind,
  degreeStatistics,
  type DegreeStatistics,
} from './degree-statistics.js';
import { homophily, type Homophily } from './homophily.js';
import { networkGraph } from './network-graph.js';
import type { Population } from './population.js';
import { reach, type Reach } from './reach.js';
import { groupOf } from './traits.js';

/** What the generated ties look like, measured; published-networks.ts has the same of networks in the world. */
export interface NetworkStatistics extends Clustering, Homophily, Reach {
  /** Of all kinds of tie together; two people tied by several kinds count once. */
  readonly degree: DegreeStatistics;
  /** The kinds one by one, in the order of TIE_KINDS. */
  readonly byKind: readonly { readonly kind: TieKind; readonly degree: DegreeStatistics }[];
}

const LARGEST_MEASURED = 2_000_000;
const CLUSTERING_SAMPLE = 20_000;
const PATH_SOURCES = 16;

/**
 * Measures the network of a population of at most 2 million people (a RangeError beyond: the ties are made the same way
 * at every size, so measure a smaller population). Degrees, homophily and the giant component are exact, clustering is
 * from 20,000 people and the mean path from 16, chosen by the seed.
 */
export function networkStatistics(
  population: Pick<Population, 'ties' | 'shape' | 'traits' | 'luck'>,
  groups: number,
): NetworkStatistics {
  const { ties, traits, luck, shape } = population;
  const { people } = shape;
  if (people > LARGEST_MEASURED) {
    throw new RangeError(
      `The network of ${people} people is too large to be measured: 2,000,000 is the most.`,
    );
  }
  const graph = networkGraph(ties, people);
  const groupsOf = Uint8Array.from(traits.subarray(0, people), groupOf);
  return {
    degree: degreeStatistics(degreesOfGraph(graph)),
    byKind: TIE_KINDS.map((kind, index) => ({
      kind,
      degree: degreeStatistics(degreesOfKind(ties, shape, index)),
    })),
    ...clustering(graph, CLUSTERING_SAMPLE, luck),
    ...homophily(graph, groupsOf, groups),
    ...reach(graph, PATH_SOURCES, luck),
  };
}
