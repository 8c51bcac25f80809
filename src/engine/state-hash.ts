import { startSha256 } from '../platform/sha256.js';
import { bytesOf, partsIn, type StoredColumn } from './columns.js';

/** SHA-256, in hexadecimal, over the bytes of all columns (ghosts included) in the order of each state's directory. */
export function hashStates(states: readonly (readonly StoredColumn[])[]): string {
  const hash = startSha256();
  for (const columns of states)
    for (const column of columns)
      for (let part = 0; part < partsIn(column); part++) hash.update(bytesOf(column.read(part)));
  return hash.digest();
}
