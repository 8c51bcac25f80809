import { describe, expect, it } from 'vitest';
import type { LifeMonth } from '../../../../src/model/life.js';
import { fold } from '../../../../src/report/life/fold.js';
import type { Detail } from '../../../../src/report/life/fold.js';
import { quietLines } from '../../../../src/report/life/quiet-lines.js';
import { monthSpans } from '../../../../src/report/life/spans.js';
import { fakeLife, quietMonth } from '../../../helpers/fake-life.js';
import { rules } from '../../../helpers/fake-regime.js';

/** How many months each stretch has: told months as positive numbers, quiet ones as negative. */
function shape(months: readonly Partial<LifeMonth>[], detail: Detail = 'full'): number[] {
  const life = months.map((changes, month) => quietMonth(month, changes));
  return fold(life, detail).map(({ kind, months: { length } }) =>
    kind === 'told' ? length : -length,
  );
}

const closed = { lists: [0], closed: [1] };

describe('fold', () => {
  it('makes one stretch of a life in which nothing happens', () => {
    expect(shape([{}, {}, {}])).toEqual([-3]);
    expect(shape([])).toEqual([]);
  });

  it.each<[string, Partial<LifeMonth>]>([
    ['an entry', { entered: [{ list: 0, cause: 'record', wrongful: false }] }],
    ['a departure', { left: [{ list: 0, how: 'term' }] }],
    ['an event', { events: ['told of a listing'] }],
    ['a record', { records: [{ conduct: 0, kind: 'true', whose: null }] }],
    ['an act put down to another', { escaped: [{ conduct: 0, on: 3 }] }],
    ['a silence', { silenced: [1] }],
    ['a refusal', { refusals: [{ domain: 1, times: 1 }] }],
  ])('tells a month with %s', (_, changes) => {
    expect(shape([{}, changes, {}])).toEqual([-1, 1, -1]);
  });

  it('does not tell everyday acts, or a score that drifts', () => {
    const scores = [{ score: 0, before: 990, after: 992, earned: 992, parts: [] }];
    expect(shape([{}, { acts: [0] }, { acts: [2], performed: [2] }, { scores }])).toEqual([-4]);
  });

  it('tells when something is closed and when it is opened again, and nothing between', () => {
    expect(shape([{}, closed, closed, closed, {}, {}])).toEqual([-1, 1, -2, 1, -1]);
  });

  it('tells when only the own standing changes', () => {
    expect(shape([{}, { earnedClosed: [1] }, { earnedClosed: [1] }])).toEqual([-1, 1, -1]);
  });

  it('tells the first of several silences or refusals, and again after a year', () => {
    const silent = { silenced: [1] };
    expect(shape([silent, silent, silent])).toEqual([1, -2]);
    const year = Array.from({ length: 12 }, () => ({}));
    expect(shape([silent, ...year, silent])).toEqual([1, -12, 1]);
    const refused = { refusals: [{ domain: 1, times: 2 }] };
    expect(shape([refused, refused, { refusals: [{ domain: 2, times: 1 }] }])).toEqual([1, -1, 1]);
  });

  it('told shortly, leaves out true records, bought points, and silences told years before', () => {
    const record = { records: [{ conduct: 0, kind: 'true', whose: null } as const] };
    expect(shape([record, { events: ['bought points'] }], 'short')).toEqual([-2]);
    expect(shape([{ escaped: [{ conduct: 0, on: 3 }] }], 'short')).toEqual([-1]);
    const year = Array.from({ length: 12 }, () => ({}));
    expect(shape([{ silenced: [1] }, ...year, { silenced: [1] }], 'short')).toEqual([1, -13]);
  });

  it('told shortly, still tells records that are not theirs, and every other event', () => {
    const mistaken = { records: [{ conduct: 0, kind: 'mistaken', whose: 5 } as const] };
    expect(shape([{}, mistaken, { events: ['fell into hardship'] }], 'short')).toEqual([-1, 1, 1]);
  });

  it('loses no month', () => {
    const { months } = fakeLife();
    for (const detail of ['full', 'short'] as const) {
      expect(fold(months, detail).flatMap((stretch) => stretch.months)).toEqual(months);
    }
  });
});

describe('quiet months', () => {
  const RULES = rules();
  const months = [
    quietMonth(0, {
      acts: [0, 2],
      records: [{ conduct: 0, kind: 'true', whose: null }],
      silenced: [1],
      refusals: [{ domain: 1, times: 2 }],
      scores: [
        {
          score: 0,
          before: 1000,
          after: 992,
          earned: 995,
          parts: [
            { cause: 'records', points: -5 },
            { cause: 'ties', points: -3 },
          ],
        },
      ],
    }),
    quietMonth(1, {
      acts: [0],
      refusals: [{ domain: 1, times: 1 }],
      scores: [
        {
          score: 0,
          before: 992,
          after: 997,
          earned: 997,
          parts: [
            { cause: 'ties', points: 3 },
            { cause: 'decay', points: 1 },
            { cause: 'records', points: 1 },
          ],
        },
        // Another score has its own causes.
        { score: 1, before: 5, after: 6, earned: 6, parts: [{ cause: 'hack', points: 1 }] },
      ],
    }),
  ];

  it('are added up', () => {
    expect(quietLines(months, RULES, 'full')).toEqual([
      'Did: jaywalking (2 times), charity (once).',
      'Recorded: jaywalking (once).',
      'Did not dare: critical post (once).',
      'Was refused: flights (3 times).',
      'The score "state" went from 1,000 to 997: own records −4, decay +1.',
    ]);
  });

  it('are told without everyday acts where they are told shortly', () => {
    expect(quietLines(months, RULES, 'short')).toEqual([
      'Did not dare: critical post (once).',
      'Was refused: flights (3 times).',
      'The score "state" went from 1,000 to 997: own records −4, decay +1.',
    ]);
  });

  it('say nothing of a score that ends where it began, or that was not there at first', () => {
    expect(quietLines([quietMonth(0)], RULES, 'full')).toEqual([]);
    const joined = [
      quietMonth(0, { scores: [] }),
      quietMonth(1, { scores: [{ score: 0, before: 1000, after: 990, earned: 990, parts: [] }] }),
    ];
    expect(quietLines(joined, RULES, 'full')).toEqual([]);
    expect(quietLines([], RULES, 'full')).toEqual([]);
  });
});

describe('spans', () => {
  it('are the stretches in which something held', () => {
    const life = fakeLife();
    expect(monthSpans(life, 100, (month) => month.closed.length > 0)).toEqual([[103, 108]]);
    expect(monthSpans(life, 100, (month) => month.silenced.length > 0)).toEqual([[104, 106]]);
    expect(monthSpans(life, 100, (month) => month.acts.includes(0))).toEqual([
      [102, 103],
      [108, 109],
    ]);
    expect(monthSpans(life, 100, () => false)).toEqual([]);
  });
});
