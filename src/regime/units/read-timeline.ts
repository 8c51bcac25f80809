import { fault, isFault, quote, textOf } from '../text/words.js';
import type { Reading } from '../text/words.js';
import { readMonth } from './read-month.js';

/** A value at a date. Months count from the year 0; null: at all times. */
export interface Step {
  readonly month: number | null;
  readonly value: number;
}

/**
 * Reads a value that may change: `10%`, or steps with dates in order. Each value is read by `readValue`; a year alone is its
 * January. `example` is two values for the words of a fault.
 */
export function readTimeline(
  input: unknown,
  readValue: (input: unknown) => Reading<number>,
  example: readonly [string, string],
): Reading<readonly Step[]> {
  const steps: Step[] = [];
  const likeThis = `like ${example[0]} in 2014 to ${example[1]} in 2020-06`;
  const constant = readValue(input);
  if (!isFault(constant)) return { value: [{ month: null, value: constant.value }] };
  const text = textOf(input);
  if (typeof input !== 'string' || !/ to | in \d/u.test(text)) {
    const { found, accepted, suggestion } = constant.fault;
    return fault(found, `${accepted}; or steps, ${likeThis}`, suggestion);
  }
  for (const part of text.split(' to ')) {
    const step = readStep(part.trim(), readValue, `each step with its date, ${likeThis}`);
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

function readStep(
  part: string,
  readValue: (input: unknown) => Reading<number>,
  accepted: string,
): Reading<Step> {
  const [, amount, date] = /^(.+) in (\d{4}(?:-\d{2})?)$/u.exec(part) ?? [];
  if (amount === undefined || date === undefined) {
    return fault(`"${part}" does not say at what date`, accepted);
  }
  const value = readValue(amount);
  if (isFault(value)) return value;
  const month = readMonth(date.length === 4 ? `${date}-01` : date);
  return isFault(month) ? month : { value: { month: month.value, value: value.value } };
}
