import { describe, expect, it } from 'vitest';
import { howSureOfRun } from '../../../src/report/how-sure-of-run.js';
import { fakeOverSeeds, fakeResult } from '../../helpers/fake-result.js';

const told = (count: number): string => {
  const result = fakeResult();
  return howSureOfRun(
    count === 1 ? result : { ...result, overSeeds: fakeOverSeeds(result, count) },
  );
};

describe('how sure a run is', () => {
  it('of one seed says how to get intervals', () => {
    expect(told(1)).toContain('glasshouse run FILE --seeds 10');
  });

  it('of a few seeds says that they are too few', () => {
    expect(told(2)).toBe(
      'Means are over 2 seeds (seeds 1 to 2): other people with other luck in each. All else is of seed 1. Too few for an interval: 6 at least, and better ten.',
    );
  });

  it('of six says what an interval is', () => {
    expect(told(6)).toContain('Means are over 6 seeds (seeds 1 to 6)');
    expect(told(6)).toContain('BCa bootstrap over the seeds');
    expect(told(6)).not.toContain('Too few');
  });
});
