import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layLines, roundStep } from '../../../../web/src/lab/chart-lines.ts';
import { checkProperty } from '../../../helpers/check-property.js';

const BOX = { left: 10, top: 20, width: 100, height: 50 };

describe('lines of a chart', () => {
  it('go from the left to the right, and from 0 at the bottom to the highest mark', () => {
    const { paths, marks, x, y } = layLines([[0, 15, 30]], 3, BOX);
    expect(paths).toEqual(['M10 70L60 45L110 20']);
    expect(marks.map(({ value }) => value)).toEqual([0, 10, 20, 30]);
    expect([x(0), x(2)]).toEqual([10, 110]);
    expect([y(0), y(30)]).toEqual([70, 20]);
  });

  it('share their axes', () => {
    const { paths } = layLines([[3], [30]], 2, BOX);
    expect(paths).toEqual(['M10 65', 'M10 20']);
  });

  it('lie at the bottom where nothing happened, and are empty where nothing is known', () => {
    const { paths, marks } = layLines([[0, 0], []], 2, BOX);
    expect(paths).toEqual(['M10 70L110 70', '']);
    expect(marks.map(({ value }) => value)).toEqual([0, 1]);
  });

  it('stand at the left where there is one month', () => {
    expect(layLines([[5]], 1, BOX).paths[0]).toMatch(/^M10 /u);
  });

  it('stay in the frame, with few marks', () => {
    checkProperty(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 50 }),
        (line) => {
          const { marks, y } = layLines([line], line.length, BOX);
          expect(marks.length).toBeGreaterThanOrEqual(2);
          expect(marks.length).toBeLessThanOrEqual(5);
          for (const value of line) {
            expect(y(value)).toBeGreaterThanOrEqual(BOX.top - 0.01);
            expect(y(value)).toBeLessThanOrEqual(BOX.top + BOX.height);
          }
        },
      ),
      200,
    );
  });

  it.each([
    [0, 1],
    [Number.NaN, 1],
    [1, 1],
    [1.1, 2],
    [3, 5],
    [7, 10],
    [0.03, 0.05],
    [123, 200],
  ])('has marks that are round: at %d a step of %d', (at, step) => {
    expect(roundStep(at)).toBeCloseTo(step, 10);
  });
});
