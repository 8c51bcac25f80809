import type { Arena } from './arena.js';
import { type Chunks, readStream, writeStream } from './chunks.js';
import type { Column, ColumnsInMemory } from './columns.js';
import { type KeptColumn, longestStream } from './keeping.js';
import type { KernelExports } from './kernel-exports.js';
import type { KernelSubjects } from './kernel-subjects.js';
import { openStream, recordOf } from './kept-state.js';

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

/** Lays out what a block's state needs on its way in and out. `shownAt` is where the standing of its own people shows. */
export function layOutState(
  { kept, structure, shape }: KernelSubjects,
  { columns, plainAt, stagedAt }: ColumnsInMemory,
  kernel: KernelExports,
  arena: Arena,
  shownAt: number,
): BlockState {
  const { blockSize } = shape;
  const { keeping } = kept;
  const { plainBytes, twiceBytes } = keeping;
  const streamAt = arena.bytes(Math.max(longestStream(keeping.own), longestStream(keeping.open)));
  const adultsAt = arena.bytes(blockSize / 8);
  const bitsAt = arena.bytes(blockSize / 8);
  const elsewhere = { adultsAt: arena.bytes(blockSize / 8), valuesAt: arena.bytes(twiceBytes) };
  const inRecord = columns.filter(({ staged }) => staged !== 0 && staged !== stagedAt);
  const inStream = columns.filter((column) => column.kept.how === 'packed' || isNear(column));
  const far = columns.filter(isShown).filter((column) => column.kept.far);
  const ownScoresAt = structure.scores.map(
    (_, score) => far.find((column) => column.kept.score === score)?.work ?? 0,
  );
  const traits = columns[0].kept.bytes;

  const bringAdults = (block: number, bytes: Uint8Array, to: number): void => {
    const from = (block * blockSize) / 8;
    bytes.set(kept.adults.subarray(from, from + blockSize / 8), to);
  };
  /** Brings in a stream; gives back whether there is one. */
  const bring = (chunks: Chunks, stream: number, { bytes }: Views): boolean => {
    const length = chunks.lengths[stream];
    readStream(chunks, stream, 0, length, bytes, streamAt);
    return length > 0;
  };
  /** Where a piece of the stream is that was brought in. */
  const pieceAt = (pieces: readonly number[], piece: number, { words }: Views): number =>
    streamAt + (piece === 0 ? 4 * pieces.length : words[streamAt / 4 + piece - 1]);
  const showOwn = ({ kept: { score, piece }, work }: ShownColumn, from: number): void => {
    const values = columns.find((column) => column.kept.name === `score.${score}`);
    if (values === undefined) throw new Error(`piece ${piece} shows a score that is not there`);
    kernel.unpack(from, from === 0 ? work : bitsAt, from === 0 ? blockSize : blockSize / 8);
    if (from === 0) return;
    const { publishedShift } = structure.scores[score];
    const isWide = values.staged === 0;
    const valuesAt = isWide ? values.work : values.staged;
    kernel.showScores(valuesAt, isWide, publishedShift, bitsAt, adultsAt, work, blockSize);
  };
  const loadStream = (block: number, memory: Views): void => {
    const isThere = bring(kept.own, block, memory);
    inStream.forEach((column, piece) => {
      const from = isThere ? pieceAt(keeping.own, piece, memory) : 0;
      if (isShown(column)) showOwn(column, from);
      else {
        const to = column.staged === 0 ? column.work : column.staged;
        kernel.unpack(from, to, column.kept.bytes);
        if (column.staged !== 0) kernel.widen(column.staged, column.work, blockSize);
      }
    });
  };
  /** Packs a piece behind those before it; gives back where it ends. */
  const packPiece = (column: Column, at: number): number => {
    if (isShown(column)) {
      kernel.differing(column.work, adultsAt, bitsAt, blockSize);
      return kernel.pack(bitsAt, blockSize / 8, at);
    }
    if (column.staged !== 0) kernel.narrow(column.work, column.staged, blockSize);
    return kernel.pack(column.staged === 0 ? column.work : column.staged, column.kept.bytes, at);
  };
  const packStream = (of: readonly Column[], pieces: number, { words }: Views): number => {
    let end = streamAt + 4 * pieces;
    of.forEach((column, piece) => {
      end = packPiece(column, end);
      words[streamAt / 4 + piece] = end - streamAt;
    });
    return end;
  };

  return {
    load(block, memory) {
      const { bytes } = memory;
      const { window, at } = recordOf(kept, block);
      bytes.set(window.subarray(at, at + plainBytes), plainAt);
      const half = at + plainBytes + kept.now[0] * twiceBytes;
      if (twiceBytes > 0) bytes.set(window.subarray(half, half + twiceBytes), plainAt + plainBytes);
      for (const { staged, work } of inRecord) kernel.widen(staged, work, blockSize);
      bringAdults(block, bytes, adultsAt);
      loadStream(block, memory);
      this.show(block, memory, shownAt, ownScoresAt);
    },
    store(block, memory) {
      const { bytes, words } = memory;
      const { window, at } = recordOf(kept, block);
      for (const { staged, work } of inRecord) kernel.narrow(work, staged, blockSize);
      window.set(bytes.subarray(plainAt + traits, plainAt + plainBytes), at + traits);
      const half = at + plainBytes + (1 - kept.now[0]) * twiceBytes;
      const twiceAt = plainAt + plainBytes;
      if (twiceBytes > 0) window.set(bytes.subarray(twiceAt, twiceAt + twiceBytes), half);
      const end = packStream(inStream, keeping.own.length, memory);
      writeStream(kept.own, block, bytes, streamAt, end);
      const shown = packStream(far, keeping.open.length, memory);
      kernel.turnOver(shownAt, adultsAt, blockSize);
      const last = kernel.pack(shownAt, blockSize, shown);
      words[streamAt / 4 + far.length] = last - streamAt;
      writeStream(kept.open, openStream(kept, block, 'next'), bytes, streamAt, last);
    },
    show(block, memory, to, scoresAt) {
      const { bytes } = memory;
      const isThere = bring(kept.open, openStream(kept, block, 'now'), memory);
      bringAdults(block, bytes, elsewhere.adultsAt);
      const from = (piece: number): number => (isThere ? pieceAt(keeping.open, piece, memory) : 0);
      if (scoresAt.some((address) => address !== 0)) {
        const { window, at } = recordOf(kept, block);
        const half = at + plainBytes + kept.now[0] * twiceBytes;
        bytes.set(window.subarray(half, half + twiceBytes), elsewhere.valuesAt);
      }
      for (const { kept: column } of far) {
        const scoreAt = scoresAt[column.score];
        if (scoreAt === 0) continue;
        const values = keeping.columns.find(({ name }) => name === `score.${column.score}`);
        if (values?.how !== 'twice') throw new Error('a score that others see is kept twice');
        kernel.unpack(
          from(column.piece),
          isThere ? bitsAt : scoreAt,
          isThere ? blockSize / 8 : blockSize,
        );
        if (!isThere) continue;
        kernel.showScores(
          elsewhere.valuesAt + values.at,
          values.type === 'u16',
          structure.scores[column.score].publishedShift,
          bitsAt,
          elsewhere.adultsAt,
          scoreAt,
          blockSize,
        );
      }
      kernel.unpack(from(far.length), to, blockSize);
      kernel.turnOver(to, elsewhere.adultsAt, blockSize);
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
