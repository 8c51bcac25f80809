import { draw, mulhi, STATIC, type Luck } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import type { Graph } from './graph.js';

/** How often two people tied to the same person are tied to each other. */
export interface Clustering {
  /** The mean over people of the share of pairs of their ties that are tied; 0 for who has less than two (Watts and Strogatz 1998). */
  readonly local: number;
  /** The share of all such pairs, people with many ties counting more (transitivity: Newman, SIAM Review 2003, eq. 3.3). */
  readonly global: number;
}

/** Measures clustering on `sample` people chosen by the seed, or on everybody if there are no more than that. */
export function clustering(graph: Graph, sample: number, luck: Luck): Clustering {
  const everybody = graph.people <= sample;
  const count = everybody ? graph.people : sample;
  let local = 0;
  let tied = 0;
  let pairs = 0;
  for (let i = 0; i < count; i++) {
    const chosen = draw(luck, i, STATIC, PURPOSE.networkSample, 0);
    const person = everybody ? i : mulhi(chosen, graph.people);
    const degree = graph.start[person + 1] - graph.start[person];
    if (degree < 2) continue;
    const pairsHere = (degree * (degree - 1)) / 2;
    const tiedHere = tiedPairs(graph, person);
    local += tiedHere / pairsHere;
    tied += tiedHere;
    pairs += pairsHere;
  }
  return { local: local / count, global: pairs === 0 ? 0 : tied / pairs };
}

/** How many pairs of a person's neighbours are linked. */
function tiedPairs(graph: Graph, person: number): number {
  const { start, neighbours } = graph;
  const own = neighbours.subarray(start[person], start[person + 1]);
  let tied = 0;
  for (const neighbour of own) {
    const theirs = neighbours.subarray(start[neighbour], start[neighbour + 1]);
    tied += countCommon(own, theirs);
  }
  // Each pair was found from both its ends.
  return tied / 2;
}

/** How many numbers two rising lists have in common. */
function countCommon(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  let j = 0;
  for (let i = 0; i < a.length && j < b.length; i++) {
    while (j < b.length && b[j] < a[i]) j++;
    if (j < b.length && b[j] === a[i]) common++;
  }
  return common;
}
