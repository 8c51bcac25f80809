import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../../src/regime/sentences/entry.js';
import { isSentenceFault } from '../../../../src/regime/sentences/sentence.js';

/** A sentence read, with names as plain text in place of parts. */
function read(text: string): unknown {
  const sentence = readEntry(text);
  if (isSentenceFault(sentence)) throw new Error(sentence.fault.found);
  return JSON.parse(
    JSON.stringify(sentence.value, (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'text' in value ? value.text : value,
    ),
  );
}

/** What is wrong with a sentence, and the part of it that is pointed at. */
function refuse(text: string): { found: string; part: string } {
  const sentence = readEntry(text);
  if (!isSentenceFault(sentence)) throw new Error(`${text} is read`);
  const { part, fault } = sentence;
  expect(text.slice(part.from, part.to)).toBe(part.text);
  expect(fault.accepted).not.toBe('');
  return { found: fault.found, part: part.text };
}

describe('entering a list', () => {
  it.each([
    ['record of jaywalking', { kind: 'records', names: 'jaywalking', count: 1, window: 1 }],
    ['record of a or b or c', { kind: 'records', names: 'a or b or c', count: 1, window: 1 }],
    [
      '3 records of a or b within 12 months',
      { kind: 'records', names: 'a or b', count: 3, window: 12 },
    ],
    ['1 record of a within 2 years', { kind: 'records', names: 'a', count: 1, window: 24 }],
    ['member of judgment defaulters', { kind: 'member', list: 'judgment defaulters' }],
    ['household of a member of debtors', { kind: 'household', list: 'debtors' }],
    ['household of members of debtors', { kind: 'household', list: 'debtors' }],
    [
      'state below 600',
      { kind: 'score', score: 'state', compare: 'below', value: 600, valuePart: '600' },
    ],
    [
      'the state score from -5',
      { kind: 'score', score: 'the state score', compare: 'from', value: -5, valuePart: '-5' },
    ],
    ['state at D or below', { kind: 'grade', score: 'state', grade: 'D', side: 'below' }],
    [
      'state at very good or above',
      { kind: 'grade', score: 'state', grade: 'very good', side: 'above' },
    ],
  ])('%s', (text, condition) => {
    expect(read(text)).toEqual({ condition, months: 1, chance: 1 });
  });

  it.each([
    ['state below 600 for 6 months', 6],
    ['state at D or below for 1 year', 12],
    ['member of debtors for 6 months', 6],
    ['member of debtors for 1 month', 1],
  ])('%s waits %d months', (text, months) => {
    expect(read(text)).toMatchObject({ months });
  });

  it.each([
    ['record of a, in 30% of cases', 0.3],
    ['record of a, in 2 in 1000 of cases', 0.002],
    ['member of debtors for 6 months, at 2%/month', 0.02],
    ['state below 600,at 1.2/year', 0.1],
    ['audit of 0.1%/month', 0.001],
  ])('%s has a chance of %d', (text, chance) => {
    expect(read(text)).toMatchObject({ chance });
  });

  it.each([
    ['jaywalking', '"jaywalking" is no way to enter a list', 'jaywalking'],
    ['audit', '"audit" is no way to enter a list', 'audit'],
    ['records', '"records" is no way to enter a list', 'records'],
    ['', '"" is no way to enter a list', ''],
    ['record of a, sometimes', '"sometimes" cannot end a rule', 'sometimes'],
    ['record of a, in 30 of cases', '30 has no unit', '30'],
    ['record of a, at 5%', '"5%" is not a rate: it does not say how often', '5%'],
    ['audit of 5%', '"5%" is not a rate: it does not say how often', '5%'],
    ['audit of 5%/month, in 30% of cases', 'an audit says its chance twice', 'audit of 5%/month'],
    ['3 records of a within 33 months', 'records are counted over 33 months', '33 months'],
    [
      '13 records of a within 12 months',
      '13 records within 12 months can never be: a month with records counts once',
      '13',
    ],
    [
      '0 records of a within 12 months',
      '0 records within 12 months can never be: a month with records counts once',
      '0',
    ],
    ['3 records of a within 12', '12 has no unit', '12'],
    ['member of a for 0 months', '"0 months" is shorter than a month', '0 months'],
    [
      'household of a member of a for 6 months',
      'a household is taken in at once, not after months',
      'household of a member of a for 6 months',
    ],
  ])('%s is refused', (text, found, part) => {
    expect(refuse(text)).toEqual({ found, part });
  });

  it('takes a household "for 1 month" as one taken in at once', () => {
    expect(read('household of a member of a for 1 month')).toMatchObject({ months: 1 });
  });
});
