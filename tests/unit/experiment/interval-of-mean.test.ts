import { describe, expect, it } from 'vitest';
import { intervalOfMean } from '../../../src/experiment/interval-of-mean.js';
import { SAMPLES_MIN } from '../../../src/metrics/uncertainty/samples-min.js';

describe('intervalOfMean', () => {
  it('lies around the mean', () => {
    const { value, low, high, n } = intervalOfMean([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(value).toBe(4.5);
    expect(n).toBe(8);
    expect(low).toBeGreaterThan(1);
    expect(low).toBeLessThan(4.5);
    expect(high).toBeGreaterThan(4.5);
    expect(high).toBeLessThan(8);
  });

  it('says nothing of few values', () => {
    const few = Array.from({ length: SAMPLES_MIN - 1 }, (_, at) => at);
    expect(intervalOfMean(few)).toMatchObject({ value: 2, low: null, high: null });
    expect(intervalOfMean([...few, 5]).low).not.toBeNull();
  });

  it('needs a value', () => {
    expect(() => intervalOfMean([])).toThrow(RangeError);
  });
});
