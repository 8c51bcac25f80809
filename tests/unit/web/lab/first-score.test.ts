import type { Regime } from 'glasshouse';
import { expect, it } from 'vitest';
import { firstScore } from '../../../../web/src/lab/first-score.ts';

/** A regime of places, each with the scores that it has one after another. */
const withScores = (places: readonly (readonly (readonly [number, number])[])[]): Regime =>
  ({
    jurisdictions: places.map((phases) => ({
      phases: phases.map(([min, max]) => ({
        rules: {
          scores: [
            { min, max },
            { min: -9, max: 9 },
          ],
        },
      })),
    })),
  }) as unknown as Regime;

it('has the range of the first score over all places and times', () => {
  expect(
    firstScore(
      withScores([
        [
          [0, 100],
          [10, 200],
        ],
        [[-5, 50]],
      ]),
    ),
  ).toEqual({ min: -5, max: 200 });
});

it('is null where there is no score', () => {
  const without = { jurisdictions: [{ phases: [{ rules: { scores: [] } }] }] };
  expect(firstScore(without as unknown as Regime)).toBeNull();
});
