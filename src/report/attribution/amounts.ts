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

/**
 * Between which bounds an amount lies: `1 million to 1.4 million`; null where that is not known. Where all samples (seeds,
 * or orders) agree there is no width, and that is said.
 */
export function bounds(
  { low, high, n }: Interval,
  unit: HarmUnit,
  say: (value: number, unit: HarmUnit) => string = amount,
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
