import type { Stretch } from '../model/world.js';
import { BUILDING, type Shape } from '../population/shape.js';

/** A stretch without the rules of the month. */
export type Place = Omit<Stretch, 'tables'>;

/** For each block, the runs of buildings that belong to one jurisdiction. Buildings of nobody are left out. */
export function stretchesOf(shape: Shape, jurisdiction: Uint8Array): Place[][] {
  const perBlock = shape.blockSize / BUILDING;
  const blocks: Place[][] = [];
  for (let block = 0; block < shape.blocks; block++) {
    const places: Place[] = [];
    const base = block * shape.blockSize;
    let from = block * perBlock;
    for (let building = from + 1; building <= (block + 1) * perBlock; building++) {
      const isLast = building === (block + 1) * perBlock;
      if (!isLast && jurisdiction[building] === jurisdiction[from]) continue;
      const first = from * BUILDING;
      const drawn = (building - from) * BUILDING;
      const end = Math.min(first + drawn, shape.people);
      if (end > first)
        places.push({ block, base, first, end, drawn, jurisdiction: jurisdiction[from] ?? 0 });
      from = building;
    }
    blocks.push(places);
  }
  return blocks;
}
