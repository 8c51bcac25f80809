import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../web/src/town/layout.ts';
import { nextAmong, nextOf } from '../../../../web/src/town/walk.ts';

describe('walking in a town', () => {
  // Eight buildings in rows of four: the last one has 52 people, so six whole rows and four people.
  const layout = layOut(500);

  it('has four buildings across, and streets between them', () => {
    expect([layout.columns, layout.rows, layout.pitch]).toEqual([35, 17, 9]);
  });

  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowDown', 0, 8],
    ['ArrowLeft', 9, 8],
    ['ArrowUp', 9, 1],
    // Over a street, and not over the edge.
    ['ArrowRight', 7, 64],
    ['ArrowDown', 56, 256],
    ['ArrowLeft', 0, 0],
    ['ArrowUp', 0, 0],
  ])('goes by %s from %i to %i', (key, from, to) => {
    expect(nextOf(key, from, layout)).toBe(to);
  });

  it.each([
    ['Home', 70, 0],
    ['Home', 0, 0],
    ['End', 3, 199],
    // Where the last building is short, to the last who is there.
    ['End', 256 + 48, 448 + 51],
    ['End', 256 + 56, 384 + 63],
    ['PageDown', 3, 259],
    ['PageDown', 259, 315],
    ['PageDown', 192 + 63, 448 + 47],
    ['PageUp', 259, 3],
    ['PageUp', 3, 3],
    ['PageUp', 448 + 51, 192 + 51],
  ])('goes by %s from %i as far as %i', (key, from, to) => {
    expect(nextOf(key, from, layout)).toBe(to);
  });

  it('goes with Control to the first and the last of the town', () => {
    expect(nextOf('Home', 300, layout, true)).toBe(0);
    expect(nextOf('End', 300, layout, true)).toBe(499);
  });

  it('goes nowhere by other keys', () => {
    expect(nextOf('Enter', 5, layout)).toBeNull();
  });

  it.each([1, 64, 65, 500, 250_000])('leads to somebody, in a town of %i', (people) => {
    const town = layOut(people);
    for (const key of ['Home', 'End', 'PageUp', 'PageDown'])
      for (const person of [0, people >> 1, people - 1]) {
        const found = nextOf(key, person, town);
        expect(found, `${key} from ${person}`).toBeGreaterThanOrEqual(0);
        expect(found, `${key} from ${person}`).toBeLessThan(people);
      }
  });
});

describe('walking among some people only', () => {
  const some = [5, 70, 900];
  const many = Array.from({ length: 30 }, (_, at) => 10 * at);

  it.each([
    ['ArrowRight', null, 5],
    ['ArrowRight', 5, 70],
    ['ArrowDown', 70, 900],
    ['ArrowDown', 900, 900],
    ['ArrowLeft', 70, 5],
    ['ArrowUp', 5, 5],
    ['ArrowUp', 6, 5],
    ['Home', 900, 5],
    ['End', 5, 900],
  ])('goes by %s from %s to %s', (key, from, to) => {
    expect(nextAmong(key, from, some)).toBe(to);
  });

  it('goes by ten with page keys', () => {
    expect(nextAmong('PageDown', 50, many)).toBe(150);
    expect(nextAmong('PageUp', 50, many)).toBe(0);
  });

  it('goes nowhere by other keys, and among nobody', () => {
    expect(nextAmong('Enter', 5, some)).toBeNull();
    expect(nextAmong('ArrowRight', 5, [])).toBeNull();
  });
});
