import { fault, quote } from '../text/words.js';
import type { Reading } from '../text/words.js';

/** The bounds of a bare number. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
}

/** What a bare number may be, in words. */
function wordsOfBounds({ min, max, whole }: Bounds): string {
  return `a ${whole === true ? 'whole ' : ''}number from ${min} to ${max}, without a unit`;
}

/** Reads a bare number: points, a factor, a gravity. */
export function readNumber(input: unknown, bounds: Bounds): Reading<number> {
  const accepted = wordsOfBounds(bounds);
  if (typeof input !== 'number') return fault(`${quote(input)} is not a bare number`, accepted);
  if (!Number.isFinite(input)) return fault(`${input} is not a finite number`, accepted);
  if (input < bounds.min) return fault(`${input} is less than ${bounds.min}`, accepted);
  if (input > bounds.max) return fault(`${input} is more than ${bounds.max}`, accepted);
  if (bounds.whole === true && !Number.isInteger(input))
    return fault(`${input} is not a whole number`, accepted);
  return { value: input };
}
