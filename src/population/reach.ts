import { draw, mulhi, STATIC, type Luck } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import type { Graph } from './graph.js';

/** How far ties lead. */
export interface Reach {
  /** The share of people in the largest set in which ties lead from everybody to everybody. */
  readonly giantComponent: number;
  /** Mean number of ties on the shortest way between two people between whom there is a way; 0 if there are none. */
  readonly meanPath: number;
}

/** Measures the giant component exactly, and the mean path from `sources` people chosen by the seed to all others. */
export function reach(graph: Graph, sources: number, luck: Luck): Reach {
  const search = breadthFirst(graph);
  let steps = 0;
  let found = 0;
  for (let i = 0; i < sources; i++) {
    const chosen = draw(luck, i, STATIC, PURPOSE.networkSample, 1);
    const { reached, distances } = search(mulhi(chosen, graph.people));
    steps += distances;
    found += reached - 1;
  }
  return {
    giantComponent: largestComponent(graph) / graph.people,
    meanPath: steps / Math.max(1, found),
  };
}

/** Counts the people whom ties lead to from one, and sums their distances. */
function breadthFirst(graph: Graph): (source: number) => { reached: number; distances: number } {
  const distance = new Int32Array(graph.people);
  const queue = new Uint32Array(graph.people);
  return (source) => {
    distance.fill(-1);
    distance[source] = 0;
    queue[0] = source;
    let reached = 1;
    let distances = 0;
    for (let head = 0; head < reached; head++) {
      const person = queue[head];
      distances += distance[person];
      for (let at = graph.start[person]; at < graph.start[person + 1]; at++) {
        const other = graph.neighbours[at];
        if (distance[other] !== -1) continue;
        distance[other] = distance[person] + 1;
        queue[reached++] = other;
      }
    }
    return { reached, distances };
  };
}

function largestComponent(graph: Graph): number {
  const seen = new Uint8Array(graph.people);
  const queue = new Uint32Array(graph.people);
  let largest = 0;
  for (let first = 0; first < graph.people; first++) {
    if (seen[first] === 1) continue;
    seen[first] = 1;
    queue[0] = first;
    let count = 1;
    for (let head = 0; head < count; head++) {
      const person = queue[head];
      for (let at = graph.start[person]; at < graph.start[person + 1]; at++) {
        const other = graph.neighbours[at];
        if (seen[other] === 1) continue;
        seen[other] = 1;
        queue[count++] = other;
      }
    }
    largest = Math.max(largest, count);
  }
  return largest;
}
