import { describe, expect, it } from 'vitest';
import { extremesOf } from '../../../../src/experiment/attribution/extremes-of.js';
import { partOfDifference } from '../../../../src/experiment/attribution/part-of-difference.js';
import { simulatedCases } from '../../../../src/experiment/attribution/simulated-cases.js';
import { fakeAttribution, mean } from '../../../helpers/fake-attribution.js';

const [harm] = fakeAttribution().harms;
if (harm === undefined) throw new Error('there are harms');
const caused = (...values: readonly number[]) => values.map((value) => mean(value));

describe('the extremes of a harm', () => {
  it.each([
    [caused(1, 5, -2), { most: { at: 1, value: 5 }, least: { at: 2, value: -2 } }],
    // Hardly anything beside the largest is not worth telling.
    [caused(1, 50, -2), { most: { at: 1, value: 50 }, least: null }],
    [caused(-3, 0), { most: null, least: { at: 0, value: -3 } }],
    [caused(0, 0), { most: null, least: null }],
    [[], { most: null, least: null }],
  ])('%#', (all, found) => {
    expect(extremesOf({ caused: all })).toEqual(found);
  });
});

describe('the part of a difference', () => {
  const of = (part: number, whole: number, ...all: readonly number[]): number | null =>
    partOfDifference(part, {
      ...harm,
      asItIs: mean(100 + whole),
      left: mean(100),
      caused: caused(...all),
    });

  it('is 1 for all of it, and below 0 for what lowers it', () => {
    expect(of(10, 10, 10, 0)).toBe(1);
    expect(of(-1, 10, 8, 3, -1)).toBe(-0.1);
  });

  it('is not known where one mechanism does more than all together, or all do nothing', () => {
    expect(of(12, 10, 12, -2)).toBeNull();
    expect(of(0, 0, 0)).toBeNull();
    expect(of(-5, -5, -5)).toBeNull();
  });
});

describe('the simulated cases of an amount', () => {
  it('are so many as stand for it, and none are known of a share', () => {
    const scale = { people: 1000, standingFor: 20_000_000 };
    expect(simulatedCases('people', 140_000, scale)).toBe(7);
    expect(simulatedCases('share', 0.5, scale)).toBeNull();
  });
});
