import type { HarmUnit } from '../../experiment/harms.js';
import type { Interval } from '../../metrics/uncertainty/interval.js';
import { count, full, share } from '../text/numbers.js';

/** An amount of harm as a person would say it, with a minus where it is below nothing: `1.2 million`, `-0.4 %`. */
export function amount(value: number, unit: HarmUnit): string {
  if (unit !== 'share') return count(value);
  return value < 0 ? `-${share(-value)}` : share(value);
}

/** The same with every digit, for tables. */
export function fullAmount(value: number, unit: HarmUnit): string {
  if (unit === 'share') return `${full(value * 100, 4)} %`;
  return full(value, Math.abs(value) < 100 ? 1 : 0);
}

/** What differences of a harm are counted in: a share differs in points, since percent would be taken for a part of it. */
export function unitOfDifference(unit: HarmUnit): string {
  return unit === 'share' ? 'percentage points' : unit;
}

/** A difference of a harm as a number in its {@link unitOfDifference}: `1.2 million`, `-0.4`. */
export function difference(value: number, unit: HarmUnit): string {
  if (unit !== 'share') return count(value);
  const points = Math.abs(value) * 100;
  return full(100 * roundedTo(value, points < 9.95 ? 2 : 3), 8);
}

/** The same as a person would say it, with its unit where that is points: `1.2 million`, `-0.4 percentage points`. */
export function differenceInWords(value: number, unit: HarmUnit): string {
  const said = difference(value, unit);
  if (unit !== 'share') return said;
  return said === '1' ? '1 percentage point' : `${said} percentage points`;
}

/** The same number with every digit, for tables. */
export function fullDifference(value: number, unit: HarmUnit): string {
  return unit === 'share' ? full(value * 100 + 0, 4) : fullAmount(value, unit);
}

/**
 * Between which bounds a difference lies: `1 million to 1.4 million`; null where that is not known. Where all samples (seeds,
 * or orders) agree there is no width, and that is said.
 */
export function bounds(
  { low, high, n }: Interval,
  unit: HarmUnit,
  say: (value: number, unit: HarmUnit) => string = difference,
): string | null {
  if (low === null || high === null) return null;
  return low === high ? `the same in all ${n}` : `${say(low, unit)} to ${say(high, unit)}`;
}

/** A part of a whole in percent, rounded, with a minus where it is below nothing; empty where there is no whole. */
export function percentOf(part: number, whole: number): string {
  if (whole <= 0) return '';
  const percent = (100 * part) / whole;
  // Adding 0 makes 0 of what rounds to -0.
  return `${full(Number(percent.toFixed(Math.abs(percent) < 10 ? 1 : 0)) + 0, 1)} %`;
}

function roundedTo(value: number, digits: number): number {
  // Adding 0 makes 0 of -0.
  return Number(value.toPrecision(digits)) + 0;
}
