import type { Subjects } from '../../engine/engine.js';

/** Bits of `year`. */
export const THIS_YEAR = { harmMonths: 15, restricted: 16 } as const;
/** Bits of `trapped`. */
export const TRAPPED = { months: 0x7fff, free: 0x8000 } as const;
/** `classAt` of people who were in no class at the last year's end. */
export const NO_CLASS = 255;

/** What is remembered of each person who is looked at: ten bytes. */
export interface Histories {
  /** Months of the wrong that lasts now; 0: none. */
  readonly wrong: Uint16Array;
  /** Months of the time since a wrong began without freedom, or, with the bit `free`, of the freedom after it. */
  readonly trapped: Uint16Array;
  /** One bit for each month, the newest lowest: a wrong began. */
  readonly begun: Uint16Array;
  /** Months restricted, in all. */
  readonly restricted: Uint16Array;
  /** Months of this year with a harmful act, and whether restricted in it. */
  readonly year: Uint8Array;
  /** The class at the last year's end. */
  readonly classAt: Uint8Array;
}
const BYTES_A_PERSON = 10;

/** Of so many people at most everybody is looked at; of more, every second block, third block, and so on. */
export const MOST_LOOKED_AT = 4_000_000;

/** Which blocks are looked at. */
export function blocksLookedAt(shape: Subjects['shape'], most: number): number[] {
  const stride = Math.max(1, Math.ceil(shape.slots / most));
  return Array.from({ length: Math.ceil(shape.blocks / stride) }, (_, at) => at * stride);
}

/** Room for so many slots. */
export function createHistories(slots: number): Histories {
  const words = (): Uint16Array => new Uint16Array(slots);
  return {
    wrong: words(),
    trapped: words(),
    begun: words(),
    restricted: words(),
    year: new Uint8Array(slots),
    classAt: new Uint8Array(slots).fill(NO_CLASS),
  };
}

/** Bytes that a census of so many people takes. */
export function bytesOfCensus(people: number): number {
  return BYTES_A_PERSON * Math.min(people, MOST_LOOKED_AT);
}
