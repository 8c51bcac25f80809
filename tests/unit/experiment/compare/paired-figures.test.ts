import { describe, expect, it } from 'vitest';
import {
  pairFigures,
  type PairedFigure,
} from '../../../../src/experiment/compare/paired-figures.js';
import type { Evaluation } from '../../../../src/experiment/figures.js';
import { censusOf, quietGroup } from '../../../helpers/fake-census.js';
import { handMade } from '../../../helpers/hand-made-series.js';
import { makeRegime, makeRules } from '../../../helpers/make-regime.js';

/** A world of one group in which so many wrongs began, and of these so many were undone. */
function world(begun: number, undone: number): Evaluation {
  return {
    regime: makeRegime(makeRules()),
    people: 1000,
    seed: '1',
    stateHash: '',
    series: handMade({ people: [1000], adults: [800], restricted: [40] }),
    census: censusOf([
      quietGroup({
        wrongs: { ended: [0, undone], censored: [0, begun - undone] },
        moves: [30, 10, 4, 3],
      }),
    ]),
  };
}

const find = (figures: readonly PairedFigure[], metric: string): PairedFigure | undefined =>
  figures.find(({ metric: name, where }) => name === metric && where.group === undefined);

describe('paired figures', () => {
  it('are means over the seeds', () => {
    const figures = pairFigures([
      { a: world(20, 10), b: world(20, 15) },
      { a: world(20, 20), b: world(20, 15) },
    ]);
    expect(find(figures, 'share never redressed')).toEqual({
      metric: 'share never redressed',
      where: {},
      a: 0.25,
      b: 0.25,
      difference: 0,
      interval: null,
      seeds: 2,
      unbounded: { a: 0, b: 0 },
      n: { a: 20, b: 20 },
    });
  });

  it('have no value where they rest on too few in any seed, however many there are in others', () => {
    const enough = { a: world(20, 10), b: world(20, 15) };
    const found = find(
      pairFigures([enough, { a: world(7, 3), b: world(20, 15) }, enough]),
      'share never redressed',
    );
    expect(found).toMatchObject({ a: null, b: null, difference: null, interval: null });
    expect(found).toMatchObject({ seeds: 2, n: { a: 7, b: 20 } });
  });

  describe('that count', () => {
    const restricted = (cases: readonly (readonly [a: number, b: number])[]) => {
      const of = (people: number): Evaluation => ({
        ...world(20, 10),
        series: handMade({ people: [1000], adults: [800], restricted: [people] }),
      });
      return find(pairFigures(cases.map(([a, b]) => ({ a: of(a), b: of(b) }))), 'restricted');
    };

    it('have no value where the cases are too few in both worlds', () => {
      expect(restricted([[7, 6]])).toMatchObject({ a: null, b: null, difference: null });
      expect(restricted([[7, 6]])).toMatchObject({ interval: null, n: { a: 7, b: 6 } });
      const six = Array.from({ length: 6 }, (_, seed) => [7 + (seed % 2), 6] as const);
      expect(restricted(six)).toMatchObject({ difference: null, interval: null });
    });

    it('have one where they are enough in one world, or where there are none', () => {
      expect(restricted([[12, 5]])).toMatchObject({ a: 12, b: 5, difference: -7 });
      expect(restricted([[0, 0]])).toMatchObject({ a: 0, b: 0, difference: 0, n: { a: 0, b: 0 } });
    });

    it('go by the mean over the seeds, so that more seeds never make them too few', () => {
      expect(
        restricted([
          [9, 4],
          [13, 8],
        ]),
      ).toMatchObject({ a: 11, b: 6, difference: -5, n: { a: 11, b: 6 } });
    });
  });

  it('leave out a seed that has people enough but no answer, and say how many are left', () => {
    // Half of these wrongs are not undone in the time that was seen.
    const found = find(
      pairFigures([
        { a: world(20, 15), b: world(20, 15) },
        { a: world(20, 5), b: world(20, 15) },
      ]),
      'months to redress',
    );
    expect(found).toMatchObject({ a: 1, b: 1, seeds: 1, n: { a: 20, b: 20 } });
  });

  it('have the mobility matrix cell by cell, each row with the people in it', () => {
    const figures = pairFigures([{ a: world(20, 10), b: world(20, 10) }]);
    const cells = figures.filter(
      ({ metric, where }) => metric === 'mobility matrix' && where.group === undefined,
    );
    expect(
      cells.map(({ where, a, difference, n }) => [where.from, where.to, a, difference, n.a]),
    ).toEqual([
      ['free', 'free', 0.75, 0, 40],
      ['free', 'restricted', 0.25, 0, 40],
      ['restricted', 'free', null, null, 7],
      ['restricted', 'restricted', null, null, 7],
    ]);
  });
});
