/**
 * The people and their ties once more, straight from their definitions: one person and one question at a time, every
 * number drawn where it is needed, no table of keys or bits, no passes over blocks. Slow, and written apart from the
 * sources, of which it uses the draws alone. Whatever is made faster must still give this.
 */
import { draw, mulhi, STATIC, threshold, type Luck } from '../../../src/random/draws.js';
import { PURPOSE } from '../../../src/random/purposes.js';

/** A list of 0 to count - 1 in the order of a shuffle. */
export function shuffled(count: number, luck: Luck, purpose: number, index: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let last = count - 1; last > 0; last--) {
    const chosen = Math.floor((draw(luck, last, STATIC, purpose, index) / 2 ** 32) * (last + 1));
    [order[last], order[chosen]] = [order[chosen], order[last]];
  }
  return order;
}

/** How one kind of circle is made. */
export interface CircleDefinition {
  readonly groupSize: number;
  /** How many slots stand in one order: a building or a block. */
  readonly span: number;
  readonly table: number;
  readonly key: number;
  readonly kept: number;
}

export const NEIGHBOURS_DEFINITION: CircleDefinition = {
  groupSize: 8,
  span: 64,
  table: PURPOSE.neighboursTable,
  key: PURPOSE.neighboursKey,
  kept: PURPOSE.neighboursKept,
};
export const colleaguesDefinition = (blockSize: number): CircleDefinition => ({
  groupSize: 8,
  span: blockSize,
  table: PURPOSE.colleaguesTable,
  key: PURPOSE.colleaguesKey,
  kept: PURPOSE.colleaguesKept,
});
export const friendsDefinition = (blockSize: number): CircleDefinition => ({
  groupSize: 4,
  span: blockSize,
  table: PURPOSE.friendsTable,
  key: PURPOSE.friendsKey,
  kept: PURPOSE.friendsKept,
});

/** The slots in the order in which a building or block stands, by its number. */
export function lineUp(circle: CircleDefinition, number: number, luck: Luck): number[] {
  const key = draw(luck, number, STATIC, circle.key, 0) % circle.span;
  return shuffled(circle.span, luck, circle.table, 0).map(
    (slot) => number * circle.span + (slot ^ key),
  );
}

/** Are places (row a, column b) and (row c, column d) of a square on one line of a layer? And which line is that? */
function lineThrough(size: number, layer: number, row: number, column: number): number {
  if (layer === size) return column;
  return row ^ timesInField(layer, column);
}

/** Multiplication of polynomials over two elements, modulo x² + x + 1; by 0 and 1 in any such field. */
function timesInField(a: number, b: number): number {
  if (a < 2) return a * b;
  let product = (a & 1 ? b : 0) ^ (a & 2 ? b << 1 : 0);
  if (product & 4) product ^= 7;
  return product;
}

/** Everybody whom the person at a place of a line-up is tied to. */
export function circleTies(
  circle: CircleDefinition,
  means: number,
  order: readonly number[],
  number: number,
  place: number,
  luck: Luck,
): number[] {
  const { groupSize: size } = circle;
  const square = size * size;
  const layers = Math.ceil(means / (size - 1));
  const chance = threshold(means / (layers * (size - 1)));
  const ties: number[] = [];
  for (let layer = 0; layer < layers; layer++) {
    const lineOf = (p: number): number =>
      lineThrough(size, layer, Math.floor((p % square) / size), p % size);
    const squareOf = (p: number): number => Math.floor(p / square);
    const firstGroup = (number * circle.span) / size;
    const group = firstGroup + squareOf(place) * size + lineOf(place);
    if (draw(luck, group, STATIC, circle.kept, layer) >= chance) continue;
    order.forEach((other, p) => {
      if (p !== place && squareOf(p) === squareOf(place) && lineOf(p) === lineOf(place))
        ties.push(other);
    });
  }
  return ties;
}

/** Everybody to whom a person has a distant tie, in a population of so many blocks and people. */
export function distantTies(
  mean: number,
  blockSize: number,
  blocks: number,
  people: number,
  person: number,
  luck: Luck,
): number[] {
  const block = Math.floor(person / blockSize);
  const order = shuffled(blockSize, luck, PURPOSE.distantTable, 0);
  const place = order.indexOf(person % blockSize);
  const ties: number[] = [];
  for (let matching = 0; matching < (mean > 0 ? 8 : 0); matching++) {
    const turn = shuffled(blocks, luck, PURPOSE.distantBlocks, matching);
    const at = turn.indexOf(block);
    const partner = turn[at ^ 1] ?? block;
    const low = Math.min(block, partner);
    const chosen = mulhi(
      draw(luck, low, STATIC, PURPOSE.distantKey, Math.max(block, partner)),
      blockSize - 1,
    );
    const key = 1 + ((chosen + 31 * matching) % (blockSize - 1));
    const other = partner * blockSize + order[place ^ key];
    // The bundle is numbered by the place in the lower block; in a block paired with itself, by the lower place.
    const here = Math.floor(place / 8);
    const there = Math.floor((place ^ key) / 8);
    const inLow = block < partner ? here : block > partner ? there : Math.min(here, there);
    const bundle = low * (blockSize / 8) + inLow;
    const isKept = draw(luck, bundle, STATIC, PURPOSE.distantKept, matching) < threshold(mean / 8);
    if (isKept && other < people) ties.push(other);
  }
  return ties;
}
