import { describe, expect, it } from 'vitest';
import { movedIn } from '../../../../src/report/compare/transition-totals.js';
import { fakeComparison } from '../../../helpers/fake-comparison.js';

describe('movedIn', () => {
  it('adds up who is freed and who is newly restricted, in numbers of the country', () => {
    const [everybody, ...groups] = movedIn(fakeComparison());
    expect(everybody).toMatchObject({
      group: null,
      adults: 8000,
      freed: { value: 2000, interval: null },
      freedOfWrongly: { value: 200 },
      newlyRestricted: { value: 500 },
      newlyWrongly: { value: 50 },
      everOnlyInA: { value: 2100 },
      everOnlyInB: { value: 600 },
    });
    expect(everybody?.end.rightly).toEqual({ free: 1800, rightly: 300, wrongly: 0, left: 0 });
    // Two months alike.
    expect(everybody?.personMonths.wrongly.free).toBe(400);
    expect(groups.map(({ group, freed }) => [group, freed.value])).toEqual([
      ['majority', 2000],
      ['minority', 0],
    ]);
  });

  it('has means and intervals over several seeds', () => {
    const [everybody] = movedIn(fakeComparison({ seeds: 7 }));
    expect(everybody?.freed.value).toBe(2030);
    expect(everybody?.end.rightly.free).toBe(1830);
    const { low = 0, high = 0 } = everybody?.freed.interval ?? {};
    expect(low).toBeGreaterThan(1990);
    expect(low).toBeLessThan(2030);
    expect(high).toBeGreaterThan(2030);
    expect(high).toBeLessThan(2070);
    // What is the same in every seed is sure.
    expect(everybody?.newlyRestricted.interval).toEqual({ low: 500, high: 500 });
  });
});
