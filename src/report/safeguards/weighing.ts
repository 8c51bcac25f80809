import type { SafeguardSearch, WeighedSet } from '../../experiment/safeguards/safeguard.js';
import { noWorsePart } from '../../experiment/safeguards/no-worse-part.js';

/** Of the restrictions that were earned, so much is lost at most where a set does it at little loss. */
export const LITTLE_LOSS = 0.05;

/** So little of all restrictions is left where hardly anything is restricted any more. */
const HARDLY_ANYTHING = 0.01;

/** Whether a set removes some of the harm, as far as can be told, without raising another, and none of it for nothing. */
export function isWorthTelling(set: WeighedSet, { sets }: SafeguardSearch): boolean {
  const isGood = set.raises.length === 0 && set.removed.value > 0 && set.isTold;
  return isGood && noWorsePart(set, sets) === undefined;
}

/** Whether a set gives up few of the restrictions that were earned. */
export function isAtLittleLoss({ lost }: WeighedSet, { asItIs }: SafeguardSearch): boolean {
  return lost.value <= LITTLE_LOSS * asItIs.earned.value;
}

/** Which of some sets removes the most, at the least loss; undefined where there are none. */
export function bestOf(sets: readonly WeighedSet[]): WeighedSet | undefined {
  return sets.toSorted(
    (a, b) => b.removed.value - a.removed.value || a.lost.value - b.lost.value,
  )[0];
}

/** How much of the regime's restrictions is left with a set, where that is nothing or next to it; null where more is. */
export function emptied(
  { changes }: WeighedSet,
  { asItIs }: SafeguardSearch,
): 'nothing' | 'hardly anything' | null {
  const before = asItIs.harms['months restricted'];
  if (before <= 0) return null;
  const left = (before + changes['months restricted']) / before;
  // Means over seeds do not take each other away to the last bit.
  if (left < 1e-9) return 'nothing';
  return left < HARDLY_ANYTHING ? 'hardly anything' : null;
}

/** The safeguards of a set that are set aside where they stand alone. */
export function setAsideAlone({ names }: WeighedSet, { sets }: SafeguardSearch): WeighedSet[] {
  if (names.length === 1) return [];
  return sets.filter(
    (one) => one.names.length === 1 && one.raises.length > 0 && names.includes(one.names[0] ?? ''),
  );
}
