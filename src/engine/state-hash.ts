import { createHash } from 'node:crypto';
import type { State } from '../model/state.js';

/** SHA-256, in hexadecimal, over the bytes of all columns (ghosts included) in the order of each state's directory. */
export function hashStates(states: readonly State[]): string {
  const hash = createHash('sha256');
  for (const state of states)
    for (const { cells } of state.columns)
      hash.update(new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength));
  return hash.digest('hex');
}
