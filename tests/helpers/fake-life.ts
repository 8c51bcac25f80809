import type { Life, LifeMonth } from '../../src/model/life.js';

/** A month in which nothing happened. */
export function quietMonth(month: number, changes: Partial<LifeMonth> = {}): LifeMonth {
  return {
    month,
    acts: [],
    silenced: [],
    performed: [],
    records: [],
    escaped: [],
    scores: [{ score: 0, before: 1000, after: 1000, earned: 1000, parts: [] }],
    entered: [],
    left: [],
    lists: [],
    earnedLists: [],
    closed: [],
    earnedClosed: [],
    opened: [],
    refusals: [],
    events: [],
    fear: 0.05,
    severity: 0.1,
    hardship: false,
    exited: false,
    ...changes,
  };
}

/** Somebody whom a camera mistook for person 4711 in their fourth month, under the regime of fake-regime.ts. */
export function fakeLife(changes: Partial<Life> = {}): Life {
  const listed = { lists: [0], closed: [1] };
  return {
    person: 123,
    subject: 'people',
    traits: {
      group: 1,
      age: 1,
      income: 0,
      place: 0,
      jurisdiction: 0,
      exempt: false,
      household: [122, 123, 124],
      children: [124],
      desire: 0.7,
      boldness: 1.1,
    },
    months: [
      quietMonth(0),
      quietMonth(1),
      quietMonth(2, { acts: [0], escaped: [{ conduct: 0, on: 99 }] }),
      quietMonth(3, {
        records: [{ conduct: 0, kind: 'mistaken', whose: 4711 }],
        scores: [
          {
            score: 0,
            before: 1000,
            after: 995,
            earned: 1000,
            parts: [{ cause: 'mistaken records', points: -5 }],
          },
        ],
        entered: [{ list: 0, cause: 'mistaken record', wrongful: true }],
        ...listed,
      }),
      quietMonth(4, {
        ...listed,
        refusals: [{ domain: 1, times: 2 }],
        events: ['learned of a listing when refused', 'filed an appeal'],
        silenced: [1],
        fear: 0.4,
      }),
      quietMonth(5, { ...listed, silenced: [1], performed: [2], acts: [2] }),
      quietMonth(6, listed),
      quietMonth(7, listed),
      quietMonth(8, {
        left: [{ list: 0, how: 'appeal' }],
        events: ['appeal granted'],
        records: [
          { conduct: 0, kind: 'true', whose: null },
          { conduct: 1, kind: 'false', whose: null },
        ],
        acts: [0],
      }),
      quietMonth(9),
    ],
    ...changes,
  };
}
