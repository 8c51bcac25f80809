import { matchParts, wholeSentence } from './sentence.js';
import type { Part, Sentence } from './sentence.js';

/** What is expected, as written. */
export interface ExpectationSentence {
  readonly subject: 'people' | 'firms';
  readonly measure:
    | 'refusals'
    | 'people-refused'
    | 'members'
    | 'entries'
    | 'listed'
    | 'restricted'
    | 'population';
  /** The domain or the list; null where the measure has none. */
  readonly name: Part | null;
  /** Is it counted from the beginning up to a month (`by`), or at the end of one (`at`)? */
  readonly when: 'by' | 'at';
}

/** The forms that an expectation takes, in words. */
export const EXPECTATION_WORDS =
  'with `by`: refusals of DOMAIN · people refused DOMAIN · entries to LIST; with `at`: members of LIST · firms on LIST · ' +
  'people listed · people restricted · population';

type Form = Omit<ExpectationSentence, 'name'>;
const FORMS: readonly (Form & { readonly pattern: RegExp })[] = [
  { pattern: /^refusals of (?<name>.+)$/du, subject: 'people', measure: 'refusals', when: 'by' },
  {
    pattern: /^people refused (?<name>.+)$/du,
    subject: 'people',
    measure: 'people-refused',
    when: 'by',
  },
  { pattern: /^entries to (?<name>.+)$/du, subject: 'people', measure: 'entries', when: 'by' },
  { pattern: /^members of (?<name>.+)$/du, subject: 'people', measure: 'members', when: 'at' },
  { pattern: /^firms on (?<name>.+)$/du, subject: 'firms', measure: 'members', when: 'at' },
  { pattern: /^people listed$/du, subject: 'people', measure: 'listed', when: 'at' },
  { pattern: /^people restricted$/du, subject: 'people', measure: 'restricted', when: 'at' },
  { pattern: /^population$/du, subject: 'people', measure: 'population', when: 'at' },
];

/** Reads a sentence that says what is expected. */
export function readExpectation(text: string): Sentence<ExpectationSentence> {
  const sentence = wholeSentence(text);
  for (const { pattern, ...form } of FORMS) {
    const parts = matchParts(pattern, sentence);
    if (parts !== null) return { value: { ...form, name: parts['name'] ?? null } };
  }
  return {
    fault: {
      found: `"${text}" is nothing that the simulation counts`,
      accepted: EXPECTATION_WORDS,
    },
    part: sentence,
  };
}
