import type { Circle } from './circle.js';
import { isKept } from './kept-bits.js';
import type { Shape } from './shape.js';
import { leftBit } from './tie-kinds.js';

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
): void {
  const { lines, permutation, keys, kept } = circle;
  const { blockSize } = shape;
  const base = block * blockSize;
  const groups = blockSize / lines.size;
  const groupsOfSpan = permutation.size / lines.size;
  for (let layer = 0; layer < lines.layers; layer++) {
    for (let group = 0; group < groups; group++) {
      if (isKept(kept[layer], block * groups + group) === 0) continue;
      // A span is a building or the whole block: those who stand in one order, under one key.
      const span = Math.floor(group / groupsOfSpan);
      addGroup(
        circle,
        layer,
        group % groupsOfSpan,
        span * permutation.size,
        keys[block * (blockSize / permutation.size) + span],
        base,
        shape.people,
        value,
        leftCircles,
        out,
      );
    }
  }
}

// One group: where its members are in the block, and their values. Only those who take part.
const members = new Uint16Array(8);
const values = new Uint32Array(8);

/** Adds over the ties of one group: number `group` of a span that begins at slot `first` of the block. */
function addGroup(
  circle: Circle,
  layer: number,
  group: number,
  first: number,
  key: number,
  base: number,
  people: number,
  value: Uint8Array | Uint32Array,
  leftCircles: Uint8Array,
  out: Int32Array | Uint32Array,
): void {
  const { places, size } = circle.lines;
  const order = circle.permutation.slot;
  const left = leftBit(circle.kind);
  const line = group % size;
  const corner = (group - line) * size;
  const from = (layer * size + line) * size;
  let count = 0;
  let total = 0;
  for (let member = from; member < from + size; member++) {
    const slot = first + (order[corner + places[member]] ^ key);
    const person = base + slot;
    if (person >= people || (leftCircles[person] & left) !== 0) continue;
    const own = value[person];
    members[count] = slot;
    values[count] = own;
    count++;
    total = (total + own) | 0;
  }
  for (let member = 0; member < count; member++) {
    out[members[member]] += total - values[member];
  }
}
