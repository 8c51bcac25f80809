/** An undirected graph in compressed rows: the neighbours of i are `neighbours[start[i]]` to `neighbours[start[i + 1] - 1]`. */
export interface Graph {
  readonly people: number;
  readonly start: Uint32Array;
  readonly neighbours: Uint32Array;
}

/**
 * The most links that one person of an explicit graph can have. Sums over ties hold counts of 8 bits, and a
 * household adds up to 7 more. Networks in which nodes have a capacity are those of Amaral, Scala, Barthélémy and
 * Stanley, "Classes of small-world networks" (PNAS 2000); the cut matters only to the hubs of a Barabási-Albert graph.
 */
export const MOST_LINKS = 240;

/** A graph in the making. */
export interface GraphBuilder {
  readonly people: number;
  readonly links: number[][];
}

/** A graph of so many people and no links yet. */
export function emptyGraph(people: number): GraphBuilder {
  return { people, links: Array.from({ length: people }, () => []) };
}

/** Links two people, and says whether it did: not if they are one, are linked already, or one of them has no room. */
export function link(graph: GraphBuilder, a: number, b: number): boolean {
  const ofA = graph.links[a];
  const ofB = graph.links[b];
  if (a === b || ofA.length >= MOST_LINKS || ofB.length >= MOST_LINKS || ofA.includes(b)) {
    return false;
  }
  ofA.push(b);
  ofB.push(a);
  return true;
}

/** Takes a link away again. */
export function unlink(graph: GraphBuilder, a: number, b: number): void {
  graph.links[a].splice(graph.links[a].indexOf(b), 1);
  graph.links[b].splice(graph.links[b].indexOf(a), 1);
}

/** The finished graph; each person's neighbours in rising order. */
export function finishGraph(links: readonly (readonly number[])[]): Graph {
  const people = links.length;
  const start = new Uint32Array(people + 1);
  for (let i = 0; i < people; i++) start[i + 1] = start[i] + links[i].length;
  const neighbours = new Uint32Array(start[people]);
  for (let i = 0; i < people; i++) {
    neighbours.set(links[i], start[i]);
    neighbours.subarray(start[i], start[i + 1]).sort();
  }
  return { people, start, neighbours };
}
