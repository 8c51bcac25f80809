import type { Found } from '../../experiment/audit/card.js';
import { isTooFew, tooFew } from '../../metrics/too-few.js';
import type { Unit } from '../../experiment/evidence/evidence.js';
import { plural, share } from '../text/numbers.js';

/** What evidence says, short: `yes`, `43 % (41 % to 45 %)`, `3 months, one seed: no interval`. */
export function foundText(found: Found): string {
  const { kind, value, unit, interval, n, seeds } = found;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === null) return noAnswer(n);
  if (kind === 'rules') return numberText(value, unit);
  if (interval === null)
    return `${numberText(value, unit)} (${seeds === 1 ? 'one seed' : `${seeds} seeds`}: no interval)`;
  const [low, high] = interval;
  if (low === high) return `${numberText(value, unit)} (the same in all ${seeds} seeds)`;
  return `${numberText(value, unit)} (95 %: ${numberText(low, unit)} to ${numberText(high, unit)})`;
}

function noAnswer(n: number | null): string {
  if (n === null || n === 0 || !isTooFew(n)) return 'no answer';
  return tooFew(n);
}

function numberText(value: number, unit: Unit): string {
  const rounded = Number(value.toPrecision(3));
  switch (unit) {
    case 'share':
      return share(value);
    case 'part that falls away':
      return value < 0 ? `none, and ${share(-value)} more without it` : share(value);
    case 'lowest over highest rate':
      return rateText(value);
    case 'months':
      return plural(value, 'month', 'months', 1);
    case 'times a year':
      return `${rounded} a year`;
    case 'times':
    case 'correlation':
    case 'yes or no':
      return String(rounded);
  }
}

/** `1 : 4`, the group that fares best before the one that fares worst; `0 : 1` where only the one is harmed at all. */
function rateText(value: number): string {
  return value === 0 ? '0 : 1' : `1 : ${Number((1 / value).toPrecision(3))}`;
}
