import type { Shape } from '../../population/shape.js';
import type { Structure } from '../../regime/compile/structure.js';
import { CHUNK_BYTES } from './chunks.js';
import { type KeptColumn, longestStream, planKeeping } from './keeping.js';

/**
 * How much of the bytes of columns is left when they are packed, as it is in regimes that ship, after all their months
 * and rounded up: some in a hundred are members of lists, one in three fears something, records are a month apart.
 */
const PACKED: readonly (readonly [RegExp, number])[] = [
  [/^flags$/, 0.22],
  [/^marks$/, 0.2],
  [/^(earned-)?lists$/, 0.25],
  [/^spilled$/, 0.1],
  [/^(earned-)?clock/, 0.04],
  [/^(earned-)?history/, 0.5],
  [/^appeal$/, 0.02],
  [/^severity$/, 0.45],
  // Bits of who has a score: few differ from adults if everybody has it, and many if some are enrolled.
  [/^seen-score/, 1],
];
/** The same of what shows of people to those of other blocks. */
const SHOWN = 0.05;

/** Bytes of state that the kernel engine keeps for each person: as it is assumed above, and the most it can come to. */
export function keptAPerson(
  structure: Structure,
  shape: Shape,
): { readonly assumed: number; readonly most: number } {
  const { columns, plainBytes, twiceBytes, own, open } = planKeeping(structure, shape);
  const { blockSize } = shape;
  const always = plainBytes + 2 * twiceBytes + blockSize / 8;
  // Streams end somewhere in their last chunk.
  const ends = (3 * CHUNK_BYTES) / 2;
  const packed = columns.reduce((sum, column) => sum + packedBytes(column, blockSize), 0);
  return {
    assumed: (always + ends + packed + 2 * SHOWN * blockSize) / blockSize,
    most: (always + ends + longestStream(own) + 2 * longestStream(open)) / blockSize,
  };
}

function packedBytes(column: KeptColumn, blockSize: number): number {
  const [, share = 1] = PACKED.find(([names]) => names.test(column.name)) ?? [];
  switch (column.how) {
    case 'plain':
    case 'twice':
      return 0;
    case 'packed':
      return share * column.bytes;
    case 'shown':
      return (share * (column.far ? 2 : 1) * blockSize) / 8;
  }
}
