import { draw, mulhi, STATIC, type Luck } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { link, type GraphBuilder } from './graph.js';

/** Pairs tried for each link asked for; where there are not enough suitable pairs, the graph has fewer links. */
const TRIES = 200;

/**
 * Links `count` pairs of people, all pairs that `suits` being equally likely and none linked twice. `index` tells
 * the draws of one call from those of another.
 */
export function addRandomLinks(
  graph: GraphBuilder,
  count: number,
  suits: (a: number, b: number) => boolean,
  luck: Luck,
  index: number,
): void {
  let made = 0;
  for (let attempt = 0; made < count && attempt < count * TRIES; attempt++) {
    const purpose = PURPOSE.explicitGraph;
    const a = mulhi(draw(luck, attempt, STATIC, purpose, 2 * index), graph.people);
    const b = mulhi(draw(luck, attempt, STATIC, purpose, 2 * index + 1), graph.people);
    if (suits(a, b) && link(graph, a, b)) made++;
  }
}
