import { expect, it } from 'vitest';
import { falsePositiveShare } from '../../../src/metrics/false-positive-share.js';

it('is the wrongly restricted over all whom their own acts leave free', () => {
  expect(falsePositiveShare(30, 100, 1100)).toBe(0.03);
});

it('is 0 where nobody is wronged', () => {
  expect(falsePositiveShare(0, 100, 1100)).toBe(0);
});

it('is cut off at 1, since some are wronged in one domain and rightly restricted in another', () => {
  expect(falsePositiveShare(30, 990, 1000)).toBe(1);
});

it('has no answer where everybody has earned a restriction', () => {
  expect(falsePositiveShare(0, 1000, 1000)).toBeNull();
  expect(falsePositiveShare(0, 0, 0)).toBeNull();
});
