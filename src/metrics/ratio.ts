/**
 * A part of a whole.
 *
 * @param part 0 or more
 * @param whole 0 or more
 * @returns part / whole, or null where there is no whole and so no answer
 */
export function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
