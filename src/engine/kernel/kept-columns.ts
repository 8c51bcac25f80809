import type { State } from '../../model/state.js';
import { bytesOf, type Cells, cellsOver, type StoredColumn, columnsOf } from '../columns.js';
import { readStream, writeStream } from './chunks.js';
import { type KeptColumn, streamHead } from './keeping.js';
import { type KeptState, openStream, recordOf } from './kept-state.js';
import { pack, packedMost, unpack } from './packing.js';
import type { ScoreStructure } from '../../regime/compile/structure.js';

type Packed = Extract<KeptColumn, { readonly how: 'packed' }>;
type Shown = Extract<KeptColumn, { readonly how: 'shown' }>;

/**
 * The columns of a state that is kept by blocks, read one block at a time. `small` has what is not kept by blocks: the
 * attention of channels.
 */
export function keptColumns(
  kept: KeptState,
  small: State,
  scores: readonly ScoreStructure[],
): StoredColumn[] {
  const { columns, blockSize } = kept.keeping;
  const stored = columns.map((column): StoredColumn => {
    const room = roomFor(column, blockSize);
    const shape = {
      name: column.name,
      type: column.type,
      length: kept.blocks * blockSize,
      partLength: blockSize,
    };
    switch (column.how) {
      case 'plain':
      case 'twice': {
        const view = (block: number): Cells => plainCells(kept, column, block);
        return {
          ...shape,
          read: view,
          write: (block, cells) => {
            view(block).set(cells);
          },
        };
      }
      case 'packed':
        return {
          ...shape,
          read: (block) => readPacked(kept, column, block, room),
          write: (block, cells) => {
            writePiece(kept, false, block, column.piece, bytesOf(cells), room.packed);
          },
        };
      case 'shown': {
        const score = columns.find(({ name }) => name === `score.${column.score}`);
        const { publishedShift } = scores[column.score];
        const read = (block: number): Uint8Array =>
          readShown(kept, column, plainCells(kept, score, block), publishedShift, block, room);
        return {
          ...shape,
          read,
          write: (block, cells) => {
            writeShown(kept, column, block, bytesOf(cells), room);
            if (Buffer.compare(read(block), bytesOf(cells)) !== 0)
              throw new Error(`${column.name} does not follow from score.${column.score}`);
          },
        };
      }
    }
  });
  return [...stored, ...columnsOf(small, 0).filter(({ name }) => name === 'attention')];
}

/** Room for what is read and written of a column: the cells of a block, bits of its slots, and either of them packed. */
interface Room {
  readonly cells: Uint8Array;
  readonly bits: Uint8Array;
  readonly packed: Uint8Array;
}

function roomFor({ bytes }: KeptColumn, blockSize: number): Room {
  return {
    cells: new Uint8Array(bytes),
    bits: new Uint8Array(blockSize / 8),
    packed: new Uint8Array(packedMost(bytes)),
  };
}

/** The cells of a column that is kept as it is: no copy. */
function plainCells(kept: KeptState, column: KeptColumn | undefined, block: number): Cells {
  if (column?.how !== 'plain' && column?.how !== 'twice')
    throw new Error('a score is kept as it is');
  const { window, at } = recordOf(kept, block);
  const { plainBytes, twiceBytes, blockSize } = kept.keeping;
  const within =
    column.how === 'plain' ? column.at : plainBytes + kept.now[0] * twiceBytes + column.at;
  return cellsOver(column.type, window.buffer, at + within, blockSize);
}

function readPacked(kept: KeptState, column: Packed, block: number, room: Room): Cells {
  readPiece(kept, false, block, column.piece, room.cells, room.packed);
  return cellsOver(column.type, room.cells.buffer, 0, kept.keeping.blockSize);
}

/** Whoever differs from an adult in having the score has their bit turned over. */
function readShown(
  kept: KeptState,
  { piece, far }: Shown,
  values: Cells,
  shift: number,
  block: number,
  room: Room,
): Uint8Array {
  const { blockSize } = kept.keeping;
  // Before the first month nobody has a score that shows.
  if (!isThere(kept, far, block)) return room.cells.fill(0);
  readPiece(kept, far, block, piece, room.bits, room.packed);
  const adults = kept.adults.subarray((block * blockSize) / 8);
  for (let at = 0; at < blockSize; at++) {
    const bit = ((room.bits[at >> 3] ^ adults[at >> 3]) >> (at & 7)) & 1;
    room.cells[at] = bit === 0 ? 0 : (values[at] >> shift) + 1;
  }
  return room.cells;
}

function writeShown(
  kept: KeptState,
  { piece, far }: Shown,
  block: number,
  shown: Uint8Array,
  room: Room,
): void {
  const { blockSize } = kept.keeping;
  room.bits.set(kept.adults.subarray((block * blockSize) / 8, ((block + 1) * blockSize) / 8));
  for (let at = 0; at < blockSize; at++) if (shown[at] !== 0) room.bits[at >> 3] ^= 1 << (at & 7);
  writePiece(kept, far, block, piece, room.bits, room.packed);
}

/** A piece of a block's stream, unpacked; of what others look at, as last month left it. */
export function readPiece(
  kept: KeptState,
  far: boolean,
  block: number,
  piece: number,
  bytes: Uint8Array,
  packed: Uint8Array = new Uint8Array(packedMost(bytes.length)),
): void {
  const chunks = far ? kept.open : kept.own;
  const stream = far ? openStream(kept, block, 'now') : block;
  if (!isThere(kept, far, block)) {
    bytes.fill(0);
    return;
  }
  const [start, end] = [piece - 1, piece].map((index) => endOf(kept, far, block, index));
  readStream(chunks, stream, start, end - start, packed, 0);
  unpack(packed, 0, bytes);
}

/** Whether a stream of a block has been written. */
function isThere(kept: KeptState, far: boolean, block: number): boolean {
  return far ? kept.open.lengths[openStream(kept, block, 'now')] > 0 : kept.own.lengths[block] > 0;
}

/** Packs a piece into a block's stream; those that follow must be written after it. */
export function writePiece(
  kept: KeptState,
  far: boolean,
  block: number,
  piece: number,
  bytes: Uint8Array,
  packed: Uint8Array = new Uint8Array(packedMost(bytes.length)),
): void {
  const { keeping } = kept;
  const chunks = far ? kept.open : kept.own;
  const stream = far ? openStream(kept, block, 'now') : block;
  const start =
    piece === 0 ? streamHead(far ? keeping.open : keeping.own) : endOf(kept, far, block, piece - 1);
  const length = pack(bytes, packed, 0);
  const end = new Uint8Array(Uint32Array.of(start + length).buffer);
  writeStream(chunks, stream, end, 0, end.length, end.length * piece);
  writeStream(chunks, stream, packed, 0, length, start);
}

/** Where a piece of a block's stream ends; piece -1 is the head. */
function endOf(kept: KeptState, far: boolean, block: number, piece: number): number {
  const { keeping } = kept;
  if (piece < 0) return streamHead(far ? keeping.open : keeping.own);
  const word = new Uint32Array(1);
  const stream = far ? openStream(kept, block, 'now') : block;
  readStream(far ? kept.open : kept.own, stream, 4 * piece, 4, new Uint8Array(word.buffer), 0);
  return word[0];
}
