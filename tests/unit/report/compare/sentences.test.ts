import { describe, expect, it } from 'vitest';
import { comparisonSentences, howSure } from '../../../../src/report/compare/sentences.js';
import { movedIn } from '../../../../src/report/compare/transition-totals.js';
import type { RuleDifference } from '../../../../src/report/compare/rule-diff.js';
import { fakeComparison } from '../../../helpers/fake-comparison.js';

const difference = (name: string): RuleDifference => ({
  section: 'Lists',
  name,
  kind: 'differs',
  a: [],
  b: [],
  fields: [],
});

describe('comparisonSentences', () => {
  const comparison = fakeComparison();
  const told = (names: string[]): string[] =>
    comparisonSentences(comparison, names.map(difference), movedIn(comparison));

  it('says what differs, what it does and to whom', () => {
    const text = told(['defaulters']).join('\n');
    expect(text).toContain('A and B differ in 1 rule: "defaulters".');
    expect(text).toContain(
      'Person by person, going from A to B: 2,000 are freed, 200 (20 simulated people) of them from a wrongful restriction; 500 (50 simulated people) are newly restricted, 50 (5 simulated people) of them wrongly.',
    );
    expect(text).toContain(
      'By group: of "majority" 2,000 freed and 500 (50 simulated people) newly restricted.',
    );
    expect(text).toContain(
      '2,100 were restricted at some time under A and never under B, and 600 (60 simulated people) the other way round.',
    );
  });

  it('says one person is, and of an interval without a difference that it has none', () => {
    const figures = comparison.figures.map((figure) => ({
      ...figure,
      a: 1,
      b: 1,
      difference: 0,
      interval: { low: -0.2, high: 0.2 },
    }));
    const [, sentence] = comparisonSentences({ ...comparison, figures }, [], movedIn(comparison));
    expect(sentence).toContain(
      '1 person is restricted under A and 1 under B: as many, about the same in all 1 seeds',
    );
    const wide = figures.map((figure) => ({ ...figure, interval: { low: -3, high: 0.2 } }));
    expect(
      comparisonSentences({ ...comparison, figures: wide }, [], movedIn(comparison))[1],
    ).toContain('(between 3 fewer and as many, 95');
  });

  it('names three rules at most', () => {
    expect(told(['a', 'b', 'c', 'd', 'e'])[0]).toBe(
      'A and B differ in 5 rules: "a", "b", "c" and 2 more.',
    );
  });

  it('says so where nothing differs', () => {
    expect(told([])[0]).toContain('The rules of A and B are the same: nothing differs');
  });
});

describe('how sure a sentence is', () => {
  it('says in words that all seeds agree, as in the made-up comparison', () => {
    const comparison = fakeComparison({ seeds: 6 });
    const text = comparisonSentences(comparison, [], movedIn(comparison)).join('\n');
    expect(text).toMatch(
      /are restricted under A and [\d,]+ under B: as many, the same in all 6 seeds\./u,
    );
    expect(text).not.toContain('between as many');
  });

  it('says of one person that they are one', () => {
    const comparison = fakeComparison();
    const figures = comparison.figures.map((each) =>
      each.metric === 'restricted' ? { ...each, a: 1, b: 3, difference: 2 } : each,
    );
    const text = comparisonSentences({ ...comparison, figures }, [], movedIn(comparison)).join(
      '\n',
    );
    expect(text).toContain('1 person is restricted under A and 3 under B: 2 more.');
  });
});

describe('howSure', () => {
  it('says that one seed has no interval, and that five are too few for one', () => {
    expect(howSure(fakeComparison())).toContain('have no interval');
    expect(howSure(fakeComparison({ seeds: 5 }))).toContain('Too few for an interval');
    expect(howSure(fakeComparison({ seeds: 6 }))).not.toContain('Too few');
  });
});
