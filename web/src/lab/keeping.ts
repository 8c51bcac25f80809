/** Which months are kept to be looked at again. */
export interface Keeping {
  /** Every so-manieth month is kept, from the first on; the last one as well. */
  readonly standings: number;
  /** Every so-manieth of scores; 1: all. A multiple of `standings`. */
  readonly scores: number;
}

/** So many bytes of months are kept, of all worlds together. */
export const BUDGET = 256 * 1024 * 1024;

/**
 * What fits: two bytes for each person and month, or else scores of fewer months, or else fewer months. Everything is still
 * simulated; what is not kept cannot be looked at again, and its neighbour is shown.
 */
export function keepingFor(
  {
    people,
    months,
    worlds,
  }: { readonly people: number; readonly months: number; readonly worlds: number },
  budget = BUDGET,
): Keeping {
  const month = people * worlds;
  const bytes = (every: number): number => month * Math.ceil(months / every);
  let standings = 1;
  // Half of what is left for scores, at least, so that they are not only of the last month.
  while (bytes(standings) > 0.9 * budget && standings < months) standings++;
  let scores = standings;
  while (bytes(standings) + bytes(scores) > budget && scores < months) scores += standings;
  return { standings, scores };
}

/** The kept month that is shown for one that is asked for: itself, or the last one before it that was kept. */
export function keptFor(month: number, every: number): number {
  return month - (month % every);
}
