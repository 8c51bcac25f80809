import { describe, expect, it } from 'vitest';
import { intervalOf } from '../../../../src/metrics/uncertainty/interval.js';
import { bca } from '../../../../src/metrics/uncertainty/bca.js';
import { resamplerOf } from '../../../../src/metrics/uncertainty/resample.js';

// Efron and Tibshirani, "An introduction to the bootstrap", 1993, table 14.1: spatial test data A of 26 children.
const SPATIAL = [
  48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30,
  41,
];
// Ibid., table 3.1: average LSAT score and grade of the entering classes of 15 law schools.
const LAW = [
  [576, 3.39],
  [635, 3.3],
  [558, 2.81],
  [578, 3.03],
  [666, 3.44],
  [580, 3.07],
  [555, 3.0],
  [661, 3.43],
  [651, 3.36],
  [605, 3.13],
  [653, 3.12],
  [575, 2.74],
  [545, 2.76],
  [572, 2.88],
  [594, 2.96],
] as const;

const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const variance = (values: readonly number[]) => {
  const mean = meanOf(values);
  return meanOf(values.map((value) => (value - mean) ** 2));
};
const correlation = (pairs: readonly (readonly [number, number])[]) => {
  const [x, y] = [meanOf(pairs.map(([a]) => a)), meanOf(pairs.map(([, b]) => b))];
  const product = (f: (a: number, b: number) => number) =>
    meanOf(pairs.map(([a, b]) => f(a - x, b - y)));
  const spread = Math.sqrt(product((a) => a * a) * product((_, b) => b * b));
  return spread > 0 ? product((a, b) => a * b) / spread : null;
};

describe('BCa intervals, against published ones', () => {
  it('has the bias, the acceleration and the 90 % interval of the variance of the spatial test data', () => {
    const pick = resamplerOf(SPATIAL.length, '1', 'spatial');
    const resamples = Array.from({ length: 20_000 }, (_, at) =>
      variance(Array.from(pick(at), (one) => SPATIAL[one] ?? Number.NaN)),
    );
    const leftOut = SPATIAL.map((_, out) => variance(SPATIAL.filter((__, at) => at !== out)));
    const found = bca(variance(SPATIAL), resamples, leftOut, 1.6448536269514722);
    expect(variance(SPATIAL)).toBeCloseTo(171.5, 1);
    // Published: a = 0.061, b = 0.146, interval from 115.8 to 259.6, of 2000 resamples, with which b has a standard error
    // of 0.028 and the ends one of about 2 and 4.
    expect(found.acceleration).toBeCloseTo(0.061, 3);
    expect(Math.abs(found.bias - 0.146)).toBeLessThan(2.5 * 0.028);
    expect(Math.abs(found.low - 115.8)).toBeLessThan(5);
    expect(Math.abs(found.high - 259.6)).toBeLessThan(10);
  });

  it('has the correlation of the law schools, and an interval that is longer downwards', () => {
    const found = intervalOf(LAW, correlation, { widens: false, resamples: 10_000 });
    // Published: 0.776, and a distribution of resamples with a long tail downwards (figure 6.2).
    expect(found.value).toBeCloseTo(0.776, 3);
    const [low, high] = [found.low ?? Number.NaN, found.high ?? Number.NaN];
    expect(0.776 - low).toBeGreaterThan(2 * (high - 0.776));
    // The normal-theory interval of the same data, by Fisher's z: tanh(atanh 0.776 ± 1.96 / √12).
    expect(Math.abs(low - Math.tanh(Math.atanh(0.776) - 1.96 / Math.sqrt(12)))).toBeLessThan(0.12);
    expect(Math.abs(high - Math.tanh(Math.atanh(0.776) + 1.96 / Math.sqrt(12)))).toBeLessThan(0.03);
  });
});
