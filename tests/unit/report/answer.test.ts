import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/report/answer.js';
import { reportContext } from '../../../src/report/context.js';
import { fakeResult } from '../../helpers/fake-result.js';
import { handMade, withValues } from '../../helpers/hand-made-series.js';
import { mapRules } from '../../helpers/run-engine.js';

const unpulled = mapRules(fakeResult().regime, (rules) => ({
  ...rules,
  scores: rules.scores.map((score) => ({ ...score, ties: score.ties.map(() => 0) })),
}));

const of = (measures: Parameters<typeof handMade>[0], regime = unpulled): string[] =>
  answer(
    reportContext(fakeResult({ series: handMade(measures), regime }), '0.1.0', 'glasshouse run x'),
  );

/** Said of the fake regime, whose score is pulled by two kinds of tie. */
const PULLED =
  ' That hangs on how far ties pull the score "state" (10 % a month), which is an assumption.';

const BASE = {
  people: [1.4e9],
  adults: [1.12e9],
  restricted: [11.2e6],
  'restricted earned': [10e6],
  'restricted wrongly': [1.2444e6],
};

describe('the answer', () => {
  it('is a point a line of a whole run', () => {
    expect(answer(reportContext(fakeResult(), '', ''))).toEqual([
      'Of 20 million people, 192,000 were restricted in December 2019, which is 1.2 % of adults: some part of life was closed to them.',
      '3 in 10 of them wrongly (58 simulated people): something was closed to them that their own acts, as far as they were seen, would not have closed.' +
        PULLED,
      'Of the wronged, 4 in 5 were not told why, and could not see it in a published score.',
      'Over the whole time restriction did not fall evenly on the groups: on 1.6 % of the months of the group "minority" (48 simulated people) and on 0.52 % of the months of the group "majority", 3 times as many.',
      'Since January 2018 something was refused 3.07 million times, most often traffic (768,000).',
      'Out of fear, 8.6 % of the lawful acts of speech, association and belief that people wished for were left undone over 2 years, and 15.3 % in December 2019; among people to whom nothing was ever closed, 8.2 %.',
    ]);
  });

  it('says what fear came to by the end, where the mean of all months says another thing', () => {
    const fear = (silenced: readonly number[]): string | undefined =>
      of({
        people: [1e6, 1e6],
        adults: [1e6, 1e6],
        silenced: { 'critical post': silenced },
        acts: { 'critical post': silenced.map((value) => 100 - value) },
      }).at(-1);
    expect(fear([2, 10])).toMatch(
      /^Out of fear, 6 % .* were left undone over 2 months, and 10 % in February 2018\.$/u,
    );
    expect(fear([6, 6.2])).toMatch(/over 2 months\.$/u);
  });

  it('says so where nobody is restricted, and no more of that', () => {
    expect(of({ people: [1000], adults: [800] })).toEqual([
      'Of 1,000 people, nobody was restricted in January 2018: no part of life was closed to anybody.',
    ]);
  });

  it('says so where nobody is restricted wrongly', () => {
    const { 'restricted wrongly': _, ...right } = BASE;
    expect(of(right)[1]).toBe(
      'None of them wrongly: their own acts, as far as they were seen, would have closed the same.',
    );
  });

  it('says so where all are, or nearly all', () => {
    expect(of({ ...BASE, 'restricted wrongly': [11.2e6] })[1]).toMatch(/^All of them wrongly/u);
    expect(of({ ...BASE, 'restricted wrongly': [11e6] })[1]).toMatch(/^Nearly all of them/u);
    expect(of(BASE)[1]).toMatch(/^1 in 9 of them wrongly: .* would not have closed\.$/u);
  });

  it('tells a single kind of refusal as such', () => {
    expect(of({ ...BASE, refusals: { flights: [40] } })[2]).toBe(
      'Since January 2018 something was refused 40 times, always flights.',
    );
  });

  it('says nothing of refusals where there are none, expected numbers under a half being none', () => {
    expect(of({ ...BASE, refusals: { flights: [0.4] } })).toHaveLength(2);
  });

  it('says nothing of the never restricted where there are none', () => {
    const lines = of({
      ...BASE,
      silenced: { 'critical post': [1] },
      acts: { 'critical post': [3] },
    });
    expect(lines.at(-1)).toMatch(/25 % of the lawful acts .* were left undone over 1 month\.$/u);
  });

  it('has no line without its number', () => {
    for (const line of of(BASE)) expect(line).not.toMatch(/NaN|undefined|none|Infinity/u);
  });
});

