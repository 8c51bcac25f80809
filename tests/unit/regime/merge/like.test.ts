import { describe, expect, it } from 'vitest';
import { regimeText, rulesOf, toldOf } from '../regime-text.js';

const company = `scores:
  company:
    kept-by: a company
    range: 350 to 950
    start: 600
    grades: {gold: 800, plain: {from: 350, closes: [flights]}}
    points: {jaywalking: -5}
    enrolment: {by: choice, share: 35%, enticements: {flights: 8%}}
    from: 2014-03
`;
const scoresOf = (more: string): ReturnType<typeof rulesOf>['scores'] =>
  rulesOf(regimeText({ scores: `${company}${more}` })).scores;

describe('a score like another', () => {
  it('has its rules, but for what it says itself', () => {
    const [first, second] = scoresOf(
      '  second: {like: company, kept-by: somebody else, start: 700}',
    );
    expect(second).toEqual({ ...first, name: 'second', keptBy: 'somebody else', start: 700 });
  });

  it('merges points and enrolment', () => {
    const [, second] = scoresOf(
      '  second: {like: company, points: {jaywalking: -9}, enrolment: {share: 12%}}',
    );
    expect(second.points).toEqual([-9]);
    expect(second.enrolment).toEqual({
      share: [{ month: 0, value: 0.12 }],
      enticements: [{ domain: 1, raises: 0.08 }],
    });
  });

  it('has grades of its own, or those of the other', () => {
    const [, same, own] = scoresOf(
      '  same: {like: company}\n  own: {like: company, grades: {high: 700, low: 350}}',
    );
    expect(same.grades.map((grade) => grade.name)).toEqual(['gold', 'plain']);
    expect(own.grades.map((grade) => grade.name)).toEqual(['high', 'low']);
  });

  it('may be like one that is like a third, declared in any order', () => {
    const scores = rulesOf(
      regimeText({
        scores: `scores:
  last: {like: middle, start: 500}
  middle: {like: first, start: 400}
  first: {range: 0 to 1000, start: 300, published: true}`,
      }),
    ).scores;
    expect(scores.map(({ name, start, max }) => [name, start, max])).toEqual([
      ['last', 500, 1000],
      ['middle', 400, 1000],
      ['first', 300, 1000],
    ]);
  });

  it.each([
    ['itself', 'a: {like: a}', 'scores are like each other in a circle: a is like a'],
    [
      'each other',
      'a: {like: b}\n  b: {like: a}',
      'scores are like each other in a circle: a is like b is like a',
    ],
    [
      'in a longer circle',
      'a: {like: b}\n  b: {like: c}\n  c: {like: a}',
      'scores are like each other in a circle: a is like b is like c is like a',
    ],
  ])('may not be like %s', (_, scores, found) => {
    const told = toldOf(regimeText({ scores: `scores:\n  ${scores}` }));
    expect(told).toEqual([expect.stringContaining(found)]);
  });

  it('of an unknown name is one error, whatever else it does not say', () => {
    const scores = 'scores:\n  a: {like: z}\n  b: {like: a}';
    expect(toldOf(regimeText({ scores }))).toEqual(['14:13 "z" is not a score']);
  });

  it('of a faulty one is no error of its own', () => {
    const scores = 'scores:\n  a: {range: 5, start: 3}\n  b: {like: a}';
    expect(toldOf(regimeText({ scores }))).toEqual(['14:14 5 is not a range']);
  });
});
