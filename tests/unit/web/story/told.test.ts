import { STANDING } from 'glasshouse';
import { describe, expect, it } from 'vitest';
import {
  countBelow,
  countFreed,
  countLowerThan,
  countPeople,
  countRelisted,
  countSilence,
  isClosed,
  lastOf,
  meanOf,
  rightMonths,
  untoldMonths,
  wronglyOfGroup,
  wrongMonths,
} from '../../../../web/src/story/told.ts';
import { townOf } from './towns-of-seen.ts';

const A = STANDING.adult;
const WRONGLY = A | STANDING.wrongly;
const RIGHTLY = A | STANDING.rightly;
const SILENT = A | STANDING.silenced;

describe('what is closed', () => {
  it.each([
    [STANDING.free, false],
    [STANDING.rightly, true],
    [STANDING.wrongly, true],
    [STANDING.gone, false],
  ])('to somebody who stands at %i: %s', (standing, closed) => {
    expect(isClosed(standing | A)).toBe(closed);
    expect(isClosed(standing | STANDING.silenced)).toBe(closed);
  });

  it('is counted at the end', () => {
    expect(
      countPeople(
        townOf([
          [WRONGLY, A, RIGHTLY],
          [A, A, RIGHTLY],
        ]),
        isClosed,
      ),
    ).toBe(1);
  });
});

it('has a last month, or says that there is none', () => {
  expect(lastOf(townOf([[A], [WRONGLY]])).month).toBe(1);
  expect(() => lastOf({ ...townOf([[A]]), seen: [] })).toThrow('no month');
});

it('counts adults with a low score, and no children', () => {
  const town = townOf([[A, A, A, 0]], { scores: [[0, 127, 128, 0]] });
  expect(countBelow(lastOf(town), 0.5)).toBe(2);
});

it('counts those whose score is lower than in another town, by however little', () => {
  const here = townOf([[A, A, A, A]], { scores: [[100, 100, 100, 100]] });
  const there = townOf([[A, A, A, A]], { scores: [[100, 101, 104, 50]] });
  expect(countLowerThan(here, there)).toBe(2);
  expect(countLowerThan(there, here)).toBe(1);
});

it('adds up the months of all people', () => {
  expect(wrongMonths(townOf([[A], [A], [A]], { totals: { wrongly: 5 } }))).toBe(15);
});

it('tells earned months from wrong ones, and the mean of a month', () => {
  const town = townOf([[A], [A], [A]], { totals: { restricted: 7, wrongly: 5, appeals: 4 } });
  expect(rightMonths(town)).toBe(6);
  expect(meanOf(town, 'appeals')).toBe(4);
});

it('counts as freed whoever was once wrongly shut out, and is not shut out at the end', () => {
  const town = townOf([
    [WRONGLY, WRONGLY, RIGHTLY, A],
    [A, RIGHTLY, A, A],
  ]);
  expect(countFreed(town)).toBe(1);
});

it('counts as listed again whoever is wrongly shut out at the end, and once came off', () => {
  const town = townOf([
    [WRONGLY, WRONGLY, A, RIGHTLY],
    [A, WRONGLY, A, A],
    [WRONGLY, WRONGLY, WRONGLY, RIGHTLY],
  ]);
  expect(countRelisted(town)).toBe(1);
});

it('adds up the wrong months in which people do not know', () => {
  expect(untoldMonths(townOf([[A], [A]], { totals: { wrongly: 5, wronglyUntold: 2 } }))).toBe(4);
});

describe('silence', () => {
  it('is of the never punished until something was closed to them, and never again', () => {
    const months = [
      [SILENT, SILENT],
      [SILENT, SILENT | STANDING.wrongly],
      [A, SILENT],
    ];
    const town = townOf(months, { totals: { silenced: 2, spoken: 3 } });
    // In six months of an adult, nothing had been closed in four.
    expect(countSilence(town)).toEqual({ all: 5, free: 3, wishes: 15, people: 2, spared: 400 / 6 });
  });

  it('is nothing where nobody is afraid', () => {
    expect(countSilence(townOf([[A, A]]))).toEqual({
      all: 0,
      free: 0,
      wishes: 0,
      people: 0,
      spared: 100,
    });
  });
});

describe('the wrongly closed of a group', () => {
  const town = townOf([[WRONGLY, A, A, RIGHTLY, WRONGLY, STANDING.wrongly]], {
    groups: [0, 0, 0, 0, 1, 1],
  });

  it('are a share of its adults', () => {
    expect(wronglyOfGroup(town, 0)).toBe(25);
    expect(wronglyOfGroup(town, 1)).toBe(100);
  });

  it('are none where there is nobody', () => {
    expect(wronglyOfGroup(town, 2)).toBe(0);
  });
});
