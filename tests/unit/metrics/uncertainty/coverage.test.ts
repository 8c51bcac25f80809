import { describe, expect, it } from 'vitest';
import { intervalOf, type Interval } from '../../../../src/metrics/uncertainty/interval.js';
import { normalQuantile } from '../../../../src/metrics/uncertainty/normal.js';
import { meanOf, pairedDifference } from '../../../../src/metrics/uncertainty/paired-difference.js';
import { drawPeople, parseSeed } from '../../../../src/random/draws.js';

const REPEATS = 400;
const luck = parseSeed(4);

/** Uniform numbers between 0 and 1 of a repeat, from a purpose that nothing else here draws for. */
function uniforms(repeat: number, count: number): number[] {
  const draws = new Uint32Array(Math.ceil(count / 8) * 8);
  drawPeople(luck, 0, draws.length, repeat, 0xffff, 0, draws);
  return Array.from(draws.subarray(0, count), (draw) => (draw + 0.5) / 2 ** 32);
}

const exponential = (p: number): number => -Math.log(1 - p);
const yesOrNo = (p: number): number => (p < 0.3 ? 1 : 0);

/** How many of the repeats have an interval that covers the truth. */
function coverage(truth: number, repeat: (at: number) => Interval, repeats = REPEATS): number {
  let covered = 0;
  for (let at = 0; at < repeats; at++) {
    const { low, high } = repeat(at);
    if (low !== null && high !== null && low <= truth && truth <= high) covered++;
  }
  return covered / repeats;
}

describe('a 95 % interval covers the truth in 93 to 97 % of 400 repeats', () => {
  it.each([
    ['of a mean of 10 normal samples', 10, normalQuantile, 0],
    ['of a mean of 40 normal samples', 40, normalQuantile, 0],
    ['of a mean of 60 skewed (exponential) samples', 60, exponential, 1],
    ['of a share of 200 yes-or-no samples', 200, yesOrNo, 0.3],
  ])('%s', (_, size, inverse, truth) => {
    const found = coverage(truth, (at) =>
      intervalOf(uniforms(at, size).map(inverse), meanOf, { seed: String(at), resamples: 1000 }),
    );
    expect(found).toBeGreaterThanOrEqual(0.93);
    expect(found).toBeLessThanOrEqual(0.97);
  });

  // What docs/model/odd.md says of small skewed samples, for 1,000 repeats: a handful of them has not yet seen the long tail, and
  // no resampling makes up for it. Of six that are rarely yes, twelve times in a hundred none is.
  it.each([
    ['6 skewed (exponential) samples', 6, exponential, 1, 0.907],
    ['10 skewed (exponential) samples', 10, exponential, 1, 0.926],
    ['20 skewed (exponential) samples', 20, exponential, 1, 0.935],
    ['6 yes-or-no samples, of which three in ten are yes', 6, yesOrNo, 0.3, 0.879],
    ['20 yes-or-no samples, of which three in ten are yes', 20, yesOrNo, 0.3, 0.991],
  ])('and otherwise of a mean of %s', (_, size, inverse, truth, told) => {
    const found = coverage(
      truth,
      (at) =>
        intervalOf(uniforms(at, size).map(inverse), meanOf, { seed: String(at), resamples: 1000 }),
      1000,
    );
    expect(found).toBeCloseTo(told, 2);
  });

  it('of a paired difference over 8 seeds, where what seeds have in common is ten times as large', () => {
    const found = coverage(2, (at) => {
      const drawn = uniforms(at, 16).map(normalQuantile);
      const first = drawn.slice(0, 8).map((value) => 10 * value);
      const second = first.map((value, seed) => value + 2 + (drawn[8 + seed] ?? 0));
      return pairedDifference(first, second, { seed: String(at), resamples: 1000 });
    });
    expect(found).toBeGreaterThanOrEqual(0.93);
    expect(found).toBeLessThanOrEqual(0.97);
  });

  it('and not where nothing widens an interval of five samples', () => {
    const found = coverage(0, (at) =>
      intervalOf(uniforms(at, 5).map(normalQuantile), meanOf, {
        seed: String(at),
        resamples: 1000,
        widens: false,
      }),
    );
    expect(found).toBeLessThan(0.9);
  });
});
