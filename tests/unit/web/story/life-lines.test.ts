import { describe, expect, it } from 'vitest';
import { lifeLines } from '../../../../web/src/story/life-lines.ts';
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
    const refused = { refusals: [{ domain: 3, times: 2 }] };
    const months = [quietMonth(0, refused), quietMonth(1, refused)];
    expect(lifeLines(fakeLife({ months }))).toEqual([{ month: 0, key: 'life-no-trains' }]);
  });
});
