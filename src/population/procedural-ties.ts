import type { Luck } from '../random/draws.js';
import { addOverCircle } from './add-over-circle.js';
import { addOverDistant } from './add-over-distant.js';
import { makeCircle, type Circle } from './circle.js';
import { circleTiesOf } from './circle-ties-of.js';
import { distantTiesOf, makeDistant } from './distant.js';
import { addOverHousehold, householdTiesOf } from './household-ties.js';
import type { Households } from './households.js';
import type { Shape } from './shape.js';
import { COLLEAGUES, DISTANT, FRIENDS, HOUSEHOLD, NEIGHBOURS } from './tie-kinds.js';
import type { Ties } from './ties.js';

/**
 * Ties that are computed where they are needed, from the seed. They cost no memory but for the bits that say which
 * groups and bundles are kept (two bits a person), and those could be drawn again at each use.
 *
 * `means` is the mean number of ties of each kind, in the order of TIE_KINDS; the
 * household's is not used, everybody is tied to their whole household.
 */
export function makeProceduralTies(
  means: readonly number[],
  shape: Shape,
  households: Households,
  luck: Luck,
): Ties {
  const neighbours = makeCircle(NEIGHBOURS, means[NEIGHBOURS], shape, luck);
  const colleagues = makeCircle(COLLEAGUES, means[COLLEAGUES], shape, luck);
  const friends = makeCircle(FRIENDS, means[FRIENDS], shape, luck);
  const distant = makeDistant(means[DISTANT], shape, luck);
  const circleOf = (kind: number): Circle => {
    if (kind === NEIGHBOURS) return neighbours;
    if (kind === COLLEAGUES) return colleagues;
    if (kind === FRIENDS) return friends;
    throw new RangeError(`There are the kinds of tie 0 to ${DISTANT}, and not ${kind}.`);
  };
  return {
    network: { kind: 'procedural', circles: [neighbours, colleagues, friends], distant },
    addOverTies(kind, block, value, leftCircles, out) {
      if (kind === HOUSEHOLD) addOverHousehold(households, shape, block, value, out);
      else if (kind === DISTANT) addOverDistant(distant, shape, block, value, leftCircles, out);
      else addOverCircle(circleOf(kind), shape, block, value, leftCircles, out);
    },
    tiesOf(person, kind) {
      if (kind === HOUSEHOLD) return householdTiesOf(households, shape, person);
      if (kind === DISTANT) return distantTiesOf(distant, shape, person);
      return circleTiesOf(circleOf(kind), shape, person);
    },
  };
}
