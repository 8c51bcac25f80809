import { describe, expect, it } from 'vitest';
import { readExit } from '../../../../src/regime/sentences/exit.js';
import { isSentenceFault } from '../../../../src/regime/sentences/sentence.js';

describe('leaving a list', () => {
  it.each([
    ['never', { kind: 'never' }],
    ['after 24 months', { kind: 'term', months: 24 }],
    ['after 1 year', { kind: 'term', months: 12 }],
    ['repaid at 3%/month', { kind: 'repaid', rate: 0.03 }],
    ['repair after 6 months without a record', { kind: 'repair', months: 6 }],
    ['on appeal', { kind: 'appeal' }],
    ['on apology', { kind: 'apology' }],
  ])('%s', (text, value) => {
    expect(readExit(text)).toEqual({ value });
  });

  it.each([
    ['state from 700', { kind: 'score', compare: 'from', value: 700 }],
    ['state below 700', { kind: 'score', compare: 'below', value: 700 }],
    ['state at A or above', { kind: 'grade', side: 'above' }],
    ['state at D or below', { kind: 'grade', side: 'below' }],
  ])('%s', (text, value) => {
    expect(readExit(text)).toMatchObject({ value: { ...value, score: { text: 'state' } } });
  });

  it.each([
    ['forgiven', '"forgiven" is no way to leave a list', 'forgiven'],
    ['after 24', '24 has no unit', '24'],
    ['after a while', '"a while" is not a duration', 'a while'],
    [
      'repair after 6 months',
      '"repair after 6 months" is no way to leave a list',
      'repair after 6 months',
    ],
    [
      'after 6 months without a record',
      '"after 6 months without a record" is no way to leave a list',
      'after 6 months without a record',
    ],
    ['repaid at 3%', '"3%" is not a rate: it does not say how often', '3%'],
    ['on Sunday', '"on Sunday" is no way to leave a list', 'on Sunday'],
  ])('%s is refused', (text, found, part) => {
    const sentence = readExit(text);
    if (!isSentenceFault(sentence)) throw new Error(`${text} is read`);
    expect(sentence.fault.found).toBe(found);
    expect(text.slice(sentence.part.from, sentence.part.to)).toBe(part);
  });
});
