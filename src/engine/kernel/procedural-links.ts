import { BUNDLE } from '../../population/distant.js';
import { stretchesOfBlock } from '../stretches.js';
import type { Arena } from './arena.js';
import type { BlockState } from './block-state.js';
import { DIRECTORY, type SetWord } from './directory.js';
import { C, D, W } from './fields.js';
import type { KernelSociety, KernelSubjects } from './kernel-subjects.js';
import type { Links } from './links.js';

type Procedural = Extract<KernelSociety['network'], { readonly kind: 'procedural' }>;

export function layOutProcedural(
  { shape, structure, jurisdiction }: KernelSubjects,
  { circles, distant }: Procedural,
  state: BlockState,
  arena: Arena,
  set: SetWord,
): Links {
  const { blockSize } = shape;
  const records = new Int32Array(C.words * circles.length);
  const parts = circles.map((circle, index) => {
    const { lines, permutation, keys, kept, kind } = circle;
    const span = permutation.size;
    const groups = blockSize / lines.size;
    const keysAt = arena.bytes((blockSize / span) * 2);
    const keptAt = arena.bytes(Math.max(1, (lines.layers * groups) / 8));
    const record = records.subarray(index * C.words, (index + 1) * C.words);
    record[C.kind] = kind;
    record[C.layers] = lines.layers;
    record[C.size] = lines.size;
    record[C.span] = span;
    record[C.ordersAt] = arena.put(ordersOf(circle));
    record[C.keysAt] = keysAt;
    record[C.keptAt] = keptAt;
    const perBlock = blockSize / span;
    return { keys, kept: kept.map(inWords), keysAt, keptAt, perBlock, words: groups / 32 };
  });
  set(W.circlesAt, arena.put(records));
  set(W.matchings, distant.partner.length);
  set(W.distantSlotAt, arena.put(distant.permutation.slot));
  const pulled = structure.scores.map((score) => score.pulledFar);
  const bundleWords = blockSize / BUNDLE / 32;
  const matchings = distant.partner.map((_, index) => ({
    kept: inWords(distant.kept[index]),
    keptAt: arena.words(bundleWords),
    shownAt: arena.bytes(blockSize),
    halfAt: arena.bytes(state.halfBytes),
    scoresAt: arena.words(pulled.length),
    ratersAt: structure.peers ? arena.words(blockSize) : 0,
    raters2At: structure.peers ? arena.words(blockSize) : 0,
  }));
  const links = new Int32Array(D.words * matchings.length);
  matchings.forEach((matching, index) => {
    const record = links.subarray(index * D.words, (index + 1) * D.words);
    record[D.keptAt] = matching.keptAt;
    record[D.shownAt] = matching.shownAt;
    record[D.scoresAt] = matching.scoresAt;
    record[D.ratersAt] = matching.ratersAt;
    record[D.raters2At] = matching.raters2At;
  });
  const matchingsAt = arena.put(links);
  set(W.matchingsAt, matchingsAt);
  const own = { first: 0, second: 0 };
  return {
    beginMonth({ words }) {
      // What shows of partners comes with each block; where it is in what comes, changes from month to month.
      const places = state.scoresIn();
      for (const { halfAt, scoresAt } of matchings)
        places.forEach((place, score) => {
          words[scoresAt / 4 + score] = pulled[score] ? halfAt + place : 0;
        });
    },
    load(block, memory) {
      const { bytes, words } = memory;
      for (const { keys, kept, keysAt, keptAt, perBlock, words: count } of parts) {
        const some = keys.subarray(block * perBlock, (block + 1) * perBlock);
        bytes.set(new Uint8Array(some.buffer, some.byteOffset, some.byteLength), keysAt);
        for (let layer = 0; layer < kept.length; layer++)
          copyWords(kept[layer], block * count, count, words, keptAt / 4 + layer * count);
      }
      for (let index = 0; index < matchings.length; index++) {
        const { kept, keptAt, shownAt, halfAt } = matchings[index];
        const partner = distant.partner[index][block];
        const lower = Math.min(block, partner);
        const at = matchingsAt / 4 + index * D.words;
        words[at + D.key] = distant.keys[index][block];
        words[at + D.side] = block < partner ? 0 : block > partner ? 1 : 2;
        copyWords(kept, lower * bundleWords, bundleWords, words, keptAt / 4);
        state.show(partner, memory, shownAt, halfAt);
      }
    },
    showRaters(kernel, block, farAway, use) {
      const words = new Int32Array(kernel.memory.buffer, DIRECTORY, W.words);
      own.first = words[W.ratersAt];
      own.second = words[W.raters2At];
      const show = (of: number, shownAt: number, first: number, second: number): void => {
        // Empty buildings belong to no stretch.
        if (of === shape.blocks - 1)
          for (const at of [first, second])
            new Int32Array(kernel.memory.buffer, at, blockSize).fill(0);
        for (const place of stretchesOfBlock(shape, jurisdiction, of)) {
          use(place.jurisdiction);
          const from = place.first - place.base;
          kernel.showRaters(place.base, from, from + place.drawn, shownAt, first, second);
        }
      };
      show(block, words[W.shownAt], own.first, own.second);
      if (!farAway) return;
      matchings.forEach(({ shownAt, ratersAt, raters2At }, index) => {
        show(distant.partner[index][block], shownAt, ratersAt, raters2At);
      });
    },
  };
}

/** Bits, as words of them. */
function inWords(bits: Uint8Array): Uint32Array {
  return new Uint32Array(bits.buffer, bits.byteOffset, bits.byteLength / 4);
}

/** A loop, for making a view of so few takes longer. */
function copyWords(
  from: Uint32Array,
  start: number,
  count: number,
  to: Int32Array,
  at: number,
): void {
  for (let index = 0; index < count; index++) to[at + index] = from[start + index];
}

/** For each layer of a circle, the slots of each group one after another, without a key: in bytes of words. */
function ordersOf({ lines, permutation }: Procedural['circles'][number]): Uint16Array {
  const { size, layers, places } = lines;
  const { slot } = permutation;
  const orders = new Uint16Array(layers * slot.length);
  for (let layer = 0; layer < layers; layer++)
    for (let place = 0; place < slot.length; place++) {
      const group = Math.floor(place / size);
      const line = group % size;
      const corner = (group - line) * size;
      const member = places[(layer * size + line) * size + (place % size)];
      orders[layer * slot.length + place] = slot[corner + member] * 4;
    }
  return orders;
}
