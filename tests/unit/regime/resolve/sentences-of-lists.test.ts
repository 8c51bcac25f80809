import { describe, expect, it } from 'vitest';
import type { EntryRule, ExitRule } from '../../../../src/regime/regime.js';
import { problemsOf, regimeText, rulesOf, toldOf } from '../regime-text.js';

const base = {
  conduct: `conduct:
  fare dodging: {seen-by: cameras, domain: traffic, rate: 1%/month}
  theft or fraud: {seen-by: cameras, domain: traffic, rate: 1%/month}
  theft: {seen-by: cameras, domain: traffic, rate: 1%/month}`,
  scores: `scores:
  state: {range: 0 to 1000, start: 500, grades: {A: 900, very good: 700, D: 0}, published: true}
  plain: {range: -50 to 50, start: 0, published: true}`,
};
const listText = (enters: string, leaves: string): string =>
  regimeText({
    ...base,
    lists: `lists:\n  one: {enters: ${enters}, leaves: ${leaves}, closes: flights}\n  two: {enters: audit of 1%/month, leaves: never, closes: flights}`,
  });
const entry = (sentence: string): EntryRule =>
  rulesOf(listText(sentence, 'never')).lists[0].enters[0];
const exit = (sentence: string): ExitRule =>
  rulesOf(listText('record of theft', sentence)).lists[0].leaves[0];

describe('the names in a rule of entry', () => {
  it.each([
    ['record of theft', [2]],
    ['record of theft or fare dodging', [2, 0]],
    ['record of theft or fraud', [1]],
    ['record of theft or fraud or theft', [1, 2]],
    ['record of fare dodging or theft or fraud', [0, 1]],
    ['record of theft or theft', [2]],
  ])('%s', (sentence, conduct) => {
    expect(entry(sentence)).toMatchObject({ kind: 'records', conduct });
  });

  it.each([
    ['state at A or below', 'below', 1001],
    ['state at very good or below', 'below', 900],
    ['state at D or below', 'below', 700],
    ['state at A or above', 'from', 900],
    ['state at D or above', 'from', 0],
    ['state below 1', 'below', 1],
    ['plain from -49', 'from', -49],
  ])('%s is %s %d', (sentence, compare, value) => {
    expect(entry(sentence)).toMatchObject({ kind: 'score', compare, value, months: 1 });
    expect(exit(sentence)).toMatchObject({ kind: 'score', compare, value });
  });

  it.each([
    ['record of thft', '"thft" is not conduct', 'theft'],
    ['record of theft or spitting', '"spitting" is not conduct', undefined],
    ['member of tow', '"tow" is not a list', 'two'],
    ['household of a member of on', '"on" is not a list', undefined],
    ['stat below 5', '"stat" is not a score', 'state'],
    ['state at very god or below', '"very god" is not a grade of "state"', 'very good'],
    ['plain at A or below', '"A" is not a grade of "plain"', undefined],
    ['plain below -50', '-50 does not divide the range of "plain", -50 to 50', undefined],
    ['plain from 51', '51 does not divide the range of "plain", -50 to 50', undefined],
  ])('%s is refused where it stands', (sentence, told, suggestion) => {
    const text = listText(sentence, 'never');
    const [first, ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect(first.message).toBe(told);
    expect(first.suggestion).toBe(suggestion);
    const pointed = text.split('\n')[first.line - 1].slice(first.column - 1);
    expect(pointed.startsWith(told.replace(/^"?(.*?)"? (?:is|does) not .*$/u, '$1'))).toBe(true);
  });

  it('of an exit are looked up as well', () => {
    expect(toldOf(listText('record of theft', '[state at B or above, plan from 3]'))).toEqual([
      '14:52 "B" is not a grade of "state"',
      '14:64 "plan" is not a score',
    ]);
  });

  it('a list without grades says that there are none', () => {
    const [problem] = problemsOf(listText('plain at A or below', 'never'));
    expect(problem.accepted).toBe('nothing: "plain" has no grades');
  });
});

describe('lists in a circle', () => {
  const lists = (one: string, two: string): string =>
    regimeText({
      lists: `lists:\n  one: {enters: [record of jaywalking, ${one}], leaves: never, closes: flights}\n  two: {enters: ${two}, leaves: never, closes: flights}`,
    });

  it.each([
    ['member of two for 2 months', 'member of one'],
    ['member of two', 'member of one for 1 year'],
    ['member of one for 3 months', 'member of one'],
  ])('may enter one another with a delay: %s, %s', (one, two) => {
    expect(toldOf(lists(one, two))).toEqual([]);
  });

  it.each([
    ['member of two', 'member of one'],
    ['member of two for 1 month', 'household of a member of one'],
    ['"member of two, in 1% of cases"', 'member of one'],
  ])('may not at once: %s, %s', (one, two) => {
    expect(toldOf(lists(one, two))).toEqual([
      expect.stringContaining('"one" is entered from "two" is entered from "one"'),
    ]);
  });

  it('are each told once', () => {
    const text = regimeText({
      lists: `lists:
  a: {enters: [record of jaywalking, member of b], leaves: never, closes: flights}
  b: {enters: member of a, leaves: never, closes: flights}
  c: {enters: [member of d, member of a], leaves: never, closes: flights}
  d: {enters: [member of c, member of e], leaves: never, closes: flights}
  e: {enters: member of e, leaves: never, closes: flights}`,
    });
    expect(toldOf(text)).toEqual([
      expect.stringContaining('12:3 lists enter one another with no delay'),
      expect.stringContaining('14:3 lists enter one another with no delay'),
      '16:3 "e" enters itself: nobody could ever leave it',
    ]);
  });

  it('of firms are refused as well', () => {
    const firms = `firms:
  count: 9
  channels: {audits: {coverage: 5%}}
  conduct: {late: {seen-by: audits, domain: traffic, rate: 1%/month}}
  lists:
    one: {enters: [record of late, member of two], leaves: never, closes: flights}
    two: {enters: member of one, leaves: never, closes: flights}`;
    expect(toldOf(regimeText({ firms }))).toEqual([
      expect.stringContaining('18:5 lists enter one another with no delay'),
    ]);
  });
});
