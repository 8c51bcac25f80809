import { bytesOf, CELL_BYTES, cellsOver, type StoredColumn } from '../../engine/columns.js';
import type { Part } from '../memory.js';

/**
 * Copies the bytes of a part's cells, from byte `from` on, into all of `to`. Of a column these are whole parts of it:
 * chunks of a checkpoint are made so.
 */
export function readBytes(part: Part, from: number, to: Uint8Array): void {
  if ('cells' in part) {
    to.set(bytesOf(part.cells).subarray(from, from + to.length));
    return;
  }
  eachPart(part.column, from, to.length, (at, column, number) => {
    to.set(bytesOf(column.read(number)), at);
  });
}

/** Overwrites a part's cells, from byte `from` on, with bytes; of a column, with those of whole parts. */
export function writeBytes(part: Part, from: number, bytes: Uint8Array): void {
  if ('cells' in part) {
    bytesOf(part.cells).set(bytes, from);
    return;
  }
  const { type, partLength } = part.column;
  eachPart(part.column, from, bytes.length, (at, column, number) => {
    // Cells of several bytes begin at a multiple of them: that of a chunk, in memory of its own, does.
    column.write(number, cellsOver(type, bytes.buffer, bytes.byteOffset + at, partLength));
  });
}

function eachPart(
  column: StoredColumn,
  from: number,
  bytes: number,
  use: (at: number, column: StoredColumn, number: number) => void,
): void {
  const size = column.partLength * CELL_BYTES[column.type];
  for (let at = 0; at < bytes; at += size) use(at, column, (from + at) / size);
}
