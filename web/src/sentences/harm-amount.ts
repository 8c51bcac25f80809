import type { HarmUnit } from 'glasshouse';
import { share } from '../text/share.ts';
import { count, number, t } from '../text/text.ts';
import { worded } from './say.ts';

/** An amount of harm, with a minus where it is below nothing: `1.2 million`, `-0.4 %`. */
export function harmAmount(value: number, unit: HarmUnit): string {
  if (unit !== 'share') return count(value);
  return value < 0 ? `-${share(-value)}` : share(value);
}

/** By how much a harm differs: `1.2 million`, `-0.4 percentage points`, since percent would be taken for a part of it. */
export function harmDifference(value: number, unit: HarmUnit): string {
  if (unit !== 'share') return count(value);
  const points = (100 * value).toPrecision(Math.abs(value) * 100 < 9.95 ? 2 : 3);
  // Adding 0 makes 0 of -0.
  return worded(number(Number(points) + 0, 8), 'percentage-point');
}

/** A part of a whole, rounded: `92 %`, `0.3 %`, `-5 %`. */
export function partText(part: number): string {
  const percent = 100 * part;
  const rounded = Number(percent.toFixed(Math.abs(percent) < 10 ? 1 : 0)) + 0;
  return t('percent', { percent: String(rounded) });
}
