import { readShare } from '../units/read-share.js';
import { readPart } from './read-part.js';
import { isSentenceFault, matchParts, wholeSentence } from './sentence.js';
import type { Sentence } from './sentence.js';

const SWAP = /^top (?<top>.+) with bottom (?<bottom>.+)$/du;

/** Reads `top 1% with bottom 1%`: whose scores an intruder swaps. */
export function readSwap(
  text: string,
): Sentence<{ readonly top: number; readonly bottom: number }> {
  const sentence = wholeSentence(text);
  const parts = matchParts(SWAP, sentence);
  if (!parts?.['top'] || !parts['bottom']) {
    return {
      fault: {
        found: `"${text}" does not say whose scores are swapped`,
        accepted: 'top 1% with bottom 1%',
      },
      part: sentence,
    };
  }
  const top = readPart(parts['top'], readShare);
  if (isSentenceFault(top)) return top;
  const bottom = readPart(parts['bottom'], readShare);
  if (isSentenceFault(bottom)) return bottom;
  if (top.value + bottom.value > 1) {
    return {
      fault: {
        found: 'the top and the bottom overlap',
        accepted: 'shares that are at most 100% together',
      },
      part: sentence,
    };
  }
  return { value: { top: top.value, bottom: bottom.value } };
}
