/**
 * What a person is, for life, in 16 bits: bits 0 to 2 the group, 3 to 5 the age band, 6 to 8 the income band, 9 exempt,
 * 10 to 12 the band of desired dissent, 13 to 15 the band of boldness. Ghost slots are 0.
 */

/** Bands of desire and of boldness, both uniform: band i stands for the i-th eighth of the regime's range. */
export const TEMPER_BANDS = 8;

/** Puts the traits of one person together. */
export function packTraits(
  group: number,
  age: number,
  income: number,
  exempt: number,
  desire: number,
  boldness: number,
): number {
  return group | (age << 3) | (income << 6) | (exempt << 9) | (desire << 10) | (boldness << 13);
}

/** Index of the group. */
export function groupOf(traits: number): number {
  return traits & 7;
}

/** Index of the age band. */
export function ageOf(traits: number): number {
  return (traits >>> 3) & 7;
}

/** Index of the income band, poorest first. */
export function incomeOf(traits: number): number {
  return (traits >>> 6) & 7;
}

/** 1: no consequence reaches this person; 0: like everybody else. */
export function exemptOf(traits: number): number {
  return (traits >>> 9) & 1;
}

/** Band of desired dissent, 0 (least) to 7. */
export function desireOf(traits: number): number {
  return (traits >>> 10) & 7;
}

/** Band of boldness, 0 (least) to 7. */
export function boldnessOf(traits: number): number {
  return (traits >>> 13) & 7;
}
