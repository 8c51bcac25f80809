import { describe, expect, it } from 'vitest';
import type { LifeEvent, LifeMonth, ScoreCause } from '../../../../src/model/life.js';
import { ENTRY_CAUSES, EXIT_WAYS } from '../../../../src/model/measures.js';
import { monthLines, moved } from '../../../../src/report/life/month-lines.js';
import {
  ENTRY_WORDS,
  EVENT_WORDS,
  EXIT_WORDS,
  SCORE_WORDS,
  wordsFor,
} from '../../../../src/report/life/words.js';
import { quietMonth } from '../../../helpers/fake-life.js';
import { rules } from '../../../helpers/fake-regime.js';

const RULES = rules();
const lines = (changes: Partial<LifeMonth>, detail: 'full' | 'short' = 'full') =>
  monthLines(quietMonth(0, changes), RULES, detail);

describe('a month', () => {
  it('has nothing to tell where nothing happened', () => {
    expect(lines({})).toEqual([]);
  });

  it('tells acts, those done to be seen apart', () => {
    expect(lines({ acts: [0, 2], performed: [2] })).toEqual([
      'Did: jaywalking.',
      'Did only to be seen doing it: charity.',
    ]);
  });

  it('tells what was left undone out of fear', () => {
    expect(lines({ silenced: [1] })).toEqual(['Wished to, and did not dare: critical post.']);
  });

  it('tells whose act a record is of', () => {
    expect(
      lines({
        records: [
          { conduct: 0, kind: 'true', whose: null },
          { conduct: 0, kind: 'mistaken', whose: 4711 },
          { conduct: 0, kind: 'mistaken', whose: null },
          { conduct: 1, kind: 'false', whose: null },
        ],
      }),
    ).toEqual([
      'A record of jaywalking, which was their own.',
      "A record of jaywalking that was person 4711's.",
      "A record of jaywalking that was somebody else's.",
      'A record of critical post, which never happened.',
    ]);
  });

  it('tells of own acts that were put down to somebody else', () => {
    expect(lines({ escaped: [{ conduct: 0, on: 99 }] })).toEqual([
      'Their own act was put down to somebody else: jaywalking, to person 99.',
    ]);
  });

  it('tells what moved a score, and what it would be by own acts alone', () => {
    const score = {
      score: 0,
      before: 1000,
      after: 945.5,
      earned: 1000,
      parts: [
        { cause: 'mistaken records', points: -55 },
        { cause: 'drift', points: 0.5 },
      ] as const,
    };
    expect(lines({ scores: [score] })).toEqual([
      'The score "state" went from 1,000 to 945.5: somebody else\'s acts −55, drift +0.5. By their own acts it would be 1,000.',
    ]);
  });

  it('says nothing of a score that stands still, nor of causes and own standing where there is nothing to say', () => {
    const still = { score: 0, before: 1000, after: 1000, earned: 900, parts: [] };
    expect(lines({ scores: [still] })).toEqual([]);
    expect(moved(still)).toBe(false);
    const bare = { score: 0, before: 1000, after: 990, earned: 990, parts: [] };
    expect(lines({ scores: [bare] })).toEqual(['The score "state" went from 1,000 to 990.']);
  });

  it('tells of listings with their cause, and whether they are wrong', () => {
    expect(
      lines({
        entered: [
          { list: 0, cause: 'mistaken record', wrongful: true },
          { list: 2, cause: 'score', wrongful: false },
        ],
      }),
    ).toEqual([
      'Came onto the list "judgment defaulters", because of a record of somebody else\'s act. Wrongly: their own acts would not have put them there.',
      'Came onto the list "green lane", because of their score.',
    ]);
  });

  it('calls no joining of a green lane wrong, since it takes nothing from them', () => {
    expect(lines({ entered: [{ list: 2, cause: 'score', wrongful: true }] })).toEqual([
      'Came onto the list "green lane", because of their score. By their own acts alone they would not be on it.',
    ]);
  });

  it('tells of refusals, of what happened, and of leaving a list, in that order', () => {
    expect(
      lines({
        left: [{ list: 0, how: 'appeal' }],
        events: ['appeal granted', 'lost the friends'],
        refusals: [
          { domain: 1, times: 1 },
          { domain: 2, times: 14 },
        ],
      }),
    ).toEqual([
      'Was refused: flights, once.',
      'Was refused: internet, 14 times.',
      'The appeal was granted.',
      'The friends turned away from them.',
      'Left the list "judgment defaulters", because an appeal was granted.',
    ]);
  });
});

