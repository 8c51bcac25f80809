import { describe, expect, it } from 'vitest';
import {
  alikeness,
  alikenessOfSpared,
  expectedInSmallest,
} from '../../../../src/experiment/evidence/groups-compared.js';

/** Adult-months and harmed adult-months, group by group. */
const FOURFOLD = [1000, 10, 500, 20];

describe('how alike groups fare', () => {
  it.each([
    ['four times as often in one', FOURFOLD, 0.25],
    ['alike', [1000, 10, 500, 5], 1],
    ['never', [1000, 0, 500, 0], 1],
    ['in one group alone', [1000, 0, 500, 5], 0],
    ['in three groups', [1000, 10, 500, 20, 100, 8], 0.125],
  ])('harmed %s: %j', (_, counts, value) => {
    expect(alikeness(counts)).toBeCloseTo(value, 12);
  });

  it('has no answer where there is one group with people', () => {
    expect(alikeness([1000, 10])).toBeNull();
    expect(alikeness([1000, 10, 0, 0])).toBeNull();
    expect(alikenessOfSpared([1000, 10, 0, 0])).toBeNull();
  });

  it('hides a rare harm where the spared are compared', () => {
    expect(alikenessOfSpared(FOURFOLD)).toBeCloseTo(0.96 / 0.99, 12);
    expect(alikenessOfSpared([1000, 0, 500, 500])).toBe(0);
    expect(alikenessOfSpared([1000, 1000, 500, 500])).toBeNull();
  });

  it('rests on the people who would be harmed in the smallest group if all fared alike', () => {
    expect(expectedInSmallest(FOURFOLD, 30)).toBeCloseTo(10, 12);
    expect(expectedInSmallest([], 0)).toBe(0);
  });
});
