import type { Circle } from './circle.js';
import type { CircleLines } from './circle-lines.js';
import { isKept } from './kept-bits.js';
import { LARGEST_BLOCK, type Shape } from './shape.js';
import { leftBit } from './ties.js';

// One block in the order of its circles: who stands at each place (counted from the block's first slot), whether they
// take part, their value, and the sums over their ties. Reused from block to block.
const slots = new Uint16Array(LARGEST_BLOCK);
const present = new Uint8Array(LARGEST_BLOCK);
const values = new Uint32Array(LARGEST_BLOCK);
const sums = new Uint32Array(LARGEST_BLOCK);
const degrees = new Uint8Array(LARGEST_BLOCK);

/**
 * {@link Ties.addOverTies} for a kind that makes circles. All members of a group are tied to each other, so the sum over
 * one's ties in it is the group's total less one's own value.
 */
export function addOverCircle(
  circle: Circle,
  shape: Shape,
  block: number,
  value: Uint8Array | Uint32Array,
  leftCircles: Uint8Array,
  out: Int32Array | Uint32Array,
  degree: Uint8Array,
): void {
  const { lines, kept } = circle;
  const size = shape.blockSize;
  lineUp(circle, shape, block, leftCircles);
  for (let place = 0; place < size; place++) {
    values[place] = present[place] === 1 ? value[block * size + slots[place]] : 0;
  }
  sums.fill(0, 0, size);
  degrees.fill(0, 0, size);
  for (let layer = 0; layer < lines.layers; layer++) {
    addLayer(lines, layer, size, (block * size) / lines.size, kept[layer]);
  }
  for (let place = 0; place < size; place++) {
    if (present[place] === 0) continue;
    out[slots[place]] += sums[place];
    degree[slots[place]] += degrees[place];
  }
}

/** Finds who stands at each place of a block, and whether they take part: neither a ghost nor gone from the circle. */
function lineUp(circle: Circle, shape: Shape, block: number, leftCircles: Uint8Array): void {
  const span = circle.permutation.size;
  const order = circle.permutation.slot;
  const left = leftBit(circle.kind);
  const base = block * shape.blockSize;
  for (let first = 0; first < shape.blockSize; first += span) {
    const key = circle.keys[(base + first) / span];
    for (let place = 0; place < span; place++) {
      const slot = first + (order[place] ^ key);
      const person = base + slot;
      slots[first + place] = slot;
      present[first + place] = person < shape.people && (leftCircles[person] & left) === 0 ? 1 : 0;
    }
  }
}

/** Adds the sums of one layer's kept groups. `firstGroup` is the number of the block's first group. */
function addLayer(
  lines: CircleLines,
  layer: number,
  size: number,
  firstGroup: number,
  kept: Uint8Array,
): void {
  const side = lines.size;
  const square = side * side;
  for (let group = 0; group < size / side; group++) {
    if (isKept(kept, firstGroup + group) === 0) continue;
    const line = group % side;
    const corner = (group - line) * side;
    const from = layer * square + line * side;
    let total = 0;
    let members = 0;
    for (let member = from; member < from + side; member++) {
      total = (total + values[corner + lines.places[member]]) | 0;
      members += present[corner + lines.places[member]];
    }
    for (let member = from; member < from + side; member++) {
      const place = corner + lines.places[member];
      sums[place] += total - values[place];
      degrees[place] += members - 1;
    }
  }
}