describe('coming onto a list by a rule that counts', () => {
  const [list] = RULES.lists;
  const counting = {
    ...RULES,
    lists: RULES.lists.map((each) => ({
      ...each,
      enters: [
        { kind: 'records' as const, conduct: [0], count: 3, window: 12, chance: 1, text: '' },
      ],
    })),
  };
  const entry = quietMonth(9, {
    records: [{ conduct: 0, kind: 'true', whose: null }],
    entered: [{ list: 0, cause: 'record', wrongful: true }],
  });
  const mistaken = (changes: Partial<LifeMonth> = {}) =>
    quietMonth(3, { records: [{ conduct: 0, kind: 'mistaken', whose: 7 }], ...changes });
  const told = (...earlier: readonly LifeMonth[]) =>
    monthLines(entry, counting, 'full', earlier).at(-1);
  const CAME = `Came onto the list "${list?.name ?? ''}", because of a record of their own act`;

  it('says that others’ records completed it', () => {
    expect(told(mistaken())).toBe(
      `${CAME}, the last of 3 within 12 months, of which not all were of their own acts. Wrongly: without the others' it would not have been enough.`,
    );
  });

  it('does not say so where none of others’ was counted', () => {
    const plain = `${CAME}. By their own acts alone they would not be on it now.`;
    expect(told()).toBe(plain);
    expect(told(mistaken({ records: [{ conduct: 1, kind: 'false', whose: null }] }))).toBe(plain);
    expect(told(mistaken(), ...Array.from({ length: 11 }, (_, at) => quietMonth(at)))).toBe(plain);
    const used = quietMonth(4, { entered: [{ list: 0, cause: 'record', wrongful: false }] });
    expect(told(mistaken(), used)).toBe(plain);
  });
});

describe('a grade', () => {
  const at = (after: number, changes: Partial<LifeMonth> = {}) =>
    quietMonth(1, {
      scores: [{ score: 0, before: after, after, earned: after, parts: [] }],
      ...changes,
    });

  it('is named with the score where it closes or opens something', () => {
    expect(monthLines(at(950, { closed: [2] }), RULES, 'short', [at(960)])).toEqual([
      'The grade "D" of the score "state", which stands at 950, closes internet.',
    ]);
    expect(monthLines(at(970, { opened: [3] }), RULES, 'short', [])).toEqual([
      'The grade "A" of the score "state", which stands at 970, opens hospital queue.',
    ]);
  });

  it('is named where it is left and closes or opens no longer', () => {
    expect(monthLines(at(960), RULES, 'full', [at(950, { closed: [2] })])).toEqual([
      'With the grade "D" left behind in the score "state", which stands at 960, these are no longer closed: internet.',
    ]);
    expect(monthLines(at(950), RULES, 'full', [at(960, { opened: [3] })])).toEqual([
      'With the grade "A" left behind in the score "state", which stands at 950, these are no longer opened to them: hospital queue.',
    ]);
  });

  it('is not named where a list did it, or where nothing is new', () => {
    expect(monthLines(at(950, { closed: [1] }), RULES, 'full', [at(960)])).toEqual([]);
    expect(monthLines(at(940, { closed: [2] }), RULES, 'full', [at(950, { closed: [2] })])).toEqual(
      [],
    );
  });
});

describe('a month told shortly', () => {
  const ordinary: Partial<LifeMonth> = {
    acts: [0],
    performed: [0],
    escaped: [{ conduct: 0, on: 99 }],
    records: [{ conduct: 0, kind: 'true', whose: null }],
    scores: [{ score: 0, before: 1000, after: 995, earned: 995, parts: [] }],
  };

  it('leaves out everyday acts and true records, and no step of a score', () => {
    expect(lines(ordinary, 'short')).toEqual(['The score "state" went from 1,000 to 995.']);
  });

  it('tells records that are not theirs, with the score that they moved', () => {
    const records = [{ conduct: 0, kind: 'mistaken', whose: 7 } as const];
    expect(lines({ ...ordinary, records }, 'short')).toEqual([
      "A record of jaywalking that was person 7's.",
      'The score "state" went from 1,000 to 995.',
    ]);
  });

  it('tells true records and the score when a list is entered or left', () => {
    const entered = [{ list: 0, cause: 'record', wrongful: false }];
    expect(lines({ ...ordinary, entered }, 'short')).toEqual([
      'A record of jaywalking, which was their own.',
      'The score "state" went from 1,000 to 995.',
      'Came onto the list "judgment defaulters", because of a record of their own act.',
    ]);
  });
});

describe('words', () => {
  it('are there for every cause and every way', () => {
    expect(Object.keys(ENTRY_WORDS)).toEqual([...ENTRY_CAUSES]);
    expect(Object.keys(EXIT_WORDS)).toEqual([...EXIT_WAYS]);
  });

  it('are sentences for every event', () => {
    const events = Object.entries(EVENT_WORDS) as [LifeEvent, string][];
    expect(events.length).toBeGreaterThan(15);
    for (const [, said] of events) expect(said).toMatch(/^[A-Z].*\.$/u);
  });

  it('are there for everything that moves a score', () => {
    const causes: ScoreCause[] = [
      'records',
      'mistaken records',
      'false alarms',
      'drift',
      'decay',
      'ties',
      'peers',
      'bought points',
      'hack',
      'correction',
      'range',
    ];
    expect(Object.keys(SCORE_WORDS)).toEqual(causes);
  });

  it('fall back on the name of what they do not know', () => {
    expect(wordsFor(ENTRY_WORDS, 'household')).toBe('of somebody in their household');
    expect(wordsFor(ENTRY_WORDS, 'a new cause')).toBe('of a new cause');
    expect(wordsFor(ENTRY_WORDS, 'toString')).toBe('of toString');
  });
});
