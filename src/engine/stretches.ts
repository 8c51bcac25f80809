import type { Stretch } from '../model/world.js';
import { BUILDING, type Shape } from '../population/shape.js';

/** A stretch without the rules of the month. */
export type Place = Omit<Stretch, 'tables'>;

/** For each block, its stretches. */
export function stretchesOf(shape: Shape, jurisdiction: Uint8Array): Place[][] {
  return Array.from({ length: shape.blocks }, (_, block) =>
    stretchesOfBlock(shape, jurisdiction, block),
  );
}

/** The runs of buildings of a block that belong to one jurisdiction. Buildings of nobody are left out. */
export function stretchesOfBlock(shape: Shape, jurisdiction: Uint8Array, block: number): Place[] {
  const places: Place[] = [];
  const base = block * shape.blockSize;
  const last = (base + shape.blockSize) / BUILDING;
  let from = base / BUILDING;
  for (let building = from + 1; building <= last; building++) {
    if (building < last && jurisdiction[building] === jurisdiction[from]) continue;
    const first = from * BUILDING;
    const drawn = (building - from) * BUILDING;
    const end = Math.min(first + drawn, shape.people);
    if (end > first)
      places.push({ block, base, first, end, drawn, jurisdiction: jurisdiction[from] ?? 0 });
    from = building;
  }
  return places;
}
