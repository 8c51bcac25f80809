import { describe, expect, it } from 'vitest';
import { normalChance, normalQuantile } from '../../../../src/metrics/uncertainty/normal.js';
import { studentQuantile } from '../../../../src/metrics/uncertainty/student.js';

describe('the normal distribution', () => {
  it('has the tabled values', () => {
    expect(normalChance(0)).toBe(0.5);
    expect(normalChance(1)).toBeCloseTo(0.841344746068543, 14);
    expect(normalChance(-3)).toBeCloseTo(0.00134989803163, 13);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(0.05)).toBeCloseTo(-1.6448536269514722, 12);
  });

  it('ends where it is as good as certain', () => {
    expect(normalQuantile(0)).toBeCloseTo(-6, 10);
    expect(normalQuantile(1)).toBeCloseTo(6, 10);
  });
});

describe("Student's t distribution", () => {
  // Any table of it, to the digits that tables give.
  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [9, 2.262],
    [10, 2.228],
    [30, 2.042],
    [1000, 1.962],
  ])('has the tabled 97.5 %% value with %i degrees of freedom', (degrees, tabled) => {
    expect(studentQuantile(0.975, degrees)).toBeCloseTo(tabled, 3);
    expect(studentQuantile(0.025, degrees)).toBeCloseTo(-tabled, 3);
  });
});
