import { STANDING } from 'glasshouse';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTED, countDifferent, countPeople } from '../../../../web/src/lab/census.ts';
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
    expect(COUNTED).toEqual(['free', 'rightly', 'wrongly', 'gone', 'children', 'silenced']);
    expect(countPeople(standing, group, 2)).toEqual([
      [1, 1, 1, 0, 0, 1],
      [0, 0, 1, 1, 1, 0],
    ]);
  });

  it('add up to everybody, whatever their bytes', () => {
    checkProperty(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 4 }),
        (bytes, groups) => {
          const group = bytes.map((_, at) => at % groups);
          const counts = countPeople(Uint8Array.from(bytes), Uint8Array.from(group), groups);
          const people = counts.flatMap((of) => of.slice(0, 5)).reduce((sum, one) => sum + one, 0);
          expect(people).toBe(bytes.length);
          const silent = counts.reduce((sum, of) => sum + of[5], 0);
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
