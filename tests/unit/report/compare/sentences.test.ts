import { describe, expect, it } from 'vitest';
import { comparisonSentences, howSure } from '../../../../src/report/compare/sentences.js';
import { moverSentence } from '../../../../src/report/compare/mover.js';
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

  it('says of too few cases that they are, and no number of the country', () => {
    const few = { a: null, b: null, difference: null, interval: null, n: { a: 7, b: 6 } };
    const figures = comparison.figures.map((figure) => ({ ...figure, ...few }));
    const [, sentence] = comparisonSentences({ ...comparison, figures }, [], movedIn(comparison));
    expect(sentence).toBe(
      'In February 2018, under 10 simulated people are restricted under A and under B: too few to tell how many are, or a difference (n = 7 and 6).',
    );
  });

  it('says of an interval without a difference that it has none', () => {
    const sentenceOf = (interval: { readonly low: number; readonly high: number }) => {
      const figures = comparison.figures.map((figure) => ({
        ...figure,
        a: 5000,
        b: 5000,
        difference: 0,
        interval,
        seeds: 6,
      }));
      return comparisonSentences({ ...comparison, figures }, [], movedIn(comparison))[1];
    };
    expect(sentenceOf({ low: -0.2, high: 0.2 })).toContain('about the same in all 6 seeds');
    expect(sentenceOf({ low: -3000, high: 0.2 })).toContain('between 3,000 fewer and as many, 95');
  });

  it('names three rules at most', () => {
    expect(told(['a', 'b', 'c', 'd', 'e'])[1]).toBe(
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
      /are restricted under A and [\d,]+ under B: as many \(the same in all 6 seeds\)\./u,
    );
    expect(text).not.toContain('between as many');
  });

  it('says of one person that they are one', () => {
    const comparison = fakeComparison();
    const figures = comparison.figures.map((each) =>
      each.metric === 'restricted' ? { ...each, a: 1, b: 13, difference: 12 } : each,
    );
    const oneToOne = { ...comparison, figures, standingFor: comparison.people };
    const text = comparisonSentences(oneToOne, [], movedIn(comparison)).join('\n');
    expect(text).toContain('1 person is restricted under A and 13 under B: 12 more.');
  });
});

describe('the first sentence', () => {
  const comparison = fakeComparison({ seeds: 6 });
  const first = (changes: Record<string, object>): string => {
    const figures = comparison.figures.map((each) =>
      Object.keys(each.where).length === 0 ? { ...each, ...changes[each.metric] } : each,
    );
    return (
      comparisonSentences(
        { ...comparison, figures },
        [difference('barred')],
        movedIn(comparison),
      )[0] ?? ''
    );
  };
  const restricted = { a: 3000, b: 3663, difference: 663, interval: { low: 600, high: 700 } };

  it('says what it does to people', () => {
    const wrongly = { a: 1500, b: 1240, difference: -260, interval: { low: -300, high: 20 } };
    expect(first({ restricted, 'restricted wrongly': wrongly })).toBe(
      'Under B, in February 2018, 660 more people are restricted than under A (66 simulated people a seed); 260 fewer wrongly (26 simulated people a seed), which can be chance.',
    );
  });

  it('says that they are as many, nobody, or too few to say', () => {
    const same = { a: 3000, b: 3000, difference: 0, interval: { low: 0, high: 0 } };
    const few = { a: null, b: null, difference: null, interval: null, n: { a: 2, b: 5 } };
    expect(first({ restricted: same, 'restricted wrongly': few })).toBe(
      'Under B, in February 2018, as many people are restricted as under A; too few people are restricted wrongly to say whether more or fewer are (n = 2 and 5 a seed).',
    );
    const none = { a: 0, b: 0, difference: 0, interval: null };
    expect(first({ restricted, 'restricted wrongly': none })).toContain(
      'nobody is restricted wrongly under either',
    );
    expect(first({ restricted: none, 'restricted wrongly': none })).toBe(
      'Under B, in February 2018, nobody is restricted, and nobody is under A.',
    );
  });
});

describe('the figure that moves most', () => {
  const comparison = fakeComparison({ seeds: 6 });
  const mover = (changes: Record<string, object>): string | null =>
    moverSentence({
      ...comparison,
      figures: comparison.figures
        .filter(({ where }) => Object.keys(where).length === 0)
        .map((each) => ({ ...each, ...changes[each.metric] })),
    });

  it('is named with what it means', () => {
    const told = { a: 0.205, b: 1, difference: 0.795, interval: { low: 0.78, high: 0.82 } };
    expect(mover({ 'share told': told })).toBe(
      'Of the other figures "share told" moves most: from 20.5 % under A to 100 % under B (+80 points; 95 % interval +78 to +82 points). Share told: of the times that somebody is put on a blacklist without knowing of being on one already, the share in which they are told.',
    );
  });

  it('is none where nothing moves, or only what can be chance', () => {
    expect(mover({})).toBeNull();
    const chance = { a: 0.2, b: 0.4, difference: 0.2, interval: { low: -0.1, high: 0.5 } };
    expect(mover({ 'share told': chance })).toBeNull();
  });
});

describe('howSure', () => {
  it('says that one seed has no interval, and that five are too few for one', () => {
    expect(howSure(fakeComparison())).toContain('have no interval');
    expect(howSure(fakeComparison({ seeds: 5 }))).toContain('Too few for an interval');
    expect(howSure(fakeComparison({ seeds: 6 }))).not.toContain('Too few');
  });
});
