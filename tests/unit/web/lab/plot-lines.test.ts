import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { plotLines } from '../../../../web/src/lab/plot-lines.ts';
import { checkProperty } from '../../../helpers/check-property.js';

beforeAll(() => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  Object.assign(globalThis, { document });
});

const draw = (lines: readonly (readonly number[])[], months: number) =>
  plotLines({ lines, months, sayMonth: (at) => `month ${at}`, sayValue: String });
const texts = (svg: Element, selector: string): string[] =>
  Array.from(svg.querySelectorAll(selector), ({ textContent }) => textContent);
/** The points of a line, as `[x, y]`. */
const points = (svg: Element, selector: string): number[][] => {
  const path = svg.querySelector(selector)?.getAttribute('d') ?? '';
  return path
    .split(/[MLZ]/u)
    .filter((point) => point !== '')
    .map((point) => point.split(',').map(Number));
};
const FRAME = { left: 44, right: 306, top: 10, bottom: 96 };

describe('lines of a chart', () => {
  it('go from the left to the right, and from 0 at the bottom to the highest mark', () => {
    const { svg } = draw([[0, 15, 30]], 3);
    const [first = [], , last = []] = points(svg, '.line.a path');
    expect(first).toEqual([FRAME.left, FRAME.bottom]);
    expect(last).toEqual([FRAME.right, FRAME.top]);
    expect(texts(svg, 'text')).toEqual(['0', '10', '20', '30', 'month 0', 'month 2']);
  });

  it('grow into the picture as months come', () => {
    const { svg } = draw([[5, 5]], 11);
    expect(points(svg, '.line.a path').at(-1)?.[0]).toBeCloseTo(FRAME.left + 26.2, 5);
  });

  it('of two worlds share their axes, and bear their names, the higher one above', () => {
    const { svg } = draw([[3], [30]], 2);
    expect(svg.querySelectorAll('.line')).toHaveLength(2);
    expect(texts(svg, '.name')).toEqual(['A', 'B']);
    const heights = [...svg.querySelectorAll('.name text')].map((name) =>
      Number(/,(-?[\d.]+)\)/u.exec(name.getAttribute('transform') ?? '')?.[1]),
    );
    expect(heights[0]).toBeGreaterThan(heights[1]);
  });

  it('that end alike have names apart', () => {
    const { svg } = draw([[7], [7]], 2);
    expect(
      [...svg.querySelectorAll('.name')].map((name) => name.getAttribute('transform')),
    ).toEqual(['translate(3,-4)', 'translate(3,4)']);
  });

  it('lie at the bottom where nothing happened, and are missing where nothing is known', () => {
    const { svg } = draw([[0, 0], []], 2);
    expect(points(svg, '.line.a path').map(([, y]) => y)).toEqual([FRAME.bottom, FRAME.bottom]);
    expect(svg.querySelector('.line.b path')).toBeNull();
    expect(texts(svg, 'text').slice(0, 2)).toEqual(['0', '1']);
    expect(texts(svg, '.name')).toEqual(['A']);
  });

  it('have one month on their axis where there is one', () => {
    expect(texts(draw([[5]], 1).svg, 'text').filter((said) => said.startsWith('month'))).toEqual([
      'month 0',
    ]);
  });

  it('have no colours, labels or styles of their own: those are the page’s', () => {
    const { svg } = draw([[1, 2]], 2);
    expect(svg.querySelector('style, [style], [aria-label]')).toBeNull();
  });

  it('stay in the frame, with few marks', () => {
    checkProperty(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 50 }),
        (line) => {
          const { svg } = draw([line], line.length);
          expect(svg.querySelectorAll('.grid line').length).toBeLessThanOrEqual(6);
          for (const [x = Number.NaN, y = Number.NaN] of points(svg, '.line.a path')) {
            expect(x).toBeGreaterThanOrEqual(FRAME.left);
            expect(x).toBeLessThanOrEqual(FRAME.right + 0.01);
            expect(y).toBeGreaterThanOrEqual(FRAME.top - 0.01);
            expect(y).toBeLessThanOrEqual(FRAME.bottom + 0.01);
          }
        },
      ),
      100,
    );
  });
});

describe('the cursor of a chart', () => {
  it('moves to a month, and nothing else moves', () => {
    const { svg, moveTo } = draw([[1, 2, 3]], 3);
    const line = svg.querySelector('.line.a path')?.outerHTML;
    const cursor = svg.querySelector('.now line');
    for (const [month, x] of [
      [0, FRAME.left],
      [1, (FRAME.left + FRAME.right) / 2],
      [2, FRAME.right],
    ] as const) {
      moveTo(month);
      expect([cursor?.getAttribute('x1'), cursor?.getAttribute('x2')]).toEqual([`${x}`, `${x}`]);
    }
    expect(svg.querySelector('.line.a path')?.outerHTML).toBe(line);
  });
});
