/** Indices of TIE_KINDS. */
export const HOUSEHOLD = 0;
export const NEIGHBOURS = 1;
export const COLLEAGUES = 2;
export const FRIENDS = 3;
export const DISTANT = 4;

/** The bit of a person's flags that says they have left the circle of a kind; none (0) for the household. */
export function leftBit(kind: number): number {
  return kind === HOUSEHOLD ? 0 : 1 << (kind + 3);
}
