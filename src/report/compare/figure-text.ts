import type { Bounds } from '../../experiment/compare/bounds.js';
import type { PairedFigure } from '../../experiment/compare/paired-figures.js';
import { restsOnTooFew } from '../../experiment/figures.js';
import { isCount } from '../../metrics/catalogue/is-count.js';
import { tooFew } from '../../metrics/too-few.js';
import { borne, type Scale } from '../basis.js';
import { kindOf, metricText } from '../metric-text.js';
import { count, full, plural } from '../text/numbers.js';

/** A difference with its sign, as exact as its sample: `+1.2 million`, `−0.31 points` (percentage points), `0`. */
export function differenceText(metric: string, value: number, scale: Scale): string {
  const size = kindOf(metric) === 'count' ? borne(Math.abs(value), scale) : Math.abs(value);
  const said = {
    share: plural(Number((size * 100).toPrecision(2)), 'point', 'points', 4),
    count: count(size),
    number: full(Number(size.toPrecision(2)), 6),
  }[kindOf(metric)];
  if (size === 0 || said === '0' || said === '0 points') return '0';
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
 * @param scale over how many seeds; a figure says on how many it rests where some of them have no answer
 */
export function figureCells(figure: PairedFigure, scale: Required<Scale>): string[] {
  const all = scale.seeds;
  const { metric, a, b, difference, interval, n, seeds, unbounded } = figure;
  const say = (value: number): string => differenceText(metric, value, scale);
  if (a !== null && b !== null && difference !== null)
    return [
      `${metricText(metric, a)}${beside(unbounded.a)}`,
      `${metricText(metric, b)}${beside(unbounded.b)}`,
      `${say(difference)}${seeds < all ? ` (${seeds} of ${plural(all, 'seed')})` : ''}`,
      intervalText(interval, seeds, say),
    ];
  const of = (side: 'a' | 'b'): string => {
    if (isFewCases(figure)) return n[side] === 0 ? '0' : tooFew(n[side]);
    if (unbounded[side] > 0) return 'without bound';
    const rests = n[side];
    const isFew = restsOnTooFew({ metric, n: rests }) && (rests > 0 || seeds > 0);
    return isFew ? tooFew(rests) : 'no answer';
  };
  return [of('a'), of('b'), '', ''];
}

/** Whether a figure is a count with too few cases in both worlds to be told. */
export function isFewCases({ metric, a, n }: PairedFigure): boolean {
  return a === null && isCount(metric) && restsOnTooFew({ metric, n: Math.max(n.a, n.b) });
}

/** Whether the cells of a figure say anything: an answer that is not nothing in both worlds. */
export function saysSomething(figure: PairedFigure): boolean {
  const { a, b, unbounded } = figure;
  if (unbounded.a + unbounded.b > 0 || isFewCases(figure)) return true;
  return a !== null && b !== null && (a !== 0 || b !== 0);
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
