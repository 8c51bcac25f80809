import { BUILDING, type Shape } from './shape.js';
import { householdOf, type Households } from './households.js';

/** {@link Ties.addOverTies} for the household: the sum over its other members. Nobody leaves a household. */
export function addOverHousehold(
  households: Households,
  shape: Shape,
  block: number,
  value: Uint8Array | Uint32Array,
  out: Int32Array | Uint32Array,
): void {
  const base = block * shape.blockSize;
  const end = Math.min(base + shape.blockSize, shape.people);
  let first = base;
  while (first < end) {
    const inBuilding = first % BUILDING;
    const pattern = households.pattern[(first - inBuilding) / BUILDING];
    const next = Math.min(first + households.size[pattern * BUILDING + inBuilding], end);
    let total = 0;
    for (let person = first; person < next; person++) total = (total + value[person]) | 0;
    for (let person = first; person < next; person++) {
      out[person - base] += total - value[person];
    }
    first = next;
  }
}

/** The other members of a person's household. */
export function householdTiesOf(households: Households, shape: Shape, person: number): number[] {
  const { first, size } = householdOf(households, shape, person);
  const others: number[] = [];
  for (let other = first; other < first + size; other++) {
    if (other !== person) others.push(other);
  }
  return others;
}
