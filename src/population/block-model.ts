import type { Luck } from '../random/draws.js';
import { emptyGraph, type GraphBuilder } from './graph.js';
import { addRandomLinks } from './random-links.js';

/**
 * The stochastic block model (Holland, Laskey and Leinhardt, "Stochastic blockmodels: first steps", Social Networks
 * 1983): a pair of people is linked with one chance if they are of the same group, and with another if not. The two
 * chances are those that give a mean of `degree` links, a share `withinGroup` of which join people of one group.
 *
 * A person of a small group has fewer of their own kind to be linked to, and so fewer links. `groupOf` has the group
 * of everybody; where all are of one group, all links are within it.
 */
export function blockModel(
  groupOf: Uint8Array,
  degree: number,
  withinGroup: number,
  luck: Luck,
): GraphBuilder {
  const people = groupOf.length;
  const graph = emptyGraph(people);
  const pairs = (people * (people - 1)) / 2;
  const pairsWithin = countPairsWithin(groupOf);
  const links = Math.min(Math.round((people * degree) / 2), pairs);
  const wanted = pairsWithin === pairs ? links : Math.round(links * withinGroup);
  const within = Math.min(wanted, pairsWithin);
  const across = Math.min(links - within, pairs - pairsWithin);
  addRandomLinks(graph, within, (a, b) => groupOf[a] === groupOf[b], luck, 0);
  addRandomLinks(graph, across, (a, b) => groupOf[a] !== groupOf[b], luck, 1);
  return graph;
}

function countPairsWithin(groupOf: Uint8Array): number {
  const members = new Map<number, number>();
  for (const group of groupOf) members.set(group, (members.get(group) ?? 0) + 1);
  let pairs = 0;
  for (const count of members.values()) pairs += (count * (count - 1)) / 2;
  return pairs;
}
