import { STANDING } from 'glasshouse';
import { expect, it } from 'vitest';
import { countPeople } from '../../../../web/src/lab/census.ts';
import { townInWords } from '../../../../web/src/lab/town-words.ts';
import { MODES } from '../../../../web/src/town/palette.ts';
import type { Totals } from '../../../../web/src/world/api.ts';

const { adult, wrongly, silenced, gone, fearShift } = STANDING;
// Three adults of whom one has left, and a child, in two groups.
const standing = Uint8Array.of(
  adult | wrongly | (6 << fearShift),
  adult | silenced | (1 << fearShift),
  adult | gone,
  0,
);
const score = Uint8Array.of(20, 200, 0, 0);
const counts = countPeople({ standing, score }, Uint8Array.of(0, 1, 1, 1), 2);
const totals = { adults: 2, restricted: 1, wrongly: 1 } as Totals;
const month = { counts, totals, groups: ['majority', 'minority'], hasScore: true };

it.each([
  ['restriction', 'Something is closed to 1 of 2 adults, and wrongly so to 1.'],
  ['score', '1 of 2 adults have a score in the lower half of its range.'],
  ['fear', '1 of 2 adults put their chance of being seen at 50 % or more.'],
  ['group', 'People by group: majority 1 and minority 3.'],
  ['silence', '1 of 4 people left something harmless unsaid or undone this month.'],
] as const)('says what the colours of %s show', (mode, said) => {
  expect(townInWords(mode, month)).toBe(said);
});

it('says that there is no score where there is none', () => {
  expect(townInWords('score', { ...month, hasScore: false })).toBe('This regime has no score.');
});

it('has a sentence for every colouring', () => {
  expect(new Set(MODES.map((mode) => townInWords(mode, month))).size).toBe(MODES.length);
});
