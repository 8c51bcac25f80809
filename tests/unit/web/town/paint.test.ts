import { expect, it } from 'vitest';
import { layOut } from '../../../../web/src/town/layout.ts';
import { paint } from '../../../../web/src/town/paint.ts';

function painted(people: number, size: number): Uint32Array {
  const layout = layOut(people);
  const pixels = new Uint32Array(layout.columns * size * layout.rows * size);
  paint(pixels, layout, size, (person) => person + 1);
  return pixels;
}

it.each([
  [1, 1],
  [2, 4],
  [3, 4],
  [5, 16],
])('paints a person at size %i with %i pixels', (size, count) => {
  expect(painted(100, size).filter((pixel) => pixel === 42)).toHaveLength(count);
});

it('leaves streets as they are', () => {
  const layout = layOut(128);
  expect(painted(128, 1)[8]).toBe(0);
  expect(layout.personAt(8, 0)).toBeNull();
});

it('paints everybody where they live', () => {
  const layout = layOut(1000);
  const pixels = painted(1000, 1);
  const wrong = Array.from({ length: 1000 }, (_, person) => person).filter(
    (person) => pixels[layout.cellOf(person)] !== person + 1,
  );
  expect(wrong).toEqual([]);
});
