import type { Arena } from './arena.js';
import { readStream, writeStream } from './chunks.js';
import type { Column, ColumnsInMemory } from './columns.js';
import { type KeptColumn, longestStream, OPEN_HEAD, streamHead } from './keeping.js';
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
   * Brings in what shows of a block's people to others, as last month left it: their standing to `shownAt`, and the
   * published values of each score to its address (0: not wanted).
   */
  show(block: number, memory: Views, shownAt: number, scoresAt: readonly number[]): void;
}

type ShownColumn = Column & { readonly kept: Extract<KeptColumn, { readonly how: 'shown' }> };

/** Bytes that packing may write behind the last one that counts. */
const PACKING_ROOM = 16;

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
  const bitsAt = arena.bytes(blockSize / 8);
  // The half of the block itself, and that of the block of others that was brought in last.
  const ownHalfAt = arena.bytes(halfBytes);
  const halfAt = arena.bytes(halfBytes);
  const inRecord = columns.filter(({ kept: { how }, staged }) => how === 'plain' && staged !== 0);
  const twice = columns.flatMap(({ kept: column, ...place }) =>
    column.how === 'twice' ? [{ column, ...place }] : [],
  );
  const inStream = columns.filter((column) => column.kept.how === 'packed' || isNear(column));
  const far = columns
    .filter(isShown)
    .filter((column) => column.kept.far)
    .map((column) => ({ column, piece: column.kept.piece, values: scoreOf(columns, column) }));
  const ownScoresAt = structure.scores.map(
    (_, score) => far.find(({ column }) => column.kept.score === score)?.column.work ?? 0,
  );
  const traits = columns[0].kept.bytes;
  const shiftOf = ({ kept: { score } }: ShownColumn): number =>
    structure.scores[score].publishedShift;

  /** Brings in the half of last month. */
  const bringHalf = (block: number, bytes: Uint8Array, to: number): void => {
    const at = recordAt(kept, block) + halves[kept.now[0]].from;
    bytes.set(windowOf(kept, block).subarray(at, at + halfBytes), to);
  };
  const adultsAt = (half: number): number => half + halves[kept.now[0]].adults;
  /** Where a piece begins of a stream of so many that is at an address. */
  const pieceAt = (at: number, pieces: number, piece: number, words: Int32Array): number =>
    at + (piece === 0 ? streamHead(pieces) : words[at / 4 + piece - 1]);
  const loadStream = (block: number, { bytes, words }: Views): void => {
    const length = kept.own.lengths[block];
    readStream(kept.own, block, 0, length, bytes, streamAt);
    inStream.forEach((column, piece) => {
      const from = length === 0 ? 0 : pieceAt(streamAt, inStream.length, piece, words);
      if (isShown(column)) showOwn(column, from);
      else {
        kernel.unpack(from, column.staged === 0 ? column.work : column.staged, column.kept.bytes);
        if (column.staged !== 0) kernel.widen(column.staged, column.work, blockSize);
      }
    });
  };
  const showOwn = (column: ShownColumn, from: number): void => {
    const { work } = column;
    kernel.unpack(from, from === 0 ? work : bitsAt, from === 0 ? blockSize : blockSize / 8);
    if (from === 0) return;
    const values = scoreOf(columns, column);
    const isWide = values.staged === 0;
    const valuesAt = isWide ? values.work : values.staged;
    kernel.showScores(
      valuesAt,
      isWide,
      shiftOf(column),
      bitsAt,
      adultsAt(ownHalfAt),
      work,
      blockSize,
    );
  };
  /** What shows of the people of a block whose half has been brought in. */
  const showHalf = (
    block: number,
    half: number,
    { bytes, words }: Views,
    to: number,
    scoresAt: readonly number[],
  ): void => {
    const pieces = far.length + 1;
    const stream = 2 * block + kept.now[0];
    const length = kept.openBytes[stream];
    let at = half + halves[kept.now[0]].head;
    if (length > OPEN_HEAD) {
      bytes.copyWithin(streamAt, at, at + OPEN_HEAD);
      readStream(kept.open, stream, 0, length - OPEN_HEAD, bytes, streamAt + OPEN_HEAD);
      at = streamAt;
    }
    for (const { column, piece, values } of far) {
      const scoreAt = scoresAt[column.kept.score];
      if (scoreAt === 0) continue;
      if (length === 0) kernel.unpack(0, scoreAt, blockSize);
      else {
        kernel.unpack(pieceAt(at, pieces, piece, words), bitsAt, blockSize / 8);
        const valuesAt = half + halves[kept.now[0]].twice + values.kept.at;
        const isWide = values.kept.type === 'u16';
        kernel.showScores(
          valuesAt,
          isWide,
          shiftOf(column),
          bitsAt,
          adultsAt(half),
          scoreAt,
          blockSize,
        );
      }
    }
    kernel.unpack(length === 0 ? 0 : pieceAt(at, pieces, far.length, words), to, blockSize);
    kernel.turnOver(to, adultsAt(half), blockSize);
  };
  /** Packs a column behind those before it; gives back where it ends. */
  const packColumn = (column: Column, at: number): number => {
    if (isShown(column)) {
      kernel.differing(column.work, adultsAt(ownHalfAt), bitsAt, blockSize);
      return kernel.pack(bitsAt, blockSize / 8, at);
    }
    if (column.staged !== 0) kernel.narrow(column.work, column.staged, blockSize);
    return kernel.pack(column.staged === 0 ? column.work : column.staged, column.kept.bytes, at);
  };
  const storeOwnStream = (block: number, { bytes, words }: Views): void => {
    let end = streamAt + streamHead(inStream.length);
    inStream.forEach((column, piece) => {
      end = packColumn(column, end);
      words[streamAt / 4 + piece] = end - streamAt;
    });
    writeStream(kept.own, block, bytes, streamAt, end);
  };
  /** What shows next month, to the other half. */
  const storeHalf = (block: number, { bytes, words }: Views): void => {
    const next = 1 - kept.now[0];
    const window = windowOf(kept, block);
    const half = recordAt(kept, block) + halves[next].from;
    for (const { column, work, staged } of twice) {
      if (staged !== 0) kernel.narrow(work, staged, blockSize);
      const from = staged === 0 ? work : staged;
      window.set(bytes.subarray(from, from + column.bytes), half + halves[next].twice + column.at);
    }
    let end = streamAt + streamHead(far.length + 1);
    far.forEach(({ column }, piece) => {
      end = packColumn(column, end);
      words[streamAt / 4 + piece] = end - streamAt;
    });
    kernel.turnOver(shownAt, adultsAt(ownHalfAt), blockSize);
    end = kernel.pack(shownAt, blockSize, end);
    const length = end - streamAt;
    words[streamAt / 4 + far.length] = length;
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
      for (const { column, work, staged } of twice) {
        const from = ownHalfAt + halves[kept.now[0]].twice + column.at;
        if (staged !== 0) kernel.widen(from, work, blockSize);
        else bytes.copyWithin(work, from, from + column.bytes);
      }
      loadStream(block, memory);
      showHalf(block, ownHalfAt, memory, shownAt, ownScoresAt);
    },
    store(block, memory) {
      const { bytes } = memory;
      for (const { staged, work } of inRecord) kernel.narrow(work, staged, blockSize);
      const at = recordAt(kept, block) + traits;
      windowOf(kept, block).set(bytes.subarray(plainAt + traits, plainAt + plainBytes), at);
      storeOwnStream(block, memory);
      storeHalf(block, memory);
    },
    show(block, memory, to, scoresAt) {
      bringHalf(block, memory.bytes, halfAt);
      showHalf(block, halfAt, memory, to, scoresAt);
    },
  };
}

function isShown(column: Column): column is ShownColumn {
  return column.kept.how === 'shown';
}

/** What shows of a score to people of the block alone. */
function isNear(column: Column): boolean {
  return isShown(column) && !column.kept.far;
}

/** The score that shows in a column. */
function scoreOf(
  columns: readonly Column[],
  { kept: { score } }: ShownColumn,
): Column & { readonly kept: Extract<KeptColumn, { readonly how: 'plain' | 'twice' }> } {
  for (const column of columns) {
    const { kept } = column;
    if (kept.name === `score.${score}` && (kept.how === 'plain' || kept.how === 'twice'))
      return { ...column, kept };
  }
  throw new Error(`score ${score} shows and is not there`);
}
