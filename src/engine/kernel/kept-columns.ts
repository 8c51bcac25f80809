import type { State } from '../../model/state.js';
import { bytesOf, type Cells, cellsOver, type StoredColumn, columnsOf } from '../columns.js';
import type { KeptColumn } from './keeping.js';
import { type KeptState, recordAt, windowOf } from './kept-state.js';
import { ownStream } from './streams.js';

/**
 * The columns of a state that is kept by blocks, read one block at a time. `small` has what is not kept by blocks: the
 * attention of channels.
 */
export function keptColumns(kept: KeptState, small: State): StoredColumn[] {
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
      case 'packed': {
        const bytes = new Uint8Array(column.bytes);
        return {
          ...shape,
          read(block) {
            ownStream(kept, block).read(column.piece, bytes);
            return cellsOver(column.type, bytes.buffer, 0, blockSize);
          },
          write(block, cells) {
            ownStream(kept, block).write(column.piece, bytesOf(cells));
          },
        };
      }
    }
  });
  return [...stored, ...columnsOf(small, 0).filter(({ name }) => name === 'attention')];
}

type Plain = Extract<KeptColumn, { readonly how: 'plain' | 'twice' }>;

/** The cells of a column that is kept as it is: no copy. */
function plainCells(kept: KeptState, column: Plain, block: number): Cells {
  const { halves, blockSize } = kept.keeping;
  const half = halves[kept.now[0]];
  const within = column.how === 'plain' ? column.at : half.from + half.twice + column.at;
  const { buffer } = windowOf(kept, block);
  return cellsOver(column.type, buffer, recordAt(kept, block) + within, blockSize);
}
