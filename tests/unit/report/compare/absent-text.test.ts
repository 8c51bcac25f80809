import { describe, expect, it } from 'vitest';
import { absentText, noSuchRule } from '../../../../src/report/compare/absent-text.js';

const of = (section: string, fields: Record<string, string | null>): string[] =>
  absentText(
    section,
    Object.entries(fields).map(([field, value]) => ({ field, value })),
  );

describe('what a rule does not do', () => {
  it('is said of a field that is at nothing', () => {
    expect(of('Scores', { ties: '0; 0; 0' })).toEqual(['Ties do not move it.']);
    expect(of('Lists', { public: 'false', closes: 'none' })).toEqual([
      'It closes nothing.',
      'It is not public.',
    ]);
    expect(of('Who watches', { errorRatio: '1; 1' })).toEqual([
      'Its errors are the same for every group.',
    ]);
  });

  it('is not said where a part of it is something', () => {
    expect(of('Scores', { ties: '0; 0.1' })).toEqual([]);
    expect(of('Scores', { peers: null, 'peers points': '5' })).toEqual([]);
    expect(of('Scores', { peers: 'none', 'peers points': null })).toEqual([
      'Ratings by peers do not move it.',
    ]);
    expect(of('Who watches', { errorRatio: '1; 10' })).toEqual([]);
  });

  it('is nothing of a field that every reading tells', () => {
    expect(of('Lists', { enters: 'none' })).toEqual([]);
    expect(of('Pilots', { share: '0' })).toEqual([]);
  });
});

describe('a rule that is not there', () => {
  it('is told by the kind that it is of', () => {
    expect(noSuchRule('Lists')).toBe('There is no such list.');
    expect(noSuchRule('What happens on a date')).toBe('Nothing happens then.');
    expect(noSuchRule('another section')).toBe('There is no such rule.');
  });
});
