import { readDuration } from '../units/read-duration.js';
import { readRate } from '../units/read-rate.js';
import { readShare } from '../units/read-share.js';
import { readPart } from './read-part.js';
import { readFor, readScoreCondition } from './score-condition.js';
import type { ScoreCondition } from './score-condition.js';
import { isSentenceFault, matchParts, wholeSentence } from './sentence.js';
import type { Part, Sentence } from './sentence.js';

/** How a list is entered, as written: names are not looked up yet. */
export interface EntrySentence {
  readonly condition: EntryCondition;
  /** Months that the condition has to hold; 1 where nothing is said. */
  readonly months: number;
  /** Chance a month that the rule is applied where its condition holds. */
  readonly chance: number;
}
type EntryCondition =
  | {
      readonly kind: 'records';
      readonly names: Part;
      readonly count: number;
      readonly window: number;
    }
  | { readonly kind: 'member'; readonly list: Part }
  | { readonly kind: 'household'; readonly list: Part }
  | { readonly kind: 'audit' }
  | ScoreCondition;

/** The forms that a rule of entry takes, in words. */
export const ENTRY_WORDS =
  'record of NAME · 3 records of NAME or NAME within 12 months · SCORE below 600 · SCORE from 900 · SCORE at GRADE or below · ' +
  'member of LIST · household of a member of LIST · audit of 0.1%/month; scores and members also with "for 6 months", and each ' +
  'with ", in 30% of cases" or ", at 2%/month"';
/** The longest window in which records are counted, in months: one bit each of a 32-bit column. */
const WIDEST_WINDOW = 32;

/** Reads a sentence that says how a list is entered. */
export function readEntry(text: string): Sentence<EntrySentence> {
  const tail = readTail(wholeSentence(text));
  if (isSentenceFault(tail)) return tail;
  const { rule, chance } = tail.value;
  const audit = matchParts(/^audit of (?<rate>.+)$/du, rule)?.['rate'];
  if (audit !== undefined) return readAudit(audit, rule, chance);
  const records = readRecords(rule);
  if (records !== null)
    return isSentenceFault(records)
      ? records
      : { value: { condition: records.value, months: 1, chance: chance ?? 1 } };
  const held = readFor(rule);
  if (isSentenceFault(held)) return held;
  const condition = readHeld(held.value.condition);
  if (condition === null)
    return {
      fault: { found: `"${text}" is no way to enter a list`, accepted: ENTRY_WORDS },
      part: rule,
    };
  if (condition.kind === 'household' && held.value.months > 1) {
    return {
      fault: {
        found: 'a household is taken in at once, not after months',
        accepted: '"household of a member of LIST", without "for"',
      },
      part: rule,
    };
  }
  return { value: { condition, months: held.value.months, chance: chance ?? 1 } };
}

/** Splits off `, in 30% of cases` or `, at 2%/month`. */
function readTail(
  sentence: Part,
): Sentence<{ readonly rule: Part; readonly chance: number | null }> {
  const parts = matchParts(/^(?<rule>[^,]*), *(?<tail>.*)$/du, sentence);
  if (!parts?.['rule'] || !parts['tail']) return { value: { rule: sentence, chance: null } };
  const said = matchParts(/^(?:in (?<share>.+) of cases|at (?<rate>.+))$/du, parts['tail']);
  if (said === null) {
    return {
      fault: {
        found: `"${parts['tail'].text}" cannot end a rule`,
        accepted: '"in 30% of cases", "at 2%/month"',
      },
      part: parts['tail'],
    };
  }
  const chance = said['share']
    ? readPart(said['share'], readShare)
    : readPart(said['rate'] ?? parts['tail'], readRate);
  return isSentenceFault(chance)
    ? chance
    : { value: { rule: parts['rule'], chance: chance.value } };
}

function readAudit(rate: Part, rule: Part, chance: number | null): Sentence<EntrySentence> {
  if (chance !== null) {
    return {
      fault: {
        found: 'an audit says its chance twice',
        accepted: '"audit of 0.1%/month", with nothing after it',
      },
      part: rule,
    };
  }
  const reading = readPart(rate, readRate);
  return isSentenceFault(reading)
    ? reading
    : { value: { condition: { kind: 'audit' }, months: 1, chance: reading.value } };
}

function readRecords(rule: Part): Sentence<EntryCondition> | null {
  const counted = matchParts(
    /^(?<count>\d+) records? of (?<names>.+) within (?<window>.+)$/du,
    rule,
  );
  if (counted?.['count'] && counted['names'] && counted['window']) {
    const window = readPart(counted['window'], readDuration);
    if (isSentenceFault(window)) return window;
    const count = Number(counted['count'].text);
    if (window.value > WIDEST_WINDOW) {
      return {
        fault: {
          found: `records are counted over ${window.value} months`,
          accepted: `at most ${WIDEST_WINDOW} months`,
        },
        part: counted['window'],
      };
    }
    if (count < 1 || count > window.value) {
      return {
        fault: {
          found: `${count} records within ${window.value} months can never be: a month with records counts once`,
          accepted: `1 to ${window.value} records`,
        },
        part: counted['count'],
      };
    }
    return { value: { kind: 'records', names: counted['names'], count, window: window.value } };
  }
  const names = matchParts(/^records? of (?<names>.+)$/du, rule)?.['names'];
  return names === undefined ? null : { value: { kind: 'records', names, count: 1, window: 1 } };
}

function readHeld(rule: Part): EntryCondition | null {
  const household = matchParts(/^household of (?:a )?members? of (?<list>.+)$/du, rule)?.['list'];
  if (household !== undefined) return { kind: 'household', list: household };
  const list = matchParts(/^members? of (?<list>.+)$/du, rule)?.['list'];
  if (list !== undefined) return { kind: 'member', list };
  return readScoreCondition(rule);
}
