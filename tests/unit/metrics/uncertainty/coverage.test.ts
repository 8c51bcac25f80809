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

/** How many of the repeats have an interval that covers the truth. */
function coverage(truth: number, repeat: (at: number) => Interval): number {
  let covered = 0;
  for (let at = 0; at < REPEATS; at++) {
    const { low, high } = repeat(at);
    if (low !== null && high !== null && low <= truth && truth <= high) covered++;
  }
  return covered / REPEATS;
}

describe('a 95 % interval covers the truth in 93 to 97 % of 400 repeats', () => {
  it.each([
    ['of a mean of 10 normal samples', 10, normalQuantile, 0],
    ['of a mean of 40 normal samples', 40, normalQuantile, 0],
    ['of a mean of 60 skewed (exponential) samples', 60, (p: number) => -Math.log(1 - p), 1],
    ['of a share of 200 yes-or-no samples', 200, (p: number) => (p < 0.3 ? 1 : 0), 0.3],
  ])('%s', (_, size, inverse, truth) => {
    const found = coverage(truth, (at) =>
      intervalOf(uniforms(at, size).map(inverse), meanOf, { seed: String(at), resamples: 1000 }),
    );
    expect(found).toBeGreaterThanOrEqual(0.93);
    expect(found).toBeLessThanOrEqual(0.97);
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
