import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How much two pictures may differ. */
export interface Likeness {
  /** How far apart two colours may be that count as one; between black and white it is 1. */
  readonly colours: number;
  /** Of a square of so many pixels a side, wherever it lies, so many may differ. */
  readonly square: number;
  readonly most: number;
}

/** Not a pixel may differ. */
export const SAME: Likeness = { colours: 0, square: 1, most: 0 };

/** What is wrong with a picture beside one that was kept, and where; null: nothing. */
export function comparePictures(
  actual: PNG,
  kept: PNG,
  { colours, square, most }: Likeness,
): { readonly fault: string; readonly difference: PNG | null } | null {
  const { width, height } = kept;
  if (actual.width !== width || actual.height !== height) {
    const fault = `it is ${actual.width} × ${actual.height} pixels and not ${width} × ${height}`;
    return { fault, difference: null };
  }
  const difference = new PNG({ width, height });
  const found = pixelmatch(actual.data, kept.data, difference.data, width, height, {
    threshold: colours,
    includeAA: true,
    windowSize: square,
  });
  if (found <= most) return null;
  return {
    fault: `in a square of ${square} × ${square} pixels ${found} differ, and ${most} may`,
    difference,
  };
}
