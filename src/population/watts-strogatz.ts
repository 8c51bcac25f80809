import { draw, mulhi, STATIC, threshold, type Luck } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { emptyGraph, link, unlink, type GraphBuilder } from './graph.js';

/** How often a new end is sought for a link before it stays where it was. */
const TRIES = 16;

/**
 * The small world of Watts and Strogatz ("Collective dynamics of small-world networks", Nature 1998): people in a ring,
 * each linked to the `degree` nearest, and then a share `rewired` of the links led to somebody at random. Half of
 * `degree` links start at each person; where that is no whole number, a draw decides about the last one.
 */
export function wattsStrogatz(
  people: number,
  degree: number,
  rewired: number,
  luck: Luck,
): GraphBuilder {
  const graph = emptyGraph(people);
  const whole = Math.floor(degree / 2);
  const lastOne = threshold(degree / 2 - whole);
  const steps = whole + (lastOne > 0 ? 1 : 0);
  for (let step = 1; step <= steps; step++) {
    for (let person = 0; person < people; person++) {
      const starts = step <= whole || ask(luck, person, step, 0) < lastOne;
      if (starts) link(graph, person, (person + step) % people);
    }
  }
  for (let step = 1; step <= steps; step++) {
    for (let person = 0; person < people; person++) {
      if (ask(luck, person, step, 1) < threshold(rewired)) rewire(graph, person, step, luck);
    }
  }
  return graph;
}

/** Leads the link of a person to the one `step` places on to somebody else. */
function rewire(graph: GraphBuilder, person: number, step: number, luck: Luck): void {
  const old = (person + step) % graph.people;
  if (!graph.links[person].includes(old)) return;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const other = mulhi(ask(luck, person, step, 2 + attempt), graph.people);
    if (other !== old && link(graph, person, other)) {
      unlink(graph, person, old);
      return;
    }
  }
}

/** The draw for one question about a person's link of one step. */
function ask(luck: Luck, person: number, step: number, question: number): number {
  return draw(luck, person, STATIC, PURPOSE.explicitGraph, step * (TRIES + 2) + question);
}
