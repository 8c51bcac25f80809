import type { Words } from '../text/words.js';

/** A part of a sentence, with its place in it (UTF-16 units, the end not included). */
export interface Part {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What is wrong with a sentence, and which part of it. */
export interface SentenceFault {
  readonly fault: Words;
  readonly part: Part;
}

/** What reading a sentence gave. */
export type Sentence<T> = { readonly value: T } | SentenceFault;

/** Is this sentence one that could not be read? */
export function isSentenceFault<T>(sentence: Sentence<T>): sentence is SentenceFault {
  return 'fault' in sentence;
}

/** A whole sentence as a part of itself. */
export function wholeSentence(text: string): Part {
  return { text, from: 0, to: text.length };
}

/**
 * The named groups of a pattern (which has the flags `du`) as parts of the sentence that `within` is a part of; null where
 * it does not match.
 */
export function matchParts(pattern: RegExp, within: Part): Readonly<Record<string, Part>> | null {
  const match = pattern.exec(within.text);
  if (match === null) return null;
  const parts: Record<string, Part> = Object.create(null) as Record<string, Part>;
  for (const [group, place] of Object.entries(match.indices?.groups ?? {})) {
    // A group of a branch that was not taken has no place.
    if (place === undefined) continue;
    const [from, to] = place;
    parts[group] = {
      text: within.text.slice(from, to),
      from: within.from + from,
      to: within.from + to,
    };
  }
  return parts;
}
