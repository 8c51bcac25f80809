import { placeInCircle, type Circle } from './circle.js';
import { isKept } from './kept-bits.js';
import type { Shape } from './shape.js';

/** The people to whom a person is tied by one kind of circle: the other members of their kept groups. */
export function circleTiesOf(circle: Circle, shape: Shape, person: number): number[] {
  const { lines, permutation, keys } = circle;
  const span = Math.floor(person / permutation.size);
  const place = placeInCircle(circle, person);
  const square = lines.size * lines.size;
  const corner = place - (place % square);
  const ties: number[] = [];
  for (let layer = 0; layer < lines.layers; layer++) {
    const line = lines.lineOf[layer * square + (place % square)];
    const group = (span * permutation.size + corner) / lines.size + line;
    if (isKept(circle.kept[layer], group) === 0) continue;
    const from = layer * square + line * lines.size;
    for (const within of lines.places.subarray(from, from + lines.size)) {
      const other = span * permutation.size + (permutation.slot[corner + within] ^ keys[span]);
      if (other !== person && other < shape.people) ties.push(other);
    }
  }
  return ties;
}
