import { draw, mulhi, STATIC, type Luck } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { emptyGraph, link, type GraphBuilder } from './graph.js';

/** How often somebody else is sought, for each link of a newcomer, before the newcomer does without. */
const TRIES = 32;

/**
 * Preferential attachment (Barabási and Albert, "Emergence of scaling in random networks", Science 1999): people arrive
 * one by one, and each links to `links` of those already there, somebody with twice the links being twice as likely.
 * The first `links` + 1 people are all linked to each other.
 */
export function barabasiAlbert(people: number, links: number, luck: Luck): GraphBuilder {
  const graph = emptyGraph(people);
  // Both ends of every link: an entry chosen at random is a person in proportion to their links.
  const ends = new Uint32Array(2 * people * links);
  let count = 0;
  const linkAndNote = (a: number, b: number): boolean => {
    const isNew = link(graph, a, b);
    if (isNew) {
      ends[count++] = a;
      ends[count++] = b;
    }
    return isNew;
  };
  const founders = Math.min(people, links + 1);
  for (let a = 0; a < founders; a++) {
    for (let b = 0; b < a; b++) linkAndNote(a, b);
  }
  for (let newcomer = founders; newcomer < people; newcomer++) {
    const endsBefore = count;
    let made = 0;
    for (let attempt = 0; made < links && attempt < links * TRIES; attempt++) {
      const chosen = draw(luck, newcomer, STATIC, PURPOSE.explicitGraph, attempt);
      if (linkAndNote(newcomer, ends[mulhi(chosen, endsBefore)])) made++;
    }
  }
  return graph;
}
