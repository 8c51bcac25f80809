import { describe, expect, it } from 'vitest';
import type { Found } from '../../../../src/experiment/audit/card.js';
import { judge } from '../../../../src/experiment/audit/judge.js';
import type {
  Condition,
  Element,
  Standard,
  Verdict,
} from '../../../../src/experiment/standards/standard.js';

const STANDARD: Standard = {
  key: 'test',
  title: 'A test',
  of: 'nowhere',
  citation: 'none',
  kind: 'prohibition',
  appliesFrom: null,
  scope: 'tests',
  means: { allMet: 'applies', oneNotMet: 'does not', open: 'open' },
  notes: [],
  elements: [],
};

function element(conditions: readonly Condition[], changes: Partial<Element> = {}): Element {
  return {
    id: 'one',
    citation: 'Article 1',
    asks: 'Is it so?',
    alternative: null,
    evidence: ['share'],
    verdicts: [
      { conditions, verdict: 'met', because: 'it is', line: 'here' },
      { conditions: [], verdict: 'depends', because: 'it may be', line: null },
    ],
    ...changes,
  };
}

function found(value: Found['value'], interval: Found['interval'] = null): Map<string, Found> {
  const share: Found = {
    name: 'share',
    kind: 'measured',
    unit: 'share',
    how: 'made up',
    value,
    interval,
    found: null,
    n: 100,
    basis: 'people',
    seeds: 3,
    rests: [],
  };
  return new Map([['share', share]]);
}

function verdictOf(condition: Condition, evidence: Map<string, Found>): Verdict | undefined {
  return judge({ ...STANDARD, elements: [element([condition])] }, evidence).elements[0]?.verdict;
}

const fixed = (id: string, verdict: Verdict, alternative: string | null = null): Element =>
  element([], {
    id,
    alternative,
    verdicts: [{ conditions: [], verdict, because: 'said so', line: null }],
  });
const outcomeOf = (...elements: readonly Element[]): string =>
  judge({ ...STANDARD, elements }, found(0)).outcome;

describe('a number and a line', () => {
  const CASES = [
    ['above', 0.5, [0.4, 0.6], false],
    ['above', 0.6, [0.51, 0.7], true],
    ['above', 0.5, null, false],
    ['above', 0.51, null, true],
    ['at-least', 0.6, [0.5, 0.7], true],
    ['at-least', 0.6, [0.49, 0.7], false],
    ['below', 0.4, [0.3, 0.49], true],
    ['below', 0.4, [0.3, 0.5], false],
    ['at-most', 0.4, [0.3, 0.5], true],
    ['at-most', 0.4, [0.3, 0.51], false],
  ] as const;
  it.each(CASES)(
    '%s one half: %j with the interval %j passes: %j',
    (compare, value, interval, passes) => {
      const condition: Condition = { evidence: 'share', compare, value: 0.5 };
      expect(verdictOf(condition, found(value, interval))).toBe(passes ? 'met' : 'depends');
    },
  );

  it.each(['above', 'at-least', 'below', 'at-most'] as const)(
    'without a number nothing is %s it',
    (compare) => {
      expect(verdictOf({ evidence: 'share', compare, value: 0 }, found(null))).toBe('depends');
    },
  );
});

describe('a matter of yes or no', () => {
  it.each([
    ['yes', true, 'met'],
    ['yes', false, 'depends'],
    ['no', false, 'met'],
    ['no', null, 'depends'],
    ['unknown', null, 'met'],
    ['unknown', false, 'depends'],
  ] as const)('is %s where %j is found: %s', (is, value, verdict) => {
    expect(verdictOf({ evidence: 'share', is }, found(value))).toBe(verdict);
  });
});

describe('a judged element', () => {
  it('says what decided, why, and why the line is there', () => {
    const condition: Condition = { evidence: 'share', compare: 'above', value: 0.05 };
    const [judged] = judge({ ...STANDARD, elements: [element([condition])] }, found(0.2)).elements;
    expect(judged).toMatchObject({
      verdict: 'met',
      because: 'it is',
      line: 'here',
      decidedBy: ['share: above 5 %'],
    });
    expect(judged?.evidence.map(({ name }) => name)).toEqual(['share']);
  });

  it('cannot be judged on evidence that nobody looked for', () => {
    const condition: Condition = { evidence: 'share', is: 'yes' };
    expect(() => judge({ ...STANDARD, elements: [element([condition])] }, new Map())).toThrow(
      'nothing was found out about "share"',
    );
  });
});

describe('the outcome of a standard', () => {
  it('is that all are met only where all are', () => {
    expect(outcomeOf(fixed('a', 'met'), fixed('b', 'met'))).toBe('all met');
    expect(outcomeOf(fixed('a', 'met'), fixed('b', 'depends'))).toBe('open');
    expect(outcomeOf(fixed('a', 'met'), fixed('b', 'not assessable here'))).toBe('open');
  });

  it('is that one is not met as soon as one is not', () => {
    expect(outcomeOf(fixed('a', 'depends'), fixed('b', 'not met'))).toBe('one not met');
  });

  it('takes one of the alternatives for enough, and fails where all fail', () => {
    const either = (a: Verdict, b: Verdict): string =>
      outcomeOf(fixed('a', a, 'way'), fixed('b', b, 'way'), fixed('c', 'met'));
    expect(either('met', 'not met')).toBe('all met');
    expect(either('not met', 'met')).toBe('all met');
    expect(either('not met', 'depends')).toBe('open');
    expect(either('not met', 'not met')).toBe('one not met');
  });
});
