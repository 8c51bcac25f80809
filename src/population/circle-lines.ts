/**
 * How people who stand in a row are put into groups of 4 or 8, several times over, such that no two of them ever share
 * two groups. The row is cut into squares of 4 × 4 or 8 × 8 people, and a group is a line of a square. Each way of
 * putting everybody into groups is a layer: lines of one slope. Two lines of different slopes meet in one person
 * only, as in any finite plane (here that of order 4, and two of the slopes of that of order 8).
 */
export interface CircleLines {
  /** People in a group, and groups of one layer in a square: 4 or 8. */
  readonly size: number;
  readonly layers: number;
  /** Places within a square: member i of line c of layer l is at [(l * size + c) * size + i]. */
  readonly places: Uint8Array;
  /** The line of layer l through place w of a square is at [l * size * size + w]. */
  readonly lineOf: Uint8Array;
}

/** The multiplication table of the field of four elements, whose addition is exclusive or. */
const TIMES = [
  [0, 0, 0, 0],
  [0, 1, 2, 3],
  [0, 2, 3, 1],
  [0, 3, 1, 2],
] as const;

/** Most layers by size of group: with them nobody has over 15 ties. */
const MOST_LAYERS = { 4: 5, 8: 2 } as const;

/**
 * The lines of as few layers as a mean number of ties needs, where each group of `size` gives a person size - 1 ties.
 * Throws a RangeError for more ties than all layers have: 15 in groups of 4, 14 in groups of 8.
 */
export function circleLines(size: 4 | 8, ties: number): CircleLines {
  const layers = Math.ceil(ties / (size - 1));
  if (!(layers <= MOST_LAYERS[size])) {
    throw new RangeError(
      `In groups of ${size} a person has ${MOST_LAYERS[size] * (size - 1)} ties of a kind at most, and not ${ties}.`,
    );
  }
  const places = new Uint8Array(layers * size * size);
  const lineOf = new Uint8Array(layers * size * size);
  for (let layer = 0; layer < layers; layer++) {
    for (let line = 0; line < size; line++) {
      for (let member = 0; member < size; member++) {
        const place = placeInSquare(size, layer, line, member);
        places[(layer * size + line) * size + member] = place;
        lineOf[layer * size * size + place] = line;
      }
    }
  }
  return { size, layers, places, lineOf };
}

/** Row y and column x of a square as one number. Layer l is of slope l; after the last slope come the columns. */
function placeInSquare(size: number, layer: number, line: number, member: number): number {
  if (layer === size) return member * size + line;
  // Slopes 0 and 1 need no table, so they hold for squares of 8 as well.
  const rise = layer <= 1 ? layer * member : TIMES[layer][member];
  return (rise ^ line) * size + member;
}
