import { expect, it } from 'vitest';
import { nearest } from '../../../../web/src/story/nearest.ts';
import { layOut } from '../../../../web/src/town/layout.ts';

const layout = layOut(1000);

it('finds somebody who was meant exactly', () => {
  expect(nearest(layout, [3, 500, 900], 500, 2)).toBe(500);
});

it('finds the one who is nearest', () => {
  // In a building, 8 live in a row: 8 lives below 0, and 2 lives two to the right.
  expect(nearest(layout, [2, 8, 900], 0, 5)).toBe(8);
});

it('finds somebody at the very edge of reach, and nobody beyond it', () => {
  expect(nearest(layout, [3], 0, 3)).toBe(3);
  expect(nearest(layout, [4], 0, 3)).toBeNull();
});

it('finds nobody among nobody', () => {
  expect(nearest(layout, [], 0, 1000)).toBeNull();
});
