import { fault, isFault, quote, textOf } from '../text/words.js';
import type { Reading } from '../text/words.js';
import { readMonth } from './read-month.js';

/** A value at a date. Months count from the year 0; null: at all times. */
export interface Step {
  readonly month: number | null;
  readonly value: number;
}

/** What a changing value may look like, in words, after the words for a value. */
export const TIMELINE_WORDS = 'or steps, like 10% in 2014 to 60% in 2020-06';

/**
 * Reads a value that may change: `10%`, or steps with dates in order. Each value is read by `readValue`; a year alone is its
 * January.
 */
export function readTimeline(
  input: unknown,
  readValue: (input: unknown) => Reading<number>,
): Reading<readonly Step[]> {
  const constant = readValue(input);
  if (!isFault(constant)) return { value: [{ month: null, value: constant.value }] };
  const text = textOf(input);
  if (typeof input !== 'string' || !/ to | in \d/u.test(text)) {
    const { found, accepted, suggestion } = constant.fault;
    return fault(found, `${accepted}, ${TIMELINE_WORDS}`, suggestion);
  }
  const steps: Step[] = [];
  for (const part of text.split(' to ')) {
    const step = readStep(part.trim(), readValue);
    if (isFault(step)) return step;
    const last = steps.at(-1);
    if (last !== undefined && (last.month ?? 0) >= (step.value.month ?? 0)) {
      return fault(
        `${quote(text)} goes back in time at "${part.trim()}"`,
        'steps in the order of their dates',
      );
    }
    steps.push(step.value);
  }
  return { value: steps };
}

function readStep(part: string, readValue: (input: unknown) => Reading<number>): Reading<Step> {
  const [, amount, date] = /^(.+) in (\d{4}(?:-\d{2})?)$/u.exec(part) ?? [];
  if (amount === undefined || date === undefined) {
    return fault(
      `"${part}" does not say at what date`,
      'each step with its date, like 10% in 2014 to 60% in 2020-06',
    );
  }
  const value = readValue(amount);
  if (isFault(value)) return value;
  const month = readMonth(date.length === 4 ? `${date}-01` : date);
  return isFault(month) ? month : { value: { month: month.value, value: value.value } };
}
