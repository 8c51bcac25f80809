import { describe, expect, it } from 'vitest';
import { lifeLines, reckon } from '../../../../web/src/story/life-lines.ts';
import { POINTS } from '../../../../web/src/story/town-regime.ts';
import { fakeLife, quietMonth } from '../../../helpers/fake-life.ts';

const record = (conduct: number, kind: 'true' | 'mistaken' | 'false') =>
  ({ conduct, kind, whose: kind === 'mistaken' ? 1 : null }) as const;

describe('the lines of a life', () => {
  it('tell every act that was seen, and the points that it cost or earned', () => {
    const records = Object.keys(POINTS).map((_, conduct) => record(conduct, 'true'));
    const lines = lifeLines(fakeLife({ months: [quietMonth(0, { records })] }));
    expect(lines.map(({ key, points }) => [key, points])).toEqual([
      ['life-littering', 8],
      ['life-fine', 20],
      ['life-theft', 60],
      ['life-protest', 12],
      ['life-helping', 6],
    ]);
  });

  it.each(['mistaken', 'false'] as const)(
    'tell a %s record as a mistake, with its points',
    (kind) => {
      const months = [quietMonth(4, { records: [record(2, kind)] })];
      expect(lifeLines(fakeLife({ months }))).toEqual([
        { month: 4, key: 'life-mistaken', points: 60 },
      ]);
    },
  );

  it('leave out a list of which the reader has not heard', () => {
    const months = [
      quietMonth(0, { entered: [{ list: 0, cause: 'score', wrongful: false }] }),
      quietMonth(1, { left: [{ list: 0, how: 'term' }] }),
    ];
    const life = fakeLife({ months });
    expect(lifeLines(life).map(({ key }) => key)).toEqual(['life-listed', 'life-left']);
    expect(lifeLines(life, false)).toEqual([]);
  });

  it('tell the first refusal of a door only', () => {
    const refused = { closed: [3], refusals: [{ domain: 3, times: 2 }] };
    const months = [
      quietMonth(0, { ...refused, events: ['told of a listing'] }),
      quietMonth(1, refused),
    ];
    const life = fakeLife({ months });
    expect(lifeLines(life).map(({ key }) => key)).toEqual(['life-told', 'life-no-trains']);
    expect(reckon(life).refused).toBe(4);
  });

  it('tell no refusal before the one by which somebody finds out, which is one by itself', () => {
    const listed = { closed: [3] };
    const refused = { ...listed, refusals: [{ domain: 3, times: 2 }] };
    const learned = 'learned of a listing when refused';
    const months = [
      quietMonth(0, refused),
      quietMonth(1, { ...listed, events: [learned] }),
      quietMonth(2, refused),
      quietMonth(3),
      // A new listing, of which they do not know yet.
      quietMonth(4, refused),
    ];
    const life = fakeLife({ months });
    expect(lifeLines(life)).toEqual([
      { month: 1, key: 'life-learned' },
      { month: 2, key: 'life-no-trains' },
    ]);
    expect(reckon(life).refused).toBe(3);
  });

  it('tell every silence', () => {
    const months = [quietMonth(0, { silenced: [3] }), quietMonth(7, { silenced: [3] })];
    expect(lifeLines(fakeLife({ months })).map(({ month }) => month)).toEqual([0, 7]);
  });

  it('tell from being listed that the end of a term is the beginning of another', () => {
    const entered = [{ list: 0, cause: 'score', wrongful: true }];
    const months = [
      quietMonth(0, { entered }),
      quietMonth(1, { left: [{ list: 0, how: 'term' }] }),
      quietMonth(2, { entered }),
    ];
    expect(lifeLines(fakeLife({ months })).map(({ key }) => key)).toEqual([
      'life-listed-wrongly',
      'life-left',
      'life-back-wrongly',
    ]);
  });

  it('tell from getting money again that there was none to begin with', () => {
    const over = { events: ['got out of hardship'] } as const;
    const months = [
      quietMonth(0, over),
      quietMonth(1, { events: ['fell into hardship'] }),
      quietMonth(2, over),
    ];
    expect(lifeLines(fakeLife({ months })).map(({ key }) => key)).toEqual([
      'life-hardship-first-over',
      'life-hardship',
      'life-hardship-over',
    ]);
  });

  it('add up what friends and neighbours took and gave', () => {
    const moved = (ties: number, peers: number) => ({
      score: 0,
      before: 100,
      after: 100,
      earned: 100,
      parts: [
        { cause: 'ties', points: ties },
        { cause: 'peers', points: peers },
      ] as const,
    });
    const months = [
      quietMonth(0, { scores: [moved(-3, -8)] }),
      quietMonth(1, { scores: [moved(2, -2)] }),
    ];
    expect(reckon(fakeLife({ months }))).toMatchObject({
      friends: { lost: 3, gained: 2 },
      neighbours: { lost: 10, gained: 0 },
    });
  });
});
