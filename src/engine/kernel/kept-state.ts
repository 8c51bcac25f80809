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
  /** A stream for each block, and two for each of what others look at. */
  readonly own: Chunks;
  readonly open: Chunks;
  /** A bit for each slot: is an adult. */
  readonly adults: Uint8Array;
  /** One number, 0 or 1: which of what is kept twice is last month's. */
  readonly now: Int32Array;
}

/** Bytes of a window at most: typed arrays end at four gigabytes. */
const WINDOW_BYTES = 1_073_741_824;

/** Room for the state of everybody, all of it 0. */
export function createKept(structure: Structure, shape: Shape): KeptState {
  const { blocks, people } = shape;
  const keeping = planKeeping(structure, shape);
  const bytes = recordBytes(keeping);
  const perWindow = Math.floor(WINDOW_BYTES / bytes);
  const records = Array.from({ length: Math.ceil(blocks / perWindow) }, (_, window) => {
    const here = Math.min(perWindow, blocks - window * perWindow);
    return new Uint8Array(new SharedArrayBuffer(here * bytes));
  });
  return {
    keeping,
    blocks,
    people,
    records,
    perWindow,
    own: reserveChunks(blocks, longestStream(keeping.own)),
    open: reserveChunks(2 * blocks, longestStream(keeping.open)),
    adults: new Uint8Array(new SharedArrayBuffer(shape.slots / 8)),
    now: new Int32Array(new SharedArrayBuffer(4)),
  };
}

/** Bytes of a block's record. */
export function recordBytes({ plainBytes, twiceBytes }: Keeping): number {
  return plainBytes + 2 * twiceBytes;
}

/** Where a block's record is. */
export function recordOf(
  { keeping, records, perWindow }: KeptState,
  block: number,
): { readonly window: Uint8Array; readonly at: number } {
  const inWindow = block % perWindow;
  return {
    window: records[(block - inWindow) / perWindow],
    at: inWindow * recordBytes(keeping),
  };
}

/** The stream of what others see of a block: as last month left it, or as this month leaves it. */
export function openStream({ now }: KeptState, block: number, when: 'now' | 'next'): number {
  return 2 * block + (when === 'now' ? now[0] : 1 - now[0]);
}

/** What this month leaves is what shows next month. */
export function turnMonth({ now }: KeptState): void {
  now[0] = 1 - now[0];
}

/** Writes down who is an adult in a block with these traits. */
export function markAdults(
  { keeping, people, adults }: KeptState,
  block: number,
  traits: Uint16Array,
  isAdult: Uint8Array,
): void {
  const { blockSize } = keeping;
  const base = block * blockSize;
  const end = Math.min(blockSize, people - base);
  adults.fill(0, base / 8, (base + blockSize) / 8);
  for (let at = 0; at < end; at++)
    adults[(base + at) >>> 3] |= isAdult[traits[at] & TRAIT.classMask] << (at & 7);
}
