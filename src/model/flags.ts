/** Bits of the packed columns, and how to read the packed traits. */

/** Column `flags`: what is true of a person now. */
export const FLAG = {
  hardship: 1,
  exited: 2,
  secondIdentity: 4,
  told: 8,
  /** Circles of ties that are lost: bit 4 + (kind - 1), for neighbours, colleagues, friends, distant. */
  lostCircles: 0xf0,
} as const;

/** Column `marks`: what is remembered of a person; the high bits are witnessed refusals. */
export const MARK = {
  everRestricted: 1,
  wronglyNow: 2,
  silencedNow: 4,
  /** Bit 3 + the place of the domain in `structure.witnessed`. */
  refusedFirst: 8,
} as const;

/** Column `seen`: what others could see of a person last month. */
export const SEEN = {
  restricted: 1,
  publiclyListed: 2,
  punishedNow: 4,
  didHarm: 8,
  didGood: 16,
  /** Bits 5 to 7: how many domains are closed that the person knows of, or that a public list closes; at most 7. */
  severityShift: 5,
} as const;

/** Column `traits`: group, age and income bands (the class), then exempt, desire and boldness. */
export const TRAIT = {
  classMask: 511,
  groupMask: 7,
  exempt: 512,
} as const;

/** How many bits are set in a 32-bit word. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
