import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../src/experiment/figures.js';
import { intervalOfMean } from '../../../../src/experiment/interval-of-mean.js';
import { meanFigures } from '../../../../src/experiment/seeds/mean-figures.js';
import { SAMPLES_MIN } from '../../../../src/metrics/uncertainty/samples-min.js';

const figure = (changes: Partial<Figure> = {}): Figure => ({
  metric: 'trap probability',
  where: {},
  value: 0.3,
  n: 200,
  ...changes,
});
/** The mean of one figure that has these values, one a seed. */
const meanOf = (...seeds: readonly Partial<Figure>[]) =>
  meanFigures(seeds.map((changes) => [figure(changes)]))[0];

describe('figures over seeds', () => {
  it('are means with the one interval that there is', () => {
    const values = [0.21, 0.35, 0.3, 0.28, 0.4, 0.26];
    expect(values).toHaveLength(SAMPLES_MIN);
    const { value, low, high } = intervalOfMean(values);
    expect(meanOf(...values.map((each) => ({ value: each })))).toEqual({
      metric: 'trap probability',
      where: {},
      mean: value,
      interval: { low, high },
      seeds: 6,
      unbounded: 0,
      n: 200,
    });
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
  });

  it('have no interval with fewer seeds', () => {
    const five = Array.from({ length: SAMPLES_MIN - 1 }, (_, at) => ({ value: at }));
    expect(meanOf(...five)).toMatchObject({ mean: 2, interval: null, seeds: 5 });
  });

  it('are told for everybody and for each group, in order', () => {
    const run = [
      figure(),
      figure({ where: { group: 'a' }, value: 0.5 }),
      figure({ metric: 'restricted', value: 7 }),
    ];
    expect(meanFigures([run, run]).map(({ metric, where, mean }) => [metric, where, mean])).toEqual(
      [
        ['trap probability', {}, 0.3],
        ['trap probability', { group: 'a' }, 0.5],
        ['restricted', {}, 7],
      ],
    );
  });

  it('leave out seeds without an answer, and say how many have one', () => {
    const six = Array.from({ length: 6 }, (_, at) => ({ value: at === 2 ? null : at }));
    expect(meanOf(...six)).toMatchObject({ mean: 13 / 5, interval: null, seeds: 5 });
    expect(meanOf({ value: null }, { value: null })).toMatchObject({ mean: null, seeds: 0 });
  });

  it('are no number where they rest on too few in any seed', () => {
    expect(meanOf({ value: 0.3 }, { value: 0.9, n: 7 })).toMatchObject({
      mean: null,
      interval: null,
      n: 7,
    });
  });

  it('that count rest on the mean of their cases: none is an answer, few are not', () => {
    const restricted = (value: number, n: number): Partial<Figure> => ({
      metric: 'restricted',
      value,
      n,
    });
    expect(meanOf(restricted(600, 6), restricted(1600, 16))).toMatchObject({ mean: 1100, n: 11 });
    expect(meanOf(restricted(600, 6), restricted(1000, 10))).toMatchObject({ mean: null, n: 8 });
    expect(meanOf(restricted(0, 0), restricted(0, 0))).toMatchObject({ mean: 0, n: 0 });
    // One case in ten seeds is not none.
    const rare = Array.from({ length: 10 }, (_, at) =>
      restricted(at === 0 ? 1 : 0, at === 0 ? 1 : 0),
    );
    expect(meanOf(...rare)).toMatchObject({ mean: null, n: 1 });
  });

  it('say in how many seeds they are without bound', () => {
    const without = { value: null, isUnbounded: true } as const;
    expect(meanOf({}, without, { ...without, n: 3 })).toMatchObject({ mean: null, unbounded: 1 });
    expect(meanOf({}, without)).toMatchObject({ mean: 0.3, seeds: 1, unbounded: 1 });
  });
});
