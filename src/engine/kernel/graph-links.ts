import { stretchesOfBlock } from '../stretches.js';
import type { Arena } from './arena.js';
import type { BlockState } from './block-state.js';
import { DIRECTORY, type SetWord } from './directory.js';
import { W } from './fields.js';
import type { KernelSociety, KernelSubjects } from './kernel-subjects.js';
import type { Links } from './links.js';

type Graph = Extract<KernelSociety['network'], { readonly kind: 'graph' }>['graph'];

/** In a graph friends are anywhere, so what shows of everybody is in the kernel's memory. */
export function layOutGraph(
  { shape, structure, jurisdiction }: KernelSubjects,
  graph: Graph,
  state: BlockState,
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
  const halfAt = arena.bytes(state.halfBytes);
  let isShown = false;
  return {
    beginMonth(memory) {
      const places = state.scoresIn();
      for (let block = 0; block < shape.blocks; block++) {
        const base = block * shape.blockSize;
        state.show(block, memory, shownAt + base, halfAt);
        scoresAt.forEach((to, score) => {
          const from = halfAt + places[score];
          if (to !== 0) memory.bytes.copyWithin(to + base, from, from + shape.blockSize);
        });
      }
      isShown = false;
    },
    load() {
      // Everything is there already.
    },
    showRaters(kernel, block, _farAway, use) {
      const words = new Int32Array(kernel.memory.buffer, DIRECTORY, W.words);
      if (!isShown)
        for (let of = 0; of < shape.blocks; of++)
          for (const place of stretchesOfBlock(shape, jurisdiction, of)) {
            use(place.jurisdiction);
            const end = place.first + place.drawn;
            kernel.showRaters(0, place.first, end, shownAt, raters.first, raters.second);
          }
      isShown = true;
      for (const place of stretchesOfBlock(shape, jurisdiction, block)) {
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
