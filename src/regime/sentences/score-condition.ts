import { readDuration } from '../units/read-duration.js';
import { readPart } from './read-part.js';
import { isSentenceFault, matchParts } from './sentence.js';
import type { Part, Sentence } from './sentence.js';

/** A condition on a score: below or from a value, or at a grade and beyond. */
export type ScoreCondition =
  | {
      readonly kind: 'score';
      readonly score: Part;
      readonly compare: 'below' | 'from';
      readonly value: number;
      readonly valuePart: Part;
    }
  | {
      readonly kind: 'grade';
      readonly score: Part;
      readonly grade: Part;
      readonly side: 'below' | 'above';
    };

const VALUE = /^(?<score>.+) (?<compare>below|from) (?<value>[+-]?\d+)$/du;
const GRADE = /^(?<score>.+) at (?<grade>.+) or (?<side>below|above)$/du;

/** Reads `SCORE below 600`, `SCORE from 900`, `SCORE at GRADE or below`; null where the sentence is of another form. */
export function readScoreCondition(sentence: Part): ScoreCondition | null {
  const valued = matchParts(VALUE, sentence);
  if (valued?.['score'] && valued['value']) {
    const compare = valued['compare']?.text === 'below' ? 'below' : 'from';
    return {
      kind: 'score',
      score: valued['score'],
      compare,
      value: Number(valued['value'].text),
      valuePart: valued['value'],
    };
  }
  const graded = matchParts(GRADE, sentence);
  if (graded?.['score'] && graded['grade']) {
    return {
      kind: 'grade',
      score: graded['score'],
      grade: graded['grade'],
      side: graded['side']?.text === 'below' ? 'below' : 'above',
    };
  }
  return null;
}

const FOR = /^(?<condition>.+?) for (?<months>\d+ (?:months?|years?))$/du;

/** Splits `… for 6 months` into the condition and its months; 1 where nothing is said. */
export function readFor(
  sentence: Part,
): Sentence<{ readonly condition: Part; readonly months: number }> {
  const parts = matchParts(FOR, sentence);
  if (!parts?.['condition'] || !parts['months'])
    return { value: { condition: sentence, months: 1 } };
  const months = readPart(parts['months'], readDuration);
  if (isSentenceFault(months)) return months;
  return { value: { condition: parts['condition'], months: months.value } };
}
