import { emptyGraph, type GraphBuilder, link } from '../../../src/population/graph.js';

/**
 * The network of Zachary, "An information flow model for conflict and fission in small groups", Journal of Anthropological
 * Research 33, 1977: 34 nodes without names, and for each the nodes after it that it is tied to. It is here to check a figure that
 * others have published for it, and nowhere else: the simulator takes no list of ties.
 */
const TIED_TO: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31],
  1: [2, 3, 7, 13, 17, 19, 21, 30],
  2: [3, 7, 8, 9, 13, 27, 28, 32],
  3: [7, 12, 13],
  4: [6, 10],
  5: [6, 10, 16],
  6: [16],
  8: [30, 32, 33],
  9: [33],
  13: [33],
  14: [32, 33],
  15: [32, 33],
  18: [32, 33],
  19: [33],
  20: [32, 33],
  22: [32, 33],
  23: [25, 27, 29, 32, 33],
  24: [25, 27, 31],
  25: [31],
  26: [29, 33],
  27: [33],
  28: [31, 33],
  29: [32, 33],
  30: [32, 33],
  31: [32, 33],
  32: [33],
};

/** How many nodes it has. */
export const NODES = 34;

/** The network, as an engine takes it. */
export function karateClub(): GraphBuilder {
  const graph = emptyGraph(NODES);
  for (const [node, others] of Object.entries(TIED_TO))
    for (const other of others) link(graph, Number(node), other);
  return graph;
}
