import { describe, expect, it } from 'vitest';
import type { Score } from '../../../../src/regime/regime.js';
import { problemsOf, regimeText, rulesOf, toldOf } from '../regime-text.js';

const text = (keys: string): string =>
  regimeText({ scores: `scores:\n  s: {${keys}, published: true}` });
const score = (keys: string): Score =>
  rulesOf(text(`range: 0 to 1000, start: 500, ${keys}`)).scores[0];
const messages = (keys: string): readonly string[] =>
  problemsOf(text(keys)).map(({ message }) => message);

describe('a score', () => {
  it('has its grades from the best to the worst, however the file orders them', () => {
    expect(
      score('grades: {D: 0, A: 900, B: 600}').grades.map(({ name, from }) => [name, from]),
    ).toEqual([
      ['A', 900],
      ['B', 600],
      ['D', 0],
    ]);
  });

  it('has grades that open and close', () => {
    expect(
      score('grades: {A: {from: 900, opens: flights}, D: {from: 0, closes: [flights, traffic]}}')
        .grades,
    ).toEqual([
      { name: 'A', from: 900, opens: [1], closes: [] },
      { name: 'D', from: 0, opens: [], closes: [1, 0] },
    ]);
  });

  it('has points for every kind of conduct, 0 where it says none', () => {
    expect(score('points: {jaywalking: -5}').points).toEqual([-5]);
    expect(score('points: {}').points).toEqual([0]);
  });

  it('may range below 0', () => {
    const { scores } = rulesOf(text('range: -100 to 100, start: -7, grades: {high: 0, low: -100}'));
    expect(scores[0]).toMatchObject({ min: -100, max: 100, start: -7 });
  });

  it.each([
    ['drift: 2/month', { drift: 2 }],
    ['decay: 1%/month', { decay: 0.01 }],
    ['ties: {household: 2%, friends: 5%}', { ties: [0.02, 0, 0, 0.05, 0] }],
    ['ties: 0%', { ties: [0, 0, 0, 0, 0] }],
    ['peers: {points: -1, at-most: 5}', { peers: { points: -1, atMost: 5 } }],
    ['kept-by: a bank', { keptBy: 'a bank' }],
    ['from: 2014-03, until: 2014-06', { from: 2, until: 5 }],
    [
      'enrolment: {share: 35%}',
      { enrolment: { share: [{ month: 0, value: 0.35 }], enticements: [] } },
    ],
    [
      'enrolment: {by: choice, share: 0% in 2013 to 35% in 2018}',
      {
        enrolment: {
          share: [
            { month: -12, value: 0 },
            { month: 48, value: 0.35 },
          ],
        },
      },
    ],
  ])('%s', (keys, fields) => {
    expect(score(keys)).toMatchObject(fields);
  });

  it.each([
    ['range: 0 to 1000', '"s" does not say its "start"'],
    ['start: 5', '"s" does not say its "range"'],
    ['range: 0 to 9, start: 10', 'it starts at 10, outside its range'],
    ['range: 0 to 9, start: -1', 'it starts at -1, outside its range'],
    ['range: 9 to 0, start: 5', '"9 to 0" runs backwards'],
    ['range: 0 to 9.5, start: 5', '9.5 is not a whole number'],
    ['range: 5 to 5, start: 5', 'the range is the one value 5'],
    ['range: 0 to 9000000, start: 5', '9000000 is more than 1000000'],
    ['range: 0 to 9, start: 5.5', '5.5 is not a whole number'],
    [
      'range: 0 to 9, start: 5, grades: {A: 12, B: 0}',
      'the grade A begins at 12, outside the range',
    ],
    [
      'range: 0 to 9, start: 5, grades: {A: 5, B: -1}',
      'the grade B begins at -1, outside the range',
    ],
    ['range: 0 to 9, start: 5, grades: {A: 5, B: 2}', 'scores from 0 to 1 have no grade'],
    ['range: 0 to 9, start: 5, grades: {A: 0, B: 0}', 'the grades A and B both begin at 0'],
    ['range: 0 to 9, start: 5, grades: {A: {opens: flights}}', '"A" does not say its "from"'],
    ['range: 0 to 9, start: 5, grades: {A: {from: 0, opens: flight}}', '"flight" is not a domain'],
    ['range: 0 to 9, start: 5, points: {spitting: 5}', '"spitting" is not conduct'],
    ['range: 0 to 9, start: 5, points: {jaywalking: 0.5}', '0.5 is not a whole number'],
    ['range: 0 to 9, start: 5, peers: {at-most: 5}', '"peers" does not say its "points"'],
    ['range: 0 to 9, start: 5, peers: {points: 5}', '"peers" does not say its "at-most"'],
    ['range: 0 to 9, start: 5, enrolment: {by: choice}', '"enrolment" does not say its "share"'],
    [
      'range: 0 to 9, start: 5, enrolment: {by: force, share: 5%}',
      '"force" is not one of the words that are known here',
    ],
    [
      'range: 0 to 9, start: 5, ties: {friends: 60%, distant: 50%}',
      'ties pull by more than 100% together',
    ],
    ['range: 0 to 9, start: 5, ties: 5', '5 has no unit'],
    ['range: 0 to 9, start: 5, drift: 5%', '"5%" is not points a month'],
    ['range: 0 to 9, start: 5, like: 5', '5 is not a name'],
  ])('%s is one error', (keys, message) => {
    expect(messages(keys)).toEqual([message]);
  });

  it('without its range and its start has two', () => {
    expect(toldOf(regimeText({ scores: 'scores:\n  s: {published: true}' }))).toEqual([
      '14:3 "s" does not say its "range"',
      '14:3 "s" does not say its "start"',
    ]);
  });
});
