import type { Bounds } from '../../experiment/compare/bounds.js';
import type { PairedFigure } from '../../experiment/compare/paired-figures.js';
import { restsOnTooFew } from '../../experiment/figures.js';
import { tooFew } from '../../metrics/too-few.js';
import { kindOf, metricText } from '../metric-text.js';
import { count, full, plural } from '../text/numbers.js';

/** A difference with its sign: `+1.2 million`, `−0.31 points` (percentage points), `0`. */
function differenceText(metric: string, value: number): string {
  const size = Math.abs(value);
  const said = {
    share: plural(Number((size * 100).toPrecision(2)), 'point', 'points', 8),
    count: count(size),
    number: full(Number(size.toPrecision(2)), 6),
  }[kindOf(metric)];
  if (size === 0 || said === '0') return '0';
  return `${value > 0 ? '+' : '−'}${said}`;
}

/**
 * An interval in words: `−1.3 million to −1.1 million`; where all samples agree it has no width, and that is said.
 *
 * @param seeds how many samples it rests on
 */
export function intervalText(
  interval: Bounds | null,
  seeds: number,
  say: (value: number) => string,
): string {
  if (interval === null) return '';
  if (isSame(interval)) return `the same in all ${seeds} seeds`;
  const [low, high] = [say(interval.low), say(interval.high)];
  if (low === high) return `about ${low}`;
  // A unit that both have is said once.
  const unit = / (?:million|billion|points)$/u.exec(high)?.[0] ?? '';
  return `${unit !== '' && low.endsWith(unit) ? low.slice(0, -unit.length) : low} to ${high}`;
}

/** Whether all samples of an interval agree exactly. */
export function isSame({ low, high }: Bounds): boolean {
  return low === high;
}

/**
 * The cells of a row of figures: under A, under B, difference, interval.
 *
 * @param all how many seeds there are; a figure says on how many it rests where some of them have no answer
 */
export function figureCells(figure: PairedFigure, all: number): string[] {
  const { metric, a, b, difference, interval, n, seeds, unbounded } = figure;
  const say = (value: number): string => differenceText(metric, value);
  if (a !== null && b !== null && difference !== null)
    return [
      `${metricText(metric, a)}${beside(unbounded.a)}`,
      `${metricText(metric, b)}${beside(unbounded.b)}`,
      `${say(difference)}${seeds < all ? ` (${seeds} of ${plural(all, 'seed')})` : ''}`,
      intervalText(interval, seeds, say),
    ];
  const of = (side: 'a' | 'b'): string => {
    if (unbounded[side] > 0) return 'without bound';
    const rests = n[side];
    const isFew = restsOnTooFew({ metric, n: rests }) && (rests > 0 || seeds > 0);
    return isFew ? tooFew(rests) : 'no answer';
  };
  return [of('a'), of('b'), '', ''];
}

/** That a mean leaves out seeds in which the figure is without bound. */
function beside(seeds: number): string {
  return seeds === 0 ? '' : ` (without bound in ${plural(seeds, 'seed')} more)`;
}

/** A change of a number of people in words: `7.3 million fewer`, `1,200 more`, `as many`. */
export function moreOrFewer(difference: number): string {
  if (Math.abs(difference) < 0.5) return 'as many';
  return `${count(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'}`;
}
