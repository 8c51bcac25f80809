import { readDuration } from '../units/read-duration.js';
import { readRate } from '../units/read-rate.js';
import { readPart } from './read-part.js';
import { readScoreCondition } from './score-condition.js';
import type { ScoreCondition } from './score-condition.js';
import { isSentenceFault, matchParts, wholeSentence } from './sentence.js';
import type { Sentence } from './sentence.js';

/** How a list is left, as written. */
export type ExitSentence =
  | { readonly kind: 'never' }
  | { readonly kind: 'term'; readonly months: number }
  | { readonly kind: 'repaid'; readonly rate: number }
  | { readonly kind: 'repair'; readonly months: number }
  | { readonly kind: 'appeal' }
  | { readonly kind: 'apology' }
  | ScoreCondition;

/** The forms that a rule of leaving takes, in words. */
export const EXIT_WORDS =
  'never · after 24 months · repaid at 3%/month · repair after 6 months without a record · SCORE from 700 · SCORE below 700 · ' +
  'SCORE at GRADE or above · on appeal · on apology';

const FIXED = new Map<string, ExitSentence>([
  ['never', { kind: 'never' }],
  ['on appeal', { kind: 'appeal' }],
  ['on apology', { kind: 'apology' }],
]);
const TIMED = /^(?<repair>repair )?after (?<months>.+?)(?<clean> without a record)?$/du;

/** Reads a sentence that says how a list is left. */
export function readExit(text: string): Sentence<ExitSentence> {
  const sentence = wholeSentence(text);
  const fixed = FIXED.get(text);
  if (fixed !== undefined) return { value: fixed };
  const timed = matchParts(TIMED, sentence);
  if (timed?.['months'] && (timed['repair'] === undefined) === (timed['clean'] === undefined)) {
    const months = readPart(timed['months'], readDuration);
    if (isSentenceFault(months)) return months;
    return {
      value: { kind: timed['repair'] === undefined ? 'term' : 'repair', months: months.value },
    };
  }
  const repaid = matchParts(/^repaid at (?<rate>.+)$/du, sentence)?.['rate'];
  if (repaid !== undefined) {
    const rate = readPart(repaid, readRate);
    return isSentenceFault(rate) ? rate : { value: { kind: 'repaid', rate: rate.value } };
  }
  const score = readScoreCondition(sentence);
  if (score !== null) return { value: score };
  return {
    fault: { found: `"${text}" is no way to leave a list`, accepted: EXIT_WORDS },
    part: sentence,
  };
}
