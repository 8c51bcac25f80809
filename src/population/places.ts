import { draw, STATIC, type Luck } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { bandLimits, bandOf } from './bands.js';
import { goldenRatio } from './golden-ratio.js';
import type { Shape } from './shape.js';
import { sharedBytes } from './shared.js';

/**
 * The place of every building, by index: buildings take turns in proportion to the shares of the places, so that every
 * block has its part of each.
 */
export function assignPlaces(shares: readonly number[], shape: Shape, luck: Luck): Uint8Array {
  const limits = bandLimits(shares);
  const offset = draw(luck, 0, STATIC, PURPOSE.place, 0);
  const places = sharedBytes(shape.buildings);
  for (let building = 0; building < shape.buildings; building++) {
    places[building] = bandOf(goldenRatio(building, offset), limits, 0, shares.length);
  }
  return places;
}
