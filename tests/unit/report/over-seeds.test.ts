import { describe, expect, it } from 'vitest';
import type { MeanFigure } from '../../../src/experiment/result.js';
import { figureRow, meanBehind, meanInBrackets, meanSaid } from '../../../src/report/over-seeds.js';

const mean = (changes: Partial<MeanFigure> = {}): MeanFigure => ({
  metric: 'restricted',
  where: {},
  mean: 27_300_000,
  interval: { low: 27_100_000, high: 27_500_000 },
  seeds: 6,
  unbounded: 0,
  n: 273,
  ...changes,
});
const result = (...figures: readonly MeanFigure[]) => ({
  overSeeds: {
    seeds: Array.from({ length: 6 }, (_, at) => ({ seed: String(at + 1), stateHash: '' })),
    figures,
  },
});
const TOO_FEW = { mean: null, interval: null, n: 7 };

describe('what is said beside a figure', () => {
  it('is the mean over the seeds with its interval', () => {
    const said = 'mean of 6 seeds 27.3 million; 95 %: 27.1 to 27.5 million';
    expect(meanSaid(result(mean()), 'restricted')).toBe(said);
    expect(meanInBrackets(result(mean()), 'restricted')).toBe(` (${said})`);
    expect(meanBehind(result(mean()), 'restricted')).toBe(`; ${said}`);
  });

  it('is nothing of one seed, of another metric or of another group', () => {
    expect(meanBehind({}, 'restricted')).toBe('');
    expect(meanInBrackets(result(mean()), 'family share')).toBe('');
    expect(meanBehind(result(mean()), 'restricted', undefined, 'minority')).toBe('');
    const minority = mean({ where: { group: 'minority' }, mean: 3_000_000, interval: null });
    expect(meanSaid(result(mean(), minority), 'restricted', undefined, 'minority')).toBe(
      'mean of 6 seeds 3 million',
    );
  });

  it('is as the figure itself is told', () => {
    expect(meanSaid(result(mean()), 'restricted', (value) => `${value / 1e6} M`)).toBe(
      'mean of 6 seeds 27.3 M; 95 %: 27.1 M to 27.5 M',
    );
  });

  it('has no width where all seeds agree', () => {
    const same = mean({ mean: 5, interval: { low: 5, high: 5 } });
    expect(meanSaid(result(same), 'restricted')).toBe('mean of 6 seeds 5; the same in all 6 seeds');
  });

  it('says of how many seeds it is, where some have no answer', () => {
    const some = mean({ interval: null, seeds: 4 });
    expect(meanSaid(result(some), 'restricted')).toBe('mean of 4 of 6 seeds 27.3 million');
    expect(figureRow(some, [], 6)).toEqual(['', '27.3 million (4 of 6 seeds)', '']);
  });

  it('is never a number where it rests on too few: a table says so, a sentence nothing', () => {
    expect(meanSaid(result(mean(TOO_FEW)), 'restricted')).toBe('');
    expect(meanInBrackets(result(mean(TOO_FEW)), 'restricted')).toBe('');
    expect(meanBehind(result(mean(TOO_FEW)), 'restricted')).toBe(
      '; mean of 6 seeds too few (n = 7)',
    );
  });
});

describe('a row of figures', () => {
  const first = [
    { metric: 'restricted', where: { group: 'minority' }, value: 1, n: 1000 },
    { metric: 'restricted', where: {}, value: 27_900_000, n: 279 },
  ];

  it('has the first seed, the mean and the interval', () => {
    expect(figureRow(mean(), first, 6)).toEqual([
      '27.9 million',
      '27.3 million',
      '27.1 to 27.5 million',
    ]);
  });

  it('says why there is no number', () => {
    const ratio = 'ratio of restriction rates';
    expect(figureRow(mean(TOO_FEW), [{ ...mean(TOO_FEW), value: null }], 6)).toEqual([
      'too few (n = 7)',
      'too few (n = 7)',
      '',
    ]);
    const nothing = { mean: null, interval: null, seeds: 0, n: 200, metric: ratio };
    const none = { metric: ratio, where: {}, value: null, n: 200 };
    expect(figureRow(mean(nothing), [none], 6)).toEqual(['no answer', 'no answer', '']);
    expect(
      figureRow(mean({ ...nothing, unbounded: 6 }), [{ ...none, isUnbounded: true }], 6),
    ).toEqual(['without bound', 'without bound', '']);
  });
});
