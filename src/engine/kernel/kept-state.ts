import { sharedBuffer } from '../../platform/shared-buffer.js';
import { TRAIT } from '../../model/flags.js';
import type { Shape } from '../../population/shape.js';
import type { Structure } from '../../regime/compile/structure.js';
import { type Chunks, reserveChunks } from './chunks.js';
import { type Keeping, longestStream, planKeeping } from './keeping.js';

/**
 * The state of everybody between two months, block by block, in memory that threads share. It is data alone, so that it
 * can be sent to another thread.
 */
export interface KeptState {
  readonly keeping: Keeping;
  readonly blocks: number;
  /** Slots that are people. */
  readonly people: number;
  /** The records of blocks, so many in a window: columns kept once, then twice those kept twice. */
  readonly records: readonly Uint8Array[];
  readonly perWindow: number;
  /** A stream for each block; and two for each of what others look at, without the head that is in the record. */
  readonly own: Chunks;
  readonly open: Chunks;
  /** Bytes of the latter, with the head; 0: nothing was written yet. */
  readonly openBytes: Uint32Array;
  /** One number, 0 or 1: which of what is kept twice is last month's. */
  readonly now: Int32Array;
}

/** Bytes of a window at most: typed arrays end at four gigabytes. */
const WINDOW_BYTES = 1_073_741_824;

/** Room for the state of everybody, all of it 0. */
export function createKept(structure: Structure, shape: Shape): KeptState {
  const { blocks, people } = shape;
  const keeping = planKeeping(structure, shape);
  const bytes = keeping.recordBytes;
  const perWindow = Math.floor(WINDOW_BYTES / bytes);
  const records = Array.from({ length: Math.ceil(blocks / perWindow) }, (_, window) => {
    const here = Math.min(perWindow, blocks - window * perWindow);
    return new Uint8Array(sharedBuffer(here * bytes));
  });
  return {
    keeping,
    blocks,
    people,
    records,
    perWindow,
    own: reserveChunks(blocks, longestStream(keeping.own)),
    open: reserveChunks(2 * blocks, longestStream(keeping.open)),
    openBytes: new Uint32Array(sharedBuffer(8 * blocks)),
    now: new Int32Array(sharedBuffer(4)),
  };
}

/** The window in which a block's record is, and where it is in it. */
export function windowOf({ records, perWindow }: KeptState, block: number): Uint8Array {
  return records[Math.floor(block / perWindow)];
}
export function recordAt({ keeping, perWindow }: KeptState, block: number): number {
  return (block % perWindow) * keeping.recordBytes;
}

/** What this month leaves is what shows next month. */
export function turnMonth({ now }: KeptState): void {
  now[0] = 1 - now[0];
}

/** The bits of a block that say who is an adult, to be read or written. */
export function adultsOf(kept: KeptState, block: number): Uint8Array {
  const { halves, blockSize } = kept.keeping;
  const at = recordAt(kept, block) + halves[0].from + halves[0].adults;
  return windowOf(kept, block).subarray(at, at + blockSize / 8);
}

/** Writes down who is an adult in a block with these traits. */
export function markAdults(
  kept: KeptState,
  block: number,
  traits: Uint16Array,
  isAdult: Uint8Array,
): void {
  const { blockSize } = kept.keeping;
  const end = Math.min(blockSize, kept.people - block * blockSize);
  const adults = adultsOf(kept, block).fill(0);
  for (let at = 0; at < end; at++)
    adults[at >> 3] |= isAdult[traits[at] & TRAIT.classMask] << (at & 7);
}
