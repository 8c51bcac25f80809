import type { Arena } from './arena.js';
import { readStream, writeStream } from './chunks.js';
import type { ColumnsInMemory } from './columns.js';
import { longestStream, OPEN_HEAD, streamHead } from './keeping.js';
import type { KernelExports } from './kernel-exports.js';
import type { KernelSubjects } from './kernel-subjects.js';
import { recordAt, windowOf } from './kept-state.js';

/** The kernel's memory as it is now: views of one buffer. */
export interface Views {
  readonly bytes: Uint8Array;
  readonly words: Int32Array;
}

/** Brings the state of a block in and takes it out again. */
export interface BlockState {
  /** The columns of a block as last month left them, and what shows of its people. */
  load(block: number, memory: Views): void;
  /** Takes out the columns of a block that is loaded, and what shows of its people next month. */
  store(block: number, memory: Views): void;
  /**
   * Brings in what shows of a block's people to others, as last month left it: their standing to `shownAt`, and to `to`
   * a half of the record, in which the published values are.
   */
  show(block: number, memory: Views, shownAt: number, to: number): void;
  /** Bytes of such a half. */
  readonly halfBytes: number;
  /** Where in it the published values of each score are this month; -1: others do not look at it. */
  scoresIn(): number[];
}

/** Bytes that packing may write behind the last one that counts. */
const PACKING_ROOM = 32;

/** Lays out what a block's state needs on its way in and out. `shownAt` is where the standing of its own people shows. */
export function layOutState(
  { kept, structure, shape }: KernelSubjects,
  { columns, plainAt }: ColumnsInMemory,
  kernel: KernelExports,
  arena: Arena,
  shownAt: number,
): BlockState {
  const { blockSize } = shape;
  const { keeping } = kept;
  const { plainBytes, halves, halfBytes } = keeping;
  const longest = Math.max(longestStream(keeping.own), longestStream(keeping.open));
  const streamAt = arena.bytes(longest + PACKING_ROOM);
  const ownHalfAt = arena.bytes(halfBytes);
  const inRecord = columns.filter(({ kept: { how }, staged }) => how === 'plain' && staged !== 0);
  const twice = columns.flatMap(({ kept: column, ...place }) =>
    column.how === 'twice' ? [{ column, ...place }] : [],
  );
  const packed = columns.filter(({ kept: { how } }) => how === 'packed');
  const traits = columns[0].kept.bytes;
  const seenScores = structure.scores.map((_, score) =>
    twice.find(({ column }) => column.name === `seen-score.${score}`),
  );

  /** Brings in the half of last month. */
  const bringHalf = (block: number, bytes: Uint8Array, to: number): void => {
    const at = recordAt(kept, block) + halves[kept.now[0]].from;
    bytes.set(windowOf(kept, block).subarray(at, at + halfBytes), to);
  };
  const loadStream = (block: number, { bytes, words }: Views): void => {
    const length = kept.own.lengths[block];
    readStream(kept.own, block, 0, length, bytes, streamAt);
    let from = length === 0 ? 0 : streamAt + streamHead(packed.length);
    packed.forEach(({ kept: column, work, staged }, piece) => {
      kernel.unpack(from, staged === 0 ? work : staged, column.bytes);
      if (staged !== 0) kernel.widen(staged, work, blockSize);
      if (length > 0) from = streamAt + words[streamAt / 4 + piece];
    });
  };
  /** What shows of the standing of the people of a block whose half has been brought in. */
  const showStanding = (block: number, half: number, { bytes }: Views, to: number): void => {
    const stream = 2 * block + kept.now[0];
    const length = kept.openBytes[stream];
    let at = half + halves[kept.now[0]].head;
    if (length > OPEN_HEAD) {
      bytes.copyWithin(streamAt, at, at + OPEN_HEAD);
      readStream(kept.open, stream, 0, length - OPEN_HEAD, bytes, streamAt + OPEN_HEAD);
      at = streamAt;
    }
    kernel.unpack(length === 0 ? 0 : at + streamHead(1), to, blockSize);
    kernel.turnOver(to, half + halves[kept.now[0]].adults, blockSize);
  };
  const storeStream = (block: number, { bytes, words }: Views): void => {
    let end = streamAt + streamHead(packed.length);
    packed.forEach(({ kept: column, work, staged }, piece) => {
      if (staged !== 0) kernel.narrow(work, staged, blockSize);
      end = kernel.pack(staged === 0 ? work : staged, column.bytes, end);
      words[streamAt / 4 + piece] = end - streamAt;
    });
    writeStream(kept.own, block, bytes, streamAt, end);
  };
  /** What shows next month, to the other half. */
  const storeHalf = (block: number, { bytes, words }: Views): void => {
    const next = 1 - kept.now[0];
    const window = windowOf(kept, block);
    const half = recordAt(kept, block) + halves[next].from;
    for (const { column, work } of twice)
      window.set(bytes.subarray(work, work + column.bytes), half + halves[next].twice + column.at);
    kernel.turnOver(shownAt, ownHalfAt + halves[kept.now[0]].adults, blockSize);
    const end = kernel.pack(shownAt, blockSize, streamAt + streamHead(1));
    const length = end - streamAt;
    words[streamAt / 4] = length;
    kept.openBytes[2 * block + next] = length;
    const inHead = Math.min(length, OPEN_HEAD);
    window.set(bytes.subarray(streamAt, streamAt + inHead), half + halves[next].head);
    if (length > inHead) writeStream(kept.open, 2 * block + next, bytes, streamAt + inHead, end);
  };

  return {
    load(block, memory) {
      const { bytes } = memory;
      const at = recordAt(kept, block);
      bytes.set(windowOf(kept, block).subarray(at, at + plainBytes), plainAt);
      for (const { staged, work } of inRecord) kernel.widen(staged, work, blockSize);
      bringHalf(block, bytes, ownHalfAt);
      for (const { column, work } of twice) {
        const from = ownHalfAt + halves[kept.now[0]].twice + column.at;
        bytes.copyWithin(work, from, from + column.bytes);
      }
      loadStream(block, memory);
      showStanding(block, ownHalfAt, memory, shownAt);
    },
    store(block, memory) {
      const { bytes } = memory;
      for (const { staged, work } of inRecord) kernel.narrow(work, staged, blockSize);
      const at = recordAt(kept, block) + traits;
      windowOf(kept, block).set(bytes.subarray(plainAt + traits, plainAt + plainBytes), at);
      storeStream(block, memory);
      storeHalf(block, memory);
    },
    show(block, memory, shown, to) {
      bringHalf(block, memory.bytes, to);
      showStanding(block, to, memory, shown);
    },
    halfBytes,
    scoresIn: () =>
      seenScores.map((place) =>
        place === undefined ? -1 : halves[kept.now[0]].twice + place.column.at,
      ),
  };
}
