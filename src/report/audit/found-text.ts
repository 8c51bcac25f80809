import type { Found } from '../../experiment/audit/card.js';
import { isTooFew, tooFew } from '../../metrics/too-few.js';
import type { Unit } from '../../experiment/evidence/evidence.js';
import { full, plural, share } from '../text/numbers.js';

/** What evidence says, short: `yes`, `43 % (41 % to 45 %)`, `3 months, one seed: no interval`. */
export function foundText(found: Found): string {
  const { kind, value, unit, interval, n, seeds } = found;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === null) return noAnswer(n);
  if (kind === 'rules') return numberText(value, unit);
  if (interval === null)
    return `${numberText(value, unit)} (${seeds === 1 ? 'one seed' : `${seeds} seeds`}: no interval)`;
  // A ratio is told upside down, as `1 : 4`: the lower bound of the one is the upper of the other.
  const [low, high] = unit === 'lowest over highest rate' ? interval.toReversed() : interval;
  if (low === high) return `${numberText(value, unit)} (the same in all ${seeds} seeds)`;
  const [said, from, to] = told([value, low, high], unit);
  return from === to ? `${said} (95 %: about ${from})` : `${said} (95 %: ${from} to ${to})`;
}

/** A number and its bounds, with as many digits as it takes to tell the bounds apart, if a few more do. */
function told(
  [value, low = value, high = value]: readonly [number, ...(number | undefined)[]],
  unit: Unit,
): readonly [value: string, low: string, high: string] {
  for (let more = 0; ; more++) {
    const [said, from, to] = [value, low, high].map((each) => numberText(each, unit, more));
    if (from !== to || more === MORE_DIGITS) return [said ?? '', from ?? '', to ?? ''];
  }
}

/** Bounds that agree in so many digits more agree for any use. */
const MORE_DIGITS = 3;

function noAnswer(n: number | null): string {
  if (n === null || n === 0 || !isTooFew(n)) return 'no answer';
  return tooFew(n);
}

/** @param more how many digits more than are told otherwise */
function numberText(value: number, unit: Unit, more = 0): string {
  const rounded = Number(value.toPrecision(3 + more));
  switch (unit) {
    case 'share':
      return shareText(value, more);
    case 'part that falls away':
      return value < 0
        ? `none, and ${shareText(-value, more)} more without it`
        : shareText(value, more);
    case 'lowest over highest rate':
      return rateText(value, more);
    case 'months':
      return plural(value, 'month', 'months', 1 + more);
    case 'times a year':
      return `${rounded} a year`;
    case 'times':
    case 'correlation':
    case 'yes or no':
      return String(rounded);
  }
}

/** `1 : 4`, the group that fares best before the one that fares worst; `0 : 1` where only the one is harmed at all. */
function rateText(value: number, more: number): string {
  return value === 0 ? '0 : 1' : `1 : ${Number((1 / value).toPrecision(3 + more))}`;
}

function shareText(value: number, more: number): string {
  const percent = value * 100;
  return more === 0 || percent <= 0 || percent >= 99.9
    ? share(value)
    : `${full(Number(percent.toPrecision((percent < 9.95 ? 2 : 3) + more)), 8)} %`;
}