describe('a figure that rests on few simulated people', () => {
  it('says on how many', () => {
    const few = {
      ...BASE,
      'restricted wrongly': [42_000],
      'restricted wrongly and untold': [26_000],
    };
    expect(of(few)[1]).toMatch(/^1 in 270 of them wrongly \(42 simulated people\): /u);
    expect(of(few)[2]).toBe(
      'Of the wronged, 5 in 8 were not told why, and could not see it in a published score.',
    );
  });

  it('says that none was told, where none was', () => {
    const all = { ...BASE, 'restricted wrongly and untold': BASE['restricted wrongly'] };
    expect(of(all)[2]).toBe(
      'None of the wronged was told why, or could see it in a published score.',
    );
  });

  it('is told without a share where they are too few', () => {
    const few = { ...BASE, 'restricted wrongly': [9000], 'restricted wrongly and untold': [3000] };
    expect(of(few)[1]).toMatch(
      /^9,000 of them wrongly \(9 simulated people\), too few to say what share: .* would not have closed\.$/u,
    );
    expect(of(few)[2]).toBe(
      'Of the wronged, 3,000 (3 simulated people), too few to say what share, were not told why, and could not see it in a published score.',
    );
  });
});

describe('the pull of ties', () => {
  const { regime } = fakeResult();
  const people = { people: [1e6], adults: [1e6] };

  it('is told with what hangs on it', () => {
    expect(of(BASE, regime)[1]?.endsWith(PULLED)).toBe(true);
    expect(of({ ...people, 'restricted earned': [5e5] }, regime)[1]?.endsWith(PULLED)).toBe(true);
  });

  it('is told of the spared beside the wronged', () => {
    const spared = { 'restricted earned': [90e6], 'restricted with nothing earned': [1e6] };
    expect(of({ ...BASE, ...spared }, regime)[2]).toMatch(/That hangs on the pull of ties too\.$/u);
  });

  it('is left out where nothing hangs on it', () => {
    expect(of(people, regime)).toHaveLength(1);
    const closesNothing = mapRules(regime, (rules) => ({
      ...rules,
      scores: rules.scores.map((score) => ({
        ...score,
        grades: score.grades.map((grade) => ({ ...grade, closes: [] })),
      })),
    }));
    // The list of low scores still does.
    expect(of(BASE, closesNothing)[1]).toContain('hangs on');
    const nothing = mapRules(closesNothing, (rules) => ({
      ...rules,
      lists: rules.lists.map((list) => ({ ...list, closes: [] })),
    }));
    expect(of(BASE, nothing)[1]).not.toContain('hangs on');
  });
});

describe('people who are spared', () => {
  it('are told of where more would be restricted by their own acts', () => {
    const line = of({
      ...BASE,
      'restricted earned': [90e6],
      'restricted with nothing earned': [1e6],
    })[2];
    expect(line).toMatch(
      /^The other way round, 90 million would be restricted by their own acts alone, and 79\.8 million of them are not: ties, /u,
    );
  });

  it('are told of where nobody is restricted', () => {
    expect(of({ people: [1e6], adults: [1e6], 'restricted earned': [5e5] })[1]).toMatch(
      /^The other way round, 500,000 would be .* and 500,000 of them are not/u,
    );
  });

  it('are left out where nobody need be', () => {
    expect(of(BASE).join('\n')).not.toContain('The other way round');
  });
});

