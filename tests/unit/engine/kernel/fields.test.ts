import { describe, expect, it } from 'vitest';
import {
  Cause,
  Flag,
  Mark,
  Purpose,
  Seen,
  Shift,
  Size,
  Tie,
  Trait,
  Way,
} from '../../../../src/engine/kernel/fields.js';
import { FLAG, MARK, SEEN, TRAIT } from '../../../../src/model/flags.js';
import { ENTRY_CAUSES, EXIT_WAYS, SCORE_BINS } from '../../../../src/model/measures.js';
import { PURPOSE } from '../../../../src/random/purposes.js';
import { CLASSES, NOBODY, RATE_ROWS } from '../../../../src/regime/compile/classes.js';
import { TIE_KINDS } from '../../../../src/regime/regime.js';
import { leftBit } from '../../../../src/population/tie-kinds.js';

/** The names of an enum of numbers, with their numbers. */
function membersOf(numbers: object): [string, number][] {
  return Object.entries(numbers).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
}

/** "false alarm" as "falseAlarm". */
const camel = (words: string): string =>
  words.replace(/ (\w)/gu, (_, letter: string) => letter.toUpperCase());

describe('what the kernel is told in numbers', () => {
  it.each([
    ['purposes', Purpose, PURPOSE],
    ['marks', Mark, MARK],
    ['traits', Trait, TRAIT],
  ])('are the numbers of the model: %s', (_, kernel, model) => {
    const known = model as Readonly<Record<string, number>>;
    for (const [name, number] of membersOf(kernel)) expect(known[name], name).toBe(number);
  });

  it('are the numbers of the model: flags and what could be seen', () => {
    const { lostNeighbours, lostFriends, lostDistant, ...flags } = Object.fromEntries(
      membersOf(Flag),
    );
    const { lostCircles, ...ofModel } = FLAG;
    expect(flags).toEqual(ofModel);
    expect(lostNeighbours).toBe(leftBit(Tie.neighbours));
    expect(lostFriends).toBe(leftBit(Tie.friends));
    expect(lostDistant).toBe(leftBit(Tie.distant));
    expect(lostCircles & (lostFriends ?? 0)).not.toBe(0);
    const { severityShift, ...seen } = SEEN;
    expect(Object.fromEntries(membersOf(Seen))).toEqual(seen);
    expect(Shift.seenSeverity).toBe(severityShift);
  });

  it('count causes and ways as the model does', () => {
    const causes = membersOf(Cause).filter(([name]) => name !== 'none');
    expect(causes).toEqual(ENTRY_CAUSES.map((name, at) => [camel(name), at]));
    const ways = membersOf(Way).filter(([name]) => name !== 'none');
    expect(ways).toEqual(EXIT_WAYS.map((name, at) => [camel(name), at]));
    expect(Size.causes).toBe(ENTRY_CAUSES.length);
    expect(Size.ways).toBe(EXIT_WAYS.length);
  });

  it('size tables as the model does', () => {
    expect(Size.classes).toBe(CLASSES);
    expect(Size.rateRows).toBe(RATE_ROWS);
    expect(Size.nobody).toBe(NOBODY);
    expect(Size.scoreBins).toBe(SCORE_BINS);
    expect(membersOf(Tie)).toEqual(TIE_KINDS.map((name, at) => [name, at]));
  });
});
