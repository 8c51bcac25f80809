import type { Shape } from '../../population/shape.js';
import type { Structure } from '../../regime/compile/structure.js';
import { CHUNK_BYTES } from './chunks.js';
import { type KeptColumn, longestStream, planKeeping } from './keeping.js';

/**
 * How much of the bytes of columns is left when they are packed, as it is in regimes that ship, after all their months
 * and rounded up: some in a hundred are members of lists, and one in four has a score that nobody elsewhere looks at.
 */
const PACKED: readonly (readonly [RegExp, number])[] = [
  [/^flags$/, 0.22],
  [/^marks$/, 0.2],
  [/^(earned-)?lists$/, 0.25],
  [/^spilled$/, 0.1],
  [/^(earned-)?clock/, 0.04],
  [/^(earned-)?history/, 0.5],
  [/^appeal$/, 0.02],
  [/^seen-score/, 0.45],
];
/** Bytes of state that the kernel engine keeps for each person: as it is assumed above, and the most it can come to. */
export function keptAPerson(
  structure: Structure,
  shape: Shape,
): { readonly assumed: number; readonly most: number } {
  const { columns, recordBytes, own, open } = planKeeping(structure, shape);
  const { blockSize } = shape;
  const packed = columns.reduce((sum, column) => sum + packedBytes(column), 0);
  // A stream ends somewhere in its last chunk. Of what others look at, the record has room for as much as there is.
  const end = CHUNK_BYTES / 2;
  return {
    assumed: (recordBytes + packed + end) / blockSize,
    most: (recordBytes + longestStream(own) + 2 * longestStream(open) + 3 * end) / blockSize,
  };
}

function packedBytes({ how, name, bytes }: KeptColumn): number {
  const [, share = 1] = PACKED.find(([names]) => names.test(name)) ?? [];
  return how === 'packed' ? share * bytes : 0;
}
