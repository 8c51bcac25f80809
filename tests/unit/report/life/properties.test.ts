import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LifeMonth } from '../../../../src/model/life.js';
import { ENTRY_CAUSES, EXIT_WAYS } from '../../../../src/model/measures.js';
import { fold } from '../../../../src/report/life/fold.js';
import { tellLife } from '../../../../src/report/life/tell-life.js';
import { fakeLife, quietMonth } from '../../../helpers/fake-life.js';
import { regime } from '../../../helpers/fake-regime.js';

/** Any month that could happen under the fake regime: three kinds of conduct, three lists, four domains. */
const conduct = fc.subarray([0, 1, 2]);
const domains = fc.subarray([1, 2]);
const month: fc.Arbitrary<Partial<LifeMonth>> = fc.record(
  {
    acts: conduct,
    silenced: fc.subarray([1]),
    records: fc.array(
      fc.record({
        conduct: fc.nat(2),
        kind: fc.constantFrom('true', 'mistaken', 'false'),
        whose: fc.option(fc.nat(20_000)),
      }),
      { maxLength: 3 },
    ),
    scores: fc.tuple(
      fc.record({
        score: fc.constant(0),
        before: fc.nat(1300),
        after: fc.nat(1300),
        earned: fc.nat(1300),
        parts: fc.constant([]),
      }),
    ),
    entered: fc.array(
      fc.record({
        list: fc.nat(2),
        cause: fc.constantFrom(...ENTRY_CAUSES),
        wrongful: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    left: fc.array(fc.record({ list: fc.nat(2), how: fc.constantFrom(...EXIT_WAYS) }), {
      maxLength: 1,
    }),
    closed: domains,
    earnedClosed: domains,
    refusals: fc.array(
      fc.record({ domain: fc.constantFrom(1, 2), times: fc.integer({ min: 1, max: 40 }) }),
      {
        maxLength: 2,
      },
    ),
    events: fc.array(
      fc.constantFrom('told of a listing', 'filed an appeal', 'appeal granted', 'bought points'),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);
const life = fc
  .array(month, { minLength: 1, maxLength: 30 })
  .map((months) => fakeLife({ months: months.map((changes, at) => quietMonth(at, changes)) }));
const detail = fc.constantFrom('full', 'short');

describe('any life', () => {
  it('is told without losing or doubling a month', () => {
    fc.assert(
      fc.property(life, detail, ({ months }, told) => {
        expect(fold(months, told).flatMap((stretch) => stretch.months)).toEqual(months);
      }),
    );
  });

  it('never has two quiet stretches side by side, nor a told one of several months', () => {
    fc.assert(
      fc.property(life, detail, ({ months }, told) => {
        const stretches = fold(months, told);
        const long = stretches.filter(
          ({ kind, months: { length } }) => kind === 'told' && length > 1,
        );
        const split = stretches.filter(
          ({ kind }, index) => kind === 'quiet' && stretches[index + 1]?.kind === 'quiet',
        );
        expect([...long, ...split]).toEqual([]);
      }),
    );
  });

  it('is told in whole sentences', () => {
    fc.assert(
      fc.property(life, detail, (any, told) => {
        const story = tellLife(regime(), any, told);
        for (const line of [...story.entries.flatMap((entry) => entry.lines), ...story.reckoning]) {
          expect(line).toMatch(/^[A-Z0-9].*\.$/u);
          expect(line).not.toMatch(/undefined|NaN|null/u);
        }
      }),
    );
  });

  it('tells every listing, departure and false record, however shortly', () => {
    fc.assert(
      fc.property(life, (any) => {
        const lines = tellLife(regime(), any, 'short').entries.flatMap((entry) => entry.lines);
        const count = (of: (each: LifeMonth) => readonly unknown[]): number =>
          any.months.reduce((before, each) => before + of(each).length, 0);
        const said = (words: RegExp): number => lines.filter((line) => words.test(line)).length;
        expect(said(/^Came onto the list/u)).toBe(count((each) => each.entered));
        expect(said(/^Left the list/u)).toBe(count((each) => each.left));
        expect(said(/^A record .* never happened/u)).toBe(
          count((each) => each.records.filter(({ kind }) => kind === 'false')),
        );
      }),
    );
  });

  it('shows a standing exactly where it is not what it was', () => {
    fc.assert(
      fc.property(life, detail, (any, told) => {
        const { entries } = tellLife(regime(), any, told);
        const shown = entries.flatMap(({ standing }) => (standing === null ? [] : [standing]));
        shown.forEach((standing, index) => {
          expect(standing).not.toEqual(shown[index - 1]);
        });
      }),
    );
  });
});
