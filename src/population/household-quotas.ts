import { BUILDING } from './shape.js';

/**
 * Splits buildings of 64 slots into households so that, over all buildings together, the shares of households by size
 * come as close to the asked ones as whole households allow.
 *
 * `shares[0]` is the share of households of one, up to `shares[7]`. Each building becomes a list of sizes that sum
 * to 64. Household by household, the size that is furthest behind its share is taken next, among those that leave a
 * rest which can still be filled. Where no sizes with a share can fill 64 (threes alone leave one over), the last
 * household of the building is as small as what is left.
 */
export function householdQuotas(shares: readonly number[], buildings: number): number[][] {
  const sizes = shares.map((_, i) => i + 1).filter((size) => shares[size - 1] > 0);
  if (sizes.length === 0) throw new RangeError('No size of household has a share.');
  const fillable = fillableRests(sizes);
  const made = [0, ...shares.map(() => 0)];
  let total = 0;
  return Array.from({ length: buildings }, () => {
    const building: number[] = [];
    let rest = largestFillable(fillable);
    const leftOver = BUILDING - rest;
    while (rest > 0) {
      const size = furthestBehind(sizes, shares, made, total, rest, fillable);
      building.push(size);
      made[size]++;
      total++;
      rest -= size;
    }
    if (leftOver > 0) building.push(leftOver);
    return building;
  });
}

/** fillable[r]: can r slots be filled with households of these sizes? */
function fillableRests(sizes: readonly number[]): boolean[] {
  const fillable = [true];
  for (let rest = 1; rest <= BUILDING; rest++) {
    fillable.push(sizes.some((size) => size <= rest && fillable[rest - size]));
  }
  return fillable;
}

function largestFillable(fillable: readonly boolean[]): number {
  return fillable.lastIndexOf(true);
}

function furthestBehind(
  sizes: readonly number[],
  shares: readonly number[],
  made: readonly number[],
  total: number,
  rest: number,
  fillable: readonly boolean[],
): number {
  let best = 0;
  let most = -Infinity;
  for (const size of sizes) {
    const behind = shares[size - 1] * (total + 1) - made[size];
    if (size <= rest && fillable[rest - size] && behind > most) {
      most = behind;
      best = size;
    }
  }
  return best;
}
