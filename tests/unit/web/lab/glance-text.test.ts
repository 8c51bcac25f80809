import { STANDING } from 'glasshouse';
import { describe, expect, it } from 'vitest';
import { glanceText } from '../../../../web/src/lab/glance-text.ts';

const { adult, gone, wrongly, silenced, fearShift } = STANDING;
const RANGE = { min: 600, max: 1300 };

describe('a person at a glance', () => {
  it.each([
    [
      adult,
      0,
      'free; about 600 points, in a range from 600 to 1,300; puts the chance of being seen at 0 to 12.5 %',
    ],
    [
      adult | wrongly | (7 << fearShift),
      255,
      'something is closed, though their own acts did not earn it; about 1,300 points, in a range from 600 to 1,300; puts the chance of being seen at 87.5 to 100 %',
    ],
    [
      adult | silenced | (3 << fearShift),
      51,
      'free; about 740 points, in a range from 600 to 1,300; puts the chance of being seen at 37.5 to 50 %; left something harmless unsaid or undone',
    ],
  ])('has standing, score and fear (%i, %i)', (standing, score, said) => {
    const worlds = [{ glance: { standing, score }, score: RANGE }];
    expect(glanceText(5, 'minority', worlds)).toBe(`Person 5 (minority): ${said}.`);
  });

  it('has neither score nor fear of children and of those who left', () => {
    const words = (standing: number) =>
      glanceText(1, undefined, [{ glance: { standing, score: 9 }, score: RANGE }]);
    expect(words(0)).toBe('Person 1: a child.');
    expect(words(adult | gone)).toBe('Person 1: has left the country.');
  });

  it('has no score where the regime has none', () => {
    const glance = { standing: adult, score: 0 };
    expect(glanceText(1, undefined, [{ glance, score: null }])).not.toContain('points');
  });

  it('is of both worlds, as far as they are', () => {
    const worlds = [
      { glance: { standing: 0, score: 0 }, score: null },
      { glance: null, score: null },
    ];
    expect(glanceText(1, 'majority', worlds)).toBe('Person 1 (majority). A: a child. B: –.');
    expect(glanceText(1, 'majority', [])).toBe('Person 1 (majority): –.');
  });
});
