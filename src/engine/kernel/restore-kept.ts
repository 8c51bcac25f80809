import { FLAG, SEEN } from '../../model/flags.js';
import type { State } from '../../model/state.js';
import { partsIn, type StoredColumn } from '../columns.js';
import type { SavedStates } from '../engine.js';
import { restore } from '../restore.js';
import { Shift, Shows } from './fields.js';
import { adultsOf, type KeptState } from './kept-state.js';
import { openStream } from './streams.js';

/** Puts a state that is kept by blocks where it was saved, and what shows of everybody with it. */
export function restoreKept(
  kept: KeptState,
  columns: readonly StoredColumn[],
  state: State,
  from: SavedStates,
  subject: 'people' | 'firms',
): void {
  restore(state, columns, subject, from);
  const find = (name: string): StoredColumn => {
    const column = columns.find((one) => one.name === name);
    if (column === undefined) throw new Error(`no state is without ${name}`);
    return column;
  };
  const [flags, seen] = [find('flags'), find('seen')];
  const { blockSize, open } = kept.keeping;
  const shown = new Uint8Array(blockSize);
  for (let block = 0; block < partsIn(flags); block++) {
    const adults = adultsOf(kept, block);
    const [left, could] = [flags.read(block), seen.read(block)];
    for (let at = 0; at < blockSize; at++) {
      const adult = (adults[at >> 3] >> (at & 7)) & 1;
      const isPerson = block * blockSize + at < kept.people;
      shown[at] = isPerson ? showing(left[at], could[at], adult) ^ adult : 0;
    }
    openStream(kept, block).write(open.length - 1, shown);
  }
}

/** What shows of somebody to people of other blocks, as a state has it. */
function showing(flags: number, seen: number, adult: number): number {
  const distant = (flags & 128) !== 0 ? Shows.lostDistant : 0;
  const friends = (flags & 64) !== 0 ? Shows.lostFriends : 0;
  if ((flags & FLAG.exited) !== 0 || adult === 0) return distant | friends;
  const openly = (seen & SEEN.publiclyListed) !== 0;
  const punished = openly && (seen & SEEN.punishedNow) !== 0 ? Shows.punished : 0;
  const severity = openly ? (seen >> SEEN.severityShift) << Shift.shownSeverity : 0;
  return Shows.here | punished | severity | distant | friends;
}
