import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepFrames } from '../../../../web/src/lab/frames.ts';
import { BUDGET, keepingFor, keptFor } from '../../../../web/src/lab/keeping.ts';
import { checkProperty } from '../../../helpers/check-property.js';

describe('which months are kept', () => {
  it('is all of them, where they fit', () => {
    const usual = { people: 1_000_000, months: 84, worlds: 1 };
    expect(keepingFor(usual)).toEqual({ standings: 1, scores: 1 });
  });

  it('is fewer scores, where two worlds are too much', () => {
    expect(keepingFor({ people: 1_000_000, months: 84, worlds: 2 })).toEqual({
      standings: 1,
      scores: 2,
    });
  });

  it('is fewer months, where even standings are too much', () => {
    const { standings, scores } = keepingFor({ people: 1_000_000, months: 600, worlds: 2 });
    expect(standings).toBe(5);
    expect(scores % standings).toBe(0);
  });

  it('stays within the budget', () => {
    checkProperty(
      fc.property(
        fc.integer({ min: 64, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1200 }),
        fc.constantFrom(1, 2),
        (people, months, worlds) => {
          const { standings, scores } = keepingFor({ people, months, worlds });
          const kept = Math.ceil(months / standings) + Math.ceil(months / scores);
          expect(people * worlds * kept).toBeLessThanOrEqual(BUDGET);
          expect(scores % standings).toBe(0);
        },
      ),
      300,
    );
  });

  it('shows the last month that was kept for one that was not', () => {
    expect([0, 1, 2, 3, 4].map((month) => keptFor(month, 3))).toEqual([0, 0, 0, 3, 3]);
  });
});

describe('the months of a world', () => {
  const month = (at: number) => [Uint8Array.of(at), Uint8Array.of(100 + at)] as const;

  it('come back as they were, where all are kept', () => {
    const frames = keepFrames({ standings: 1, scores: 1 });
    expect(frames.at(0)).toBeNull();
    for (let at = 0; at < 5; at++) frames.keep(at, ...month(at));
    expect(frames.at(2)).toEqual({
      month: 2,
      standing: Uint8Array.of(2),
      score: Uint8Array.of(102),
    });
    expect(frames.at(99)?.month).toBe(4);
  });

  it('are the kept ones, and always the newest', () => {
    const frames = keepFrames({ standings: 2, scores: 4 });
    for (let at = 0; at < 8; at++) frames.keep(at, ...month(at));
    expect(frames.at(7)).toEqual({
      month: 7,
      standing: Uint8Array.of(7),
      score: Uint8Array.of(107),
    });
    expect(frames.at(5)).toEqual({
      month: 4,
      standing: Uint8Array.of(4),
      score: Uint8Array.of(104),
    });
    expect(frames.at(6)).toEqual({
      month: 6,
      standing: Uint8Array.of(6),
      score: Uint8Array.of(104),
    });
    frames.keep(8, ...month(8));
    expect(frames.at(7)?.month).toBe(6);
  });
});
