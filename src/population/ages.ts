import type { AgeBand } from '../regime/regime.js';
import { bandLimits } from './bands.js';
import { PATTERNS, type Households } from './households.js';
import { BUILDING } from './shape.js';

/** Places in a household that differ in who can be a minor: the first member, the second, and every further one. */
const AGE_PLACES = 3;

/**
 * Limits of the age bands for each of the three places, one after another.
 *
 * The first member of a household is never a minor. Third and further members are minors with the chance that makes
 * the overall share of minors right; where even all of them are too few, the rest of the minors are second members
 * (with one adult). Where those too are too few (households of one have no minors at all), there are fewer minors than
 * declared. Within minors and within adults, the bands keep their proportions. Throws a RangeError where no band is of
 * adults.
 */
export function ageLimits(ages: readonly AgeBand[], households: Households): Uint32Array {
  const minors = ages.reduce((sum, band) => sum + (band.minor ? band.share : 0), 0);
  const adults = ages.reduce((sum, band) => sum + (band.minor ? 0 : band.share), 0);
  if (adults <= 0) throw new RangeError('No age band is of adults.');
  const limits = new Uint32Array(AGE_PLACES * ages.length);
  minorChances(minors / (minors + adults), households).forEach((chance, place) => {
    const shares = ages.map((band) =>
      band.minor ? (chance * band.share) / minors : ((1 - chance) * band.share) / adults,
    );
    limits.set(bandLimits(shares.map((share) => share || 0)), place * ages.length);
  });
  return limits;
}

/** The chance of being a minor for the first, the second and further members of a household. */
function minorChances(minors: number, households: Households): [number, number, number] {
  const [, second, further] = placeShares(households);
  const chanceFurther = Math.min(1, minors / Math.max(further, Number.MIN_VALUE));
  const rest = minors - further * chanceFurther;
  const chanceSecond = Math.min(1, Math.max(0, rest) / Math.max(second, Number.MIN_VALUE));
  return [0, chanceSecond, chanceFurther];
}

/** The share of people who are first, second and further members, over all patterns. */
function placeShares(households: Households): [number, number, number] {
  const shares: [number, number, number] = [0, 0, 0];
  for (let at = 0; at < PATTERNS * BUILDING; at++) {
    const place = Math.min((at % BUILDING) - households.first[at], 2);
    shares[place] += 1 / (PATTERNS * BUILDING);
  }
  return shares;
}
