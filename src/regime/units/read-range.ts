import { fault, quote } from '../text/words.js';
import type { Reading } from '../text/words.js';
import { isFault } from '../text/words.js';
import { readNumber } from './read-number.js';
import type { Bounds } from './read-number.js';

/** What a range looks like, for editors. */
export const RANGE_PATTERN = String.raw`^-?[\d.]+ to -?[\d.]+$`;

/** Reads `LOW to HIGH`, both within the bounds, low not over high. */
export function readRange(input: unknown, bounds: Bounds): Reading<readonly [number, number]> {
  const accepted = `two numbers from ${bounds.min} to ${bounds.max}, the lower first, like 0 to ${Math.min(bounds.max, 1000)}`;
  const [, from, to] =
    (typeof input === 'string'
      ? /^([+-]?\d+(?:\.\d+)?) to ([+-]?\d+(?:\.\d+)?)$/u.exec(input.trim())
      : null) ?? [];
  if (from === undefined || to === undefined)
    return fault(`${quote(input)} is not a range`, accepted);
  const low = readNumber(Number(from), bounds);
  const high = readNumber(Number(to), bounds);
  if (isFault(low)) return fault(low.fault.found, accepted);
  if (isFault(high)) return fault(high.fault.found, accepted);
  if (low.value > high.value)
    return fault(`${quote(input)} runs backwards`, accepted, `${to} to ${from}`);
  return { value: [low.value, high.value] };
}
