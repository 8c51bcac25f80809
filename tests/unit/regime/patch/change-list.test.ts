import { describe, expect, it } from 'vitest';
import { changeItems } from '../../../../src/regime/patch/change-list.js';
import type { ListWish } from '../../../../src/regime/patch/wish.js';

const change = (items: readonly string[], wish: ListWish): readonly string[] =>
  changeItems(items, wish, {
    isOwn: (domain) => domain === 'loans',
    fallsOnChildren: (domain) => domain === 'schools',
  });

describe('one way more', () => {
  it('stands beside those that are there, once, and instead of never', () => {
    const appeal: ListWish = { kind: 'also', item: 'on appeal' };
    expect(change(['after 24 months'], appeal)).toEqual(['after 24 months', 'on appeal']);
    expect(change(['on appeal'], appeal)).toEqual(['on appeal']);
    expect(change(['never'], appeal)).toEqual(['on appeal']);
    expect(change([], appeal)).toEqual(['on appeal']);
  });
});

describe('a term of at most so long', () => {
  const year: ListWish = { kind: 'term', months: 12 };
  it.each([
    [
      ['after 24 months', 'on appeal'],
      ['on appeal', 'after 12 months'],
    ],
    [['after 6 months'], ['after 6 months']],
    [['never'], ['after 12 months']],
    [['repair after 24 months without a record'], ['after 12 months']],
    [['repair after 1 month without a record'], ['after 1 month']],
    [['state from 700'], ['state from 700', 'after 12 months']],
  ])('makes %j to %j', (before, after) => {
    expect(change(before, year)).toEqual(after);
  });
});

describe('rules of entry', () => {
  const rules = [
    'record of A',
    'state below 600 for 2 months',
    'state at D or below',
    'member of others, at 2%/month',
    'household of a member of others',
    'audit of 1%/month',
  ];

  it.each([
    ['record', [0]],
    ['score', [1, 2]],
    ['member', [3]],
    ['household', [4]],
    ['audit', [5]],
  ] as const)('lose those by %s', (what, gone) => {
    const left = rules.filter((_, i) => !(gone as readonly number[]).includes(i));
    expect(change(rules, { kind: 'not by', what })).toEqual(left);
  });

  it('ask for so many records, and keep what else they say', () => {
    const floor: ListWish = { kind: 'records', count: 2, window: 24 };
    expect(change(['record of A or B, at 1%/month', 'member of others'], floor)).toEqual([
      '2 records of A or B within 24 months, at 1%/month',
      'member of others',
    ]);
    const strict = ['3 records of A within 12 months'];
    expect(change(strict, floor)).toEqual(strict);
    expect(change(['1 record of A within 30 months'], floor)).toEqual([
      '2 records of A within 30 months',
    ]);
  });
});

describe('what is closed', () => {
  it('is of the own context', () => {
    expect(change(['loans', 'trains'], { kind: 'own context' })).toEqual(['loans']);
  });

  it('falls on no child', () => {
    expect(change(['schools', 'trains'], { kind: 'not on children' })).toEqual(['trains']);
  });
});
