import type { State } from '../../model/state.js';
import { bytesOf, type Cells, cellsOver, type StoredColumn, columnsOf } from '../columns.js';
import type { KeptColumn } from './keeping.js';
import { adultsOf, type KeptState, recordAt, windowOf } from './kept-state.js';
import { openStream, ownStream, type Stream } from './streams.js';
import type { ScoreStructure } from '../../regime/compile/structure.js';

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
          read(block) {
            const bytes = new Uint8Array(column.bytes);
            ownStream(kept, block).read(column.piece, bytes);
            return cellsOver(column.type, bytes.buffer, 0, blockSize);
          },
          write(block, cells) {
            ownStream(kept, block).write(column.piece, bytesOf(cells));
          },
        };
      case 'shown': {
        const score = columns.find(({ name }) => name === `score.${column.score}`);
        const { publishedShift } = scores[column.score];
        const read = (block: number): Uint8Array =>
          readShown(kept, column, plainCells(kept, score, block), publishedShift, block);
        return {
          ...shape,
          read,
          write: (block, cells) => {
            writeShown(kept, column, block, bytesOf(cells));
            if (Buffer.compare(read(block), bytesOf(cells)) !== 0)
              throw new Error(`${column.name} does not follow from score.${column.score}`);
          },
        };
      }
    }
  });
  return [...stored, ...columnsOf(small, 0).filter(({ name }) => name === 'attention')];
}

/** The cells of a column that is kept as it is: no copy. */
function plainCells(kept: KeptState, column: KeptColumn | undefined, block: number): Cells {
  if (column?.how !== 'plain' && column?.how !== 'twice')
    throw new Error('a score is kept as it is');
  const { halves, blockSize } = kept.keeping;
  const half = halves[kept.now[0]];
  const within = column.how === 'plain' ? column.at : half.from + half.twice + column.at;
  const { buffer } = windowOf(kept, block);
  return cellsOver(column.type, buffer, recordAt(kept, block) + within, blockSize);
}

function streamOf(kept: KeptState, block: number, far: boolean): Stream {
  return far ? openStream(kept, block) : ownStream(kept, block);
}

/** Whoever differs from an adult in having the score has their bit turned over. */
function readShown(
  kept: KeptState,
  { piece, far }: Shown,
  values: Cells,
  shift: number,
  block: number,
): Uint8Array {
  const { blockSize } = kept.keeping;
  const shown = new Uint8Array(blockSize);
  const stream = streamOf(kept, block, far);
  // Before the first month nobody has a score that shows.
  if (!stream.isThere) return shown;
  const bits = new Uint8Array(blockSize / 8);
  stream.read(piece, bits);
  const adults = adultsOf(kept, block);
  for (let at = 0; at < blockSize; at++) {
    const bit = ((bits[at >> 3] ^ adults[at >> 3]) >> (at & 7)) & 1;
    shown[at] = bit === 0 ? 0 : (values[at] >> shift) + 1;
  }
  return shown;
}

function writeShown(
  kept: KeptState,
  { piece, far }: Shown,
  block: number,
  shown: Uint8Array,
): void {
  const bits = Uint8Array.from(adultsOf(kept, block));
  for (let at = 0; at < shown.length; at++) if (shown[at] !== 0) bits[at >> 3] ^= 1 << (at & 7);
  streamOf(kept, block, far).write(piece, bits);
}
