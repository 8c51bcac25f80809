import type { State } from '../model/state.js';

/** The cells of a column, or of a part of one. */
export type Cells = State['columns'][number]['cells'];
export type CellType = State['columns'][number]['type'];

/** A column of the state, wherever the engine keeps it: read and written in parts of one length, usually blocks. */
export interface StoredColumn {
  readonly name: string;
  readonly type: CellType;
  /** Cells in all, and in each part. */
  readonly length: number;
  readonly partLength: number;
  /** The cells of a part. They are good until this column is read again, and are not to be written. */
  read(part: number): Cells;
  /**
   * Overwrites the cells of a part. Only for a run that goes on from a saved one: every part of every column, and the
   * columns in their order.
   */
  write(part: number, cells: Cells): void;
}

/** Bytes of a cell. */
export const CELL_BYTES = { u8: 1, u16: 2, u32: 4, f64: 8 } as const;

/** The columns of a state that has them one beside the other, in parts of so many cells. */
export function columnsOf(state: State, blockSize: number): StoredColumn[] {
  return state.columns.map(({ name, type, cells }) => {
    const partLength = cells.length === state.slots ? blockSize : cells.length;
    return {
      name,
      type,
      length: cells.length,
      partLength,
      read: (part) => cells.subarray(part * partLength, (part + 1) * partLength),
      write: (part, written) => {
        cells.set(written, part * partLength);
      },
    };
  });
}

/** How many parts a column has. */
export function partsIn({ length, partLength }: StoredColumn): number {
  return partLength === 0 ? 0 : length / partLength;
}

/** The bytes of cells, as a view. */
export function bytesOf(cells: Cells): Uint8Array {
  return new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength);
}

/** An array over bytes, of cells of a type. */
export function cellsOver(
  type: CellType,
  buffer: ArrayBufferLike,
  offset: number,
  length: number,
): Cells {
  switch (type) {
    case 'u8':
      return new Uint8Array(buffer, offset, length);
    case 'u16':
      return new Uint16Array(buffer, offset, length);
    case 'u32':
      return new Uint32Array(buffer, offset, length);
    case 'f64':
      return new Float64Array(buffer, offset, length);
  }
}
