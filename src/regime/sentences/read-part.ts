import { isFault } from '../text/words.js';
import type { Reading } from '../text/words.js';
import type { Part, Sentence } from './sentence.js';

/** Reads a part of a sentence as a value with a unit; a fault points at the part. */
export function readPart<T>(part: Part, read: (input: unknown) => Reading<T>): Sentence<T> {
  const reading = read(part.text);
  return isFault(reading) ? { fault: reading.fault, part } : { value: reading.value };
}
