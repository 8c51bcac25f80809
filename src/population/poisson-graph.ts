import type { Luck } from '../random/draws.js';
import { emptyGraph, type GraphBuilder } from './graph.js';
import { addRandomLinks } from './random-links.js';

/**
 * The random graph of Erdős and Rényi ("On random graphs I", 1959): so many links that people have `degree` on average,
 * between pairs at random. In large populations the number of links of a person follows the Poisson distribution.
 */
export function poissonGraph(people: number, degree: number, luck: Luck): GraphBuilder {
  const graph = emptyGraph(people);
  const links = Math.min(Math.round((people * degree) / 2), (people * (people - 1)) / 2);
  addRandomLinks(graph, links, () => true, luck, 0);
  return graph;
}
