import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread, wrap } from '../../../../src/report/chart/labels.js';
import { MOST_LINES, strokeOf } from '../../../../src/report/chart/palette.js';

describe('wrap', () => {
  it.each([
    ['restricted', 12, ['restricted']],
    ['wrongly and never told', 12, ['wrongly and', 'never told']],
    ['wrongly and never told', 22, ['wrongly and never told']],
    ['high-fee schooling for children', 12, ['high-fee', 'schooling', 'for children']],
    ['untrustworthiness', 5, ['untrustworthiness']],
    ['', 5, ['']],
  ])('breaks %j at %d letters', (text, letters, lines) => {
    expect(wrap(text, letters)).toEqual(lines);
  });
});

describe('spread', () => {
  it('leaves labels alone that have room', () => {
    const labels = [
      { at: 20, height: 10 },
      { at: 80, height: 10 },
    ];
    expect(spread(labels, 100)).toEqual([20, 80]);
  });

  it('moves labels down that would cover the one above', () => {
    const labels = [
      { at: 20, height: 10 },
      { at: 22, height: 10 },
      { at: 21, height: 10 },
    ];
    expect(spread(labels, 100)).toEqual([20, 40, 30]);
  });

  it('moves labels up where the last ones run out of room', () => {
    const labels = [
      { at: 95, height: 10 },
      { at: 95, height: 10 },
      { at: 50, height: 10 },
    ];
    expect(spread(labels, 100)).toEqual([85, 95, 50]);
  });

  it('gives taller labels more room', () => {
    const labels = [
      { at: 50, height: 30 },
      { at: 52, height: 10 },
    ];
    expect(spread(labels, 200)).toEqual([50, 70]);
  });

  it('has nothing to place without labels', () => {
    expect(spread([], 100)).toEqual([]);
  });

  it('never lets two labels cover one another nor leave the bottom', () => {
    const label = fc.record({
      at: fc.integer({ min: 0, max: 300 }),
      height: fc.integer({ min: 5, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), (labels) => {
        const placed = spread(labels, 400)
          .map((middle, index) => ({ middle, height: labels[index]?.height ?? 0 }))
          .toSorted((a, b) => a.middle - b.middle);
        placed.forEach(({ middle, height }, rank) => {
          const next = placed[rank + 1];
          expect(middle + height / 2).toBeLessThanOrEqual(400 + 1e-9);
          if (next === undefined) return;
          expect(next.middle - next.height / 2).toBeGreaterThanOrEqual(middle + height / 2 - 1e-9);
        });
      }),
    );
  });
});

describe('strokes', () => {
  const strokes = Array.from({ length: MOST_LINES }, (_, index) => strokeOf(index));

  it('differ in colour and in dashes, so that either is enough', () => {
    expect(new Set(strokes.map(({ color }) => color)).size).toBe(MOST_LINES);
    expect(new Set(strokes.map(({ dashes }) => dashes)).size).toBe(MOST_LINES);
  });

  it('begin anew after the last', () => {
    expect(strokeOf(MOST_LINES)).toEqual(strokes[0]);
  });
});