describe('a change of the rules', () => {
  const line = (restricted: readonly number[]): string | undefined =>
    of({ people: Array(12).fill(1e6), adults: Array(12).fill(1e6), restricted })[0];

  it('is told with the figures before it and after, where it moved them', () => {
    // The fake regime has an outage of its cameras in its fifth month.
    expect(line([0, 1e5, 1e5, 1e5, 2e5, 2e5])).toMatch(
      / With a change in May 2018 it went from 100,000 to 200,000 within a month: outage of cameras for 2 months\.$/u,
    );
  });

  it('is left out where it did not move them much', () => {
    expect(line([0, 1e5, 1e5, 1e5, 1.09e5, 2e5])).not.toContain('a change');
  });

  it('is left out where they moved as much without it', () => {
    expect(line([1e5, 2e5, 3e5, 4e5, 5e5, 6e5])).not.toContain('a change');
  });
});

describe('the groups', () => {
  /** Restricted in the two groups of the fake regime, of 1,000 adults each. */
  const groups = (
    majority: number,
    minority: number,
    wrongly: readonly [number, number] = [0, 0],
    standsFor: 1 | 1000 = 1,
  ): string | undefined => {
    const result = fakeResult();
    const { series } = result;
    const context = reportContext(
      {
        ...result,
        people: standsFor === 1 ? 20_000_000 : 20_000,
        series: withValues(series, (_month, measure, _key, where) => {
          const count = where?.group === undefined ? 2 : 1;
          if (measure === 'adults' || measure === 'people') return 1000 * count;
          if (measure === 'restricted wrongly') {
            if (where?.group === 'majority') return wrongly[0];
            return where?.group === 'minority' ? wrongly[1] : wrongly[0] + wrongly[1];
          }
          if (measure !== 'restricted') return 0;
          if (where?.group === 'majority') return majority;
          return where?.group === 'minority' ? minority : majority + minority;
        }),
      },
      '',
      '',
    );
    return answer(context).find((line) => line.includes('group'));
  };

  it('are said to fare alike where they nearly do', () => {
    expect(groups(100, 105)).toBe(
      'Over the whole time restriction fell about evenly on the groups: on 10.5 % of the months of the group "minority" and on 10 % of the months of the group "majority".',
    );
  });

  it('are told without a factor where one of them is untouched', () => {
    expect(groups(0, 50)).toBe(
      'Over the whole time restriction did not fall evenly on the groups: on 5 % of the months of the group "minority" and on 0 % of the months of the group "majority".',
    );
  });

  it('are told of wrongful restriction where that falls unevenly, though all restriction does not', () => {
    expect(groups(100, 100, [10, 40])).toBe(
      'Over the whole time restriction fell about evenly on the groups: on 10 % of the months of the group "minority" and on 10 % of the months of the group "majority". Wrongly it fell on 4 % of the months of the group "minority" and on 1 % of the months of the group "majority", 4 times as many.',
    );
    expect(groups(100, 100, [40, 0])).toContain(
      'Wrongly it fell on 4 % of the months of the group "majority" and on 0 % of the months of the group "minority".',
    );
  });

  it('are not said to differ where that could be chance', () => {
    expect(groups(10, 12)).toBe(
      'Between the groups no difference can be told from chance: over the whole time restriction fell on 1.2 % of the months of the group "minority" and on 1 % of the months of the group "majority".',
    );
    expect(groups(3, 12)).toContain('on too few of the group "majority" to say a share.');
    expect(groups(100, 100, [2, 6])).not.toContain('Wrongly');
    expect(groups(30, 90, [0, 0], 1000)).toMatch(/^Between the groups no difference/u);
  });

  it('are told with a factor elsewhere, whichever fares worse', () => {
    expect(groups(90, 30)).toContain('on 9 % of the months of the group "majority"');
    expect(groups(90, 30)).toContain('3 times as many');
  });
});
