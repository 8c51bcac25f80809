import type { Layout } from './layout.ts';

/**
 * Paints everybody into pixels: each person a square of `size` pixels, with a pixel left free where there is room.
 *
 * @param pixels of an image of columns × size by rows × size; streets are left as they are
 */
export function paint(
  pixels: Uint32Array,
  layout: Layout,
  size: number,
  colourOf: (person: number) => number,
): void {
  const { people, columns } = layout;
  const width = columns * size;
  const side = size > 2 ? size - 1 : size;
  for (let person = 0; person < people; person++) {
    const colour = colourOf(person);
    const cell = layout.cellOf(person);
    const column = cell % columns;
    let at = ((cell - column) / columns) * size * width + column * size;
    for (let y = 0; y < side; y++, at += width)
      for (let x = 0; x < side; x++) pixels[at + x] = colour;
  }
}
