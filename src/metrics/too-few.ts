/**
 * Under so many people or events no figure is told. A share that rests on ten has a standard error of up to 0.16, so
 * with fewer not even its first digit is known.
 */
export const FEWEST = 10;

/** Whether a figure rests on too few people or events to be told. */
export function isTooFew(n: number, fewest: number = FEWEST): boolean {
  return n < fewest;
}

/** What is said in place of a figure that rests on too few: `too few (n = 7)`. */
export function tooFew(n: number): string {
  return `too few (n = ${n})`;
}
