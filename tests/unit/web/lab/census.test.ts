import { STANDING } from 'glasshouse';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COUNTED,
  countAll,
  countDifferent,
  countGroup,
  countPeople,
} from '../../../../web/src/lab/census.ts';
import { checkProperty } from '../../../helpers/check-property.js';

const { adult, free, rightly, wrongly, gone, silenced } = STANDING;

describe('people counted by group and standing', () => {
  it('are each in their row, and the silenced a second time', () => {
    const standing = Uint8Array.of(
      adult | free,
      adult | rightly | silenced,
      adult | wrongly,
      free,
      adult | gone,
      wrongly,
    );
    const group = Uint8Array.of(0, 0, 1, 1, 1, 0);
    const counts = countPeople({ standing, score: standing.map(() => 0) }, group, 2);
    expect(COUNTED.slice(0, 6)).toEqual([
      'free',
      'rightly',
      'wrongly',
      'gone',
      'children',
      'silenced',
    ]);
    expect(counts.map((of) => of.slice(0, 6))).toEqual([
      [1, 1, 1, 0, 0, 1],
      [0, 0, 1, 1, 1, 0],
    ]);
    expect(counts.map(countGroup)).toEqual([3, 3]);
    expect(countAll(counts, 'wrongly')).toBe(2);
  });

  it('are counted by quarters of score and fear, where they are adults who have not left', () => {
    const fear = (eighths: number): number => eighths << STANDING.fearShift;
    const standing = Uint8Array.of(
      adult | fear(0),
      adult | fear(1) | rightly,
      adult | fear(2) | silenced,
      adult | fear(5),
      adult | fear(7),
      adult | fear(7) | gone,
      free | fear(7),
    );
    const score = Uint8Array.of(0, 63, 64, 128, 255, 255, 255);
    const [counts] = countPeople(
      { standing, score },
      standing.map(() => 0),
      1,
    );
    const of = (name: string) =>
      COUNTED.flatMap((kind, at) => (kind.startsWith(name) ? [counts[at]] : []));
    expect(of('score')).toEqual([2, 1, 1, 1]);
    expect(of('fear')).toEqual([2, 1, 1, 1]);
  });

  it('add up to everybody, whatever their bytes', () => {
    checkProperty(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 4 }),
        (bytes, groups) => {
          const group = bytes.map((_, at) => at % groups);
          const standing = Uint8Array.from(bytes);
          const score = standing.toReversed();
          const counts = countPeople({ standing, score }, Uint8Array.from(group), groups);
          const people = counts.reduce((sum, of) => sum + countGroup(of), 0);
          expect(people).toBe(bytes.length);
          const silent = counts.reduce((sum, of) => sum + of[5], 0);
          const adults = bytes.filter(
            (byte) => (byte & adult) !== 0 && (byte & STANDING.mask) !== gone,
          ).length;
          for (const by of ['score', 'fear'] as const)
            expect(
              ([1, 2, 3, 4] as const).reduce(
                (sum, quarter) => sum + countAll(counts, `${by}-${quarter}`),
                0,
              ),
            ).toBe(adults);
          expect(silent).toBe(bytes.filter((byte) => (byte & silenced) !== 0).length);
        },
      ),
      100,
    );
  });

  it('differ between worlds only by what is closed', () => {
    const a = Uint8Array.of(adult, adult | silenced, adult | rightly, gone);
    const b = Uint8Array.of(adult | silenced, adult, adult | wrongly, gone);
    expect(countDifferent(a, b)).toBe(1);
  });
});
