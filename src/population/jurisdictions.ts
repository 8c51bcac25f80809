import { BUILDING, type Shape } from './shape.js';
import { sharedBytes } from './shared.js';

/**
 * The jurisdiction of every building, by index. `shares[0]` is the base, which has what the pilots leave. A pilot is a
 * run of neighbouring buildings, the first pilot from building 0 on, as many as its share of the peopled buildings, and
 * at least one. In a population so small that the pilots alone would need more buildings than there are, the last of
 * them go without, and so does the base.
 */
export function assignJurisdictions(shares: readonly number[], shape: Shape): Uint8Array {
  const peopled = Math.ceil(shape.people / BUILDING);
  const jurisdictions = sharedBytes(shape.buildings);
  let reached = 0;
  let next = 0;
  for (let pilot = 1; pilot < shares.length; pilot++) {
    reached += shares[pilot];
    const end = Math.max(Math.round(reached * peopled), next + 1);
    jurisdictions.fill(pilot, next, end);
    next = end;
  }
  return jurisdictions;
}
