import type { Arena } from './arena.js';
import { DIRECTORY, type SetWord } from './directory.js';
import { W } from './fields.js';
import type { KernelSociety, KernelSubjects } from './kernel-subjects.js';
import type { Links } from './links.js';

type Graph = Extract<KernelSociety['network'], { readonly kind: 'graph' }>['graph'];

/** In a graph friends are anywhere, so what shows of everybody is in the kernel's memory. */
export function layOutGraph(
  { shape, structure }: KernelSubjects,
  graph: Graph,
  arena: Arena,
  set: SetWord,
  raters: { first: number; second: number },
): Links {
  set(W.graphStartAt, arena.put(graph.start));
  set(W.graphNeighboursAt, arena.put(graph.neighbours));
  const shownAt = arena.bytes(shape.slots);
  set(W.graphShownAt, shownAt);
  const scoresAt = structure.scores.map(({ pulled }) => (pulled ? arena.bytes(shape.slots) : 0));
  set(W.graphScoresAt, arena.put(Uint32Array.from(scoresAt)));
  if (structure.peers) {
    raters.first = arena.words(shape.slots);
    raters.second = arena.words(shape.slots);
    set(W.graphRatersAt, raters.first);
    set(W.graphRaters2At, raters.second);
  }
  let isShown = false;
  return {
    beginMonth(bytes, published) {
      bytes.set(published.shown, shownAt);
      scoresAt.forEach((to, score) => {
        const values = published.scores[score];
        if (to !== 0 && values !== null) bytes.set(values, to);
      });
      isShown = false;
    },
    load() {
      // Everything is there already.
    },
    showRaters(kernel, block, places, _farAway, use) {
      const words = new Int32Array(kernel.memory.buffer, DIRECTORY, W.words);
      if (!isShown)
        for (const stretches of places)
          for (const place of stretches) {
            use(place.jurisdiction);
            const end = place.first + place.drawn;
            kernel.showRaters(0, place.first, end, shownAt, raters.first, raters.second);
          }
      isShown = true;
      for (const place of places[block]) {
        use(place.jurisdiction);
        const from = place.first - place.base;
        kernel.showRaters(
          place.base,
          from,
          from + place.drawn,
          words[W.shownAt],
          words[W.ratersAt],
          words[W.raters2At],
        );
      }
    },
  };
}
