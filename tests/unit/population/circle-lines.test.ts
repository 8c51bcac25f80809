import { describe, expect, it } from 'vitest';
import { circleLines, type CircleLines } from '../../../src/population/circle-lines.js';
import { rising } from './make-people.js';

/** The groups of one layer, each as the places of its members within the square. */
function groupsOf(lines: CircleLines, layer: number): number[][] {
  const { size, places } = lines;
  return Array.from({ length: size }, (_, line) => {
    const from = (layer * size + line) * size;
    return [...places.subarray(from, from + size)];
  });
}

const everyPlace = (size: number): number[] =>
  Array.from({ length: size * size }, (_, place) => place);

describe('the groups of circles', () => {
  it('have as few layers as the mean number of ties needs', () => {
    const layers = (size: 4 | 8, ties: number): number => circleLines(size, ties).layers;
    expect([0, 0.5, 3, 3.1, 6, 9, 12, 14, 15].map((ties) => layers(4, ties))).toEqual([
      0, 1, 1, 2, 2, 3, 4, 5, 5,
    ]);
    expect([0, 4, 7, 7.5, 14].map((ties) => layers(8, ties))).toEqual([0, 1, 1, 2, 2]);
  });

  it('refuse more ties than there are layers for', () => {
    expect(() => circleLines(4, 15.5)).toThrow('15 ties of a kind at most, and not 15.5');
    expect(() => circleLines(8, 14.5)).toThrow('14 ties of a kind at most, and not 14.5');
    expect(() => circleLines(8, Number.NaN)).toThrow('and not NaN');
  });

  for (const [size, ties] of [
    [4, 15],
    [8, 14],
  ] as const) {
    const lines = circleLines(size, ties);

    it(`of ${size} put everybody into one group of each layer`, () => {
      for (let layer = 0; layer < lines.layers; layer++) {
        const places = groupsOf(lines, layer).flat();
        expect(rising(places), `layer ${layer}`).toEqual(everyPlace(size));
      }
    });

    it(`of ${size} bring no two people together twice`, () => {
      const met = new Set<string>();
      for (let layer = 0; layer < lines.layers; layer++) {
        for (const group of groupsOf(lines, layer)) {
          for (const a of group) {
            for (const b of group.filter((other) => other > a)) {
              expect(met.has(`${a}-${b}`), `${a} and ${b} in layer ${layer}`).toBe(false);
              met.add(`${a}-${b}`);
            }
          }
        }
      }
      expect(met.size).toBe((size * size * lines.layers * (size - 1)) / 2);
    });

    it(`of ${size} know the line through each place`, () => {
      for (let layer = 0; layer < lines.layers; layer++) {
        groupsOf(lines, layer).forEach((group, line) => {
          for (const place of group) {
            expect(lines.lineOf[layer * size * size + place]).toBe(line);
          }
        });
      }
    });
  }

  it('of 4 in all five layers bring together everybody in a square: it is a plane of order 4', () => {
    const lines = circleLines(4, 15);
    const friendsOfFirst = new Set(
      Array.from({ length: 5 }, (_, layer) => groupsOf(lines, layer))
        .flat()
        .filter((group) => group.includes(0))
        .flat(),
    );
    expect(friendsOfFirst.size).toBe(16);
  });
});
