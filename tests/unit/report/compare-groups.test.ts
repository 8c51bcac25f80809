import { describe, expect, it } from 'vitest';
import { compareGroups } from '../../../src/report/compare-groups.js';
import { reportContext } from '../../../src/report/context.js';
import { regime } from '../../helpers/fake-regime.js';
import { fakeResult } from '../../helpers/fake-result.js';
import { withValues } from '../../helpers/hand-made-series.js';

/** The fake run with so many adults and so many restricted in each of its two groups. */
function context(
  adults: readonly [number, number],
  restricted: readonly [number, number],
  standsFor = 1,
) {
  const result = fakeResult();
  const pick = (of: readonly [number, number], group: string | undefined): number => {
    if (group === 'majority') return of[0];
    return group === 'minority' ? of[1] : of[0] + of[1];
  };
  return reportContext(
    {
      ...result,
      people: result.standingFor / standsFor,
      series: withValues(result.series, (_month, measure, _key, where) => {
        if (measure === 'adults' || measure === 'people') return pick(adults, where?.group);
        return measure === 'restricted' ? pick(restricted, where?.group) : 0;
      }),
    },
    '0.1.0',
    '',
  );
}

describe('comparing groups', () => {
  it('finds them even where the worst fares less than a tenth worse, however sure that is', () => {
    const found = compareGroups(context([1e6, 1e6], [1e5, 1.05e5]), 'restricted');
    expect(found?.verdict).toBe('even');
    expect(found?.errors).toBeGreaterThan(3);
  });

  it('finds them uneven where the difference is large and sure', () => {
    const found = compareGroups(context([9000, 1000], [90, 40]), 'restricted');
    expect(found).toMatchObject({
      verdict: 'uneven',
      words:
        '4 % of the months of the group "minority" and on 1 % of the months of the group "majority", 4 times as many',
    });
  });

  it('finds nothing clear where the same shares are those of few simulated people', () => {
    const found = compareGroups(context([900_000, 100_000], [9000, 4000], 1000), 'restricted');
    expect(found).toMatchObject({
      verdict: 'unclear',
      words:
        'too few of the group "minority" to say a share (4 simulated people) and on too few of the group "majority" to say a share (9 simulated people)',
    });
  });

  it('counts simulated people: a hundredfold country is no surer than the people it was told by', () => {
    const one = compareGroups(context([9000, 1000], [90, 40]), 'restricted');
    const many = compareGroups(context([900_000, 100_000], [9000, 4000], 100), 'restricted');
    expect(many?.errors).toBeCloseTo(one?.errors ?? 0, 9);
  });

  it('finds them even, without errors, where nobody is harmed', () => {
    const found = compareGroups(context([100, 100], [5, 5]), 'wrongly');
    expect(found).toMatchObject({ verdict: 'even', errors: null });
  });

  it('looks at the whole time, also where nobody is restricted at the end', () => {
    const { series, ...rest } = fakeResult();
    const ended = withValues(series, (month, measure, _key, where) => {
      if (measure === 'adults') return 1000;
      if (measure !== 'restricted' || month * 2 >= series.months) return 0;
      return where?.group === 'minority' ? 40 : 10;
    });
    const found = compareGroups(
      reportContext({ ...rest, people: rest.standingFor, series: ended }, '', ''),
      'restricted',
    );
    // Half of the months are as bad as at first, the others free.
    expect(found).toMatchObject({
      words:
        '2 % of the months of the group "minority" and on 0.5 % of the months of the group "majority", 4 times as many',
    });
  });

  it('says nothing of a single group', () => {
    const { population } = regime();
    const result = fakeResult({
      regime: regime({ population: { ...population, groups: [{ name: 'all', share: 1 }] } }),
    });
    expect(compareGroups(reportContext(result, '', ''), 'restricted')).toBeNull();
  });
});
