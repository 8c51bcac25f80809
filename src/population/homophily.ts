import type { Graph } from './graph.js';

/** How much more people are tied to their own group than chance would have it. 0: not at all; 1: to nobody else. */
export interface Homophily {
  /** Newman's assortativity coefficient ("Mixing patterns in networks", Physical Review E 2003), over all groups. */
  readonly assortativity: number;
  /**
   * Coleman's index for each group ("Relational analysis", Human Organization 1958): (h - w) / (1 - w) with h the
   * share of the group's ties that are to its own, w its share of the people. NaN for a group that has no ties or is
   * everybody. Currarini, Jackson and Pin (Econometrica 2009) call it inbreeding homophily.
   */
  readonly coleman: readonly number[];
}

/** Measures homophily by group, over all links (NaN where there are none). `groupOf` has everybody's group, 0 to `groups` - 1. */
export function homophily(graph: Graph, groupOf: Uint8Array, groups: number): Homophily {
  const people = new Float64Array(groups);
  const ties = new Float64Array(groups);
  const ownTies = new Float64Array(groups);
  for (let person = 0; person < graph.people; person++) {
    const group = groupOf[person];
    people[group]++;
    for (let at = graph.start[person]; at < graph.start[person + 1]; at++) {
      ties[group]++;
      if (groupOf[graph.neighbours[at]] === group) ownTies[group]++;
    }
  }
  const all = sum(ties);
  const within = sum(ownTies) / all;
  const byChance = sum(ties.map((count) => (count / all) * (count / all)));
  return {
    assortativity: (within - byChance) / (1 - byChance),
    coleman: Array.from(ties, (count, group) => {
      const share = people[group] / graph.people;
      return (ownTies[group] / count - share) / (1 - share);
    }),
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
