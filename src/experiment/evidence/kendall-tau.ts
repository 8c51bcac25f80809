/**
 * Kendall's tau-b: how far two orders agree.
 *
 * Formula: (C - D) / sqrt((P - Tx) (P - Ty)), with C and D the pairs in the same and in opposite order, P all pairs, Tx and Ty the
 * pairs that are equal in the one or in the other.
 * Source: Kendall, "The treatment of ties in ranking problems", Biometrika 33, 1945.
 * Unit: none. Range: -1 to 1.
 *
 * @param pairs the two values of each thing
 * @returns null with fewer than three things, or where all are equal in one of the two
 */
export function kendallTau(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null;
  let agree = 0;
  let all = 0;
  let [tiedX, tiedY] = [0, 0];
  for (const [at, [x, y]] of pairs.entries())
    for (const [otherX, otherY] of pairs.slice(at + 1)) {
      const [dx, dy] = [Math.sign(x - otherX), Math.sign(y - otherY)];
      all += 1;
      agree += dx * dy;
      if (dx === 0) tiedX += 1;
      if (dy === 0) tiedY += 1;
    }
  const scale = Math.sqrt((all - tiedX) * (all - tiedY));
  return scale === 0 ? null : agree / scale;
}
