import { STANDING } from 'glasshouse';
import type { Layout } from '../town/layout.ts';

/** Where everybody is in the pixels of a picture; worked out once for a town. */
export interface Plan {
  readonly width: number;
  readonly height: number;
  /** Pixels across of a person's cell, and of the square painted in it. */
  readonly size: number;
  readonly side: number;
  /** The first pixel of everybody. */
  readonly places: Uint32Array;
}

export function planPicture(layout: Layout, size: number): Plan {
  const { people, columns, rows, cellOf } = layout;
  const width = columns * size;
  const places = new Uint32Array(people);
  for (let person = 0; person < people; person++) {
    const cell = cellOf(person);
    const column = cell % columns;
    places[person] = ((cell - column) / columns) * size * width + column * size;
  }
  return { width, height: rows * size, size, side: size > 2 ? size - 1 : size, places };
}

/** What is painted: a byte of everybody, and its colours. */
export interface Paint {
  readonly bytes: Uint8Array;
  readonly byByte: Uint32Array;
  readonly standing: Uint8Array;
  /** The colour of children, where the byte says nothing of them; null: it does. */
  readonly child: number | null;
  /** The other world's standings, and the colours of whoever has the same in both; null: everybody stands out. */
  readonly fade: {
    readonly other: Uint8Array;
    readonly byByte: Uint32Array;
    readonly child: number;
  } | null;
}

/** Paints everybody. Streets are left as they are. */
export function paintTown(pixels: Uint32Array, plan: Plan, paint: Paint): void {
  const { places, side, width } = plan;
  const { bytes, byByte, standing, child, fade } = paint;
  for (let person = 0; person < places.length; person++) {
    const byte = standing[person] ?? 0;
    const isFaded = fade !== null && ((byte ^ (fade.other[person] ?? 0)) & STANDING.mask) === 0;
    const colours = isFaded ? fade.byByte : byByte;
    const isChild = child !== null && (byte & STANDING.adult) === 0;
    const colour = isChild
      ? ((isFaded ? fade.child : child) ?? 0)
      : (colours[bytes[person] ?? 0] ?? 0);
    let at = places[person] ?? 0;
    if (side === 1) {
      pixels[at] = colour;
      continue;
    }
    for (let y = 0; y < side; y++, at += width)
      for (let x = 0; x < side; x++) pixels[at + x] = colour;
  }
}

/** A colour (0xAABBGGRR) that is mostly paper. */
export function faded(colour: number, paper: number): number {
  let made = 0xff;
  for (let shift = 16; shift >= 0; shift -= 8) {
    const [own, under] = [(colour >>> shift) & 255, (paper >>> shift) & 255];
    made = made * 256 + Math.round(0.2 * own + 0.8 * under);
  }
  return made >>> 0;
}
