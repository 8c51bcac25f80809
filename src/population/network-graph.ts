import { TIE_KINDS } from '../regime/regime.js';
import { finishGraph, type Graph } from './graph.js';
import type { Ties } from './ties.js';

/**
 * The ties of all kinds together as one graph, in which two people tied by several kinds are linked once. It takes some
 * 100 bytes a person: for measuring, not for simulating.
 */
export function networkGraph(ties: Ties, people: number): Graph {
  const links: number[][] = [];
  for (let person = 0; person < people; person++) {
    const others = new Set(TIE_KINDS.flatMap((_, kind) => ties.tiesOf(person, kind)));
    links.push([...others]);
  }
  return finishGraph(links);
}
