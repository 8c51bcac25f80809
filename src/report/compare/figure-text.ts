import type { Bounds } from '../../experiment/compare/bounds.js';
import type { PairedFigure } from '../../experiment/compare/paired-figures.js';
import { findMetric } from '../../metrics/catalogue/find-metric.js';
import { isTooFew, tooFew } from '../../metrics/too-few.js';
import { count, full, plural, share } from '../text/numbers.js';

/** How a metric is written, by the unit that its file gives it. */
function kindOf(metric: string): 'share' | 'count' | 'number' {
  const unit = findMetric(metric)?.unit ?? '';
  if (/\bshares?\b/u.test(unit)) return 'share';
  return unit.endsWith('of the country') ? 'count' : 'number';
}

/** A value of a metric in words: `12.4 %`, `27.4 million`, `3.21`. */
function figureText(metric: string, value: number): string {
  switch (kindOf(metric)) {
    case 'share':
      return value < 0 ? `−${share(-value)}` : share(value);
    case 'count':
      return count(value);
    case 'number':
      return full(value, 3);
  }
}

/** A difference with its sign: `+1.2 million`, `−0.31 points` (percentage points), `0`. */
function differenceText(metric: string, value: number): string {
  const size = Math.abs(value);
  const said = {
    share: `${full(Number((size * 100).toPrecision(2)), 8)} points`,
    count: count(size),
    number: full(Number(size.toPrecision(2)), 6),
  }[kindOf(metric)];
  if (size === 0 || said === '0') return '0';
  return `${value > 0 ? '+' : '−'}${said}`;
}

/** An interval of a difference: `−1.3 million to −1.1 million`. */
function intervalText(metric: string, interval: Bounds | null): string {
  if (interval === null) return '';
  return `${differenceText(metric, interval.low)} to ${differenceText(metric, interval.high)}`;
}

/** The cells of a row of figures: under A, under B, difference, interval. */
export function figureCells(figure: PairedFigure): string[] {
  const { metric, a, b, difference, interval, n, unbounded } = figure;
  if (a !== null && b !== null && difference !== null)
    return [
      `${figureText(metric, a)}${beside(unbounded.a)}`,
      `${figureText(metric, b)}${beside(unbounded.b)}`,
      differenceText(metric, difference),
      intervalText(metric, interval),
    ];
  const of = (side: 'a' | 'b'): string => {
    if (unbounded[side] > 0) return 'without bound';
    return n[side] > 0 && isTooFew(n[side]) ? tooFew(n[side]) : 'no answer';
  };
  return [of('a'), of('b'), '', ''];
}

/** That a mean leaves out seeds in which the figure is without bound. */
function beside(seeds: number): string {
  return seeds === 0 ? '' : ` (without bound in ${plural(seeds, 'seed')} more)`;
}

/** The bounds of a number of people. */
export function peopleInterval(interval: Bounds | null): string {
  return interval === null ? '' : `${count(interval.low)} to ${count(interval.high)}`;
}

/** A change of a number of people in words: `7.3 million fewer`, `1,200 more`, `as many`. */
export function moreOrFewer(difference: number): string {
  if (Math.abs(difference) < 0.5) return 'as many';
  return `${count(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'}`;
}
