import type { Bounds } from '../../experiment/compare/bounds.js';
import type { PairedFigure } from '../../experiment/compare/paired-figures.js';
import { count, full, share } from '../text/numbers.js';

/** Metrics that are a part of a whole, from 0 to 1. */
const SHARES = /share|rate\b|gap/u;
/** Metrics that say how many times as much. */
const RATIOS = /ratio|impact/u;

/** A value of a metric in words: `12.4 %`, `27.4 million`, `3.21`. */
export function figureText(metric: string, value: number): string {
  if (SHARES.test(metric)) return value < 0 ? `−${share(-value)}` : share(value);
  return RATIOS.test(metric) ? full(value, 2) : count(value);
}

/** A difference with its sign: `+1.2 million`, `−0.31 points` (percentage points), `0`. */
export function differenceText(metric: string, value: number): string {
  const size = Math.abs(value);
  const sign = value > 0 ? '+' : '−';
  const said = SHARES.test(metric)
    ? `${Number((size * 100).toPrecision(2))} points`
    : RATIOS.test(metric)
      ? full(size, 2)
      : count(size);
  return size === 0 || said === '0' ? '0' : `${sign}${said}`;
}

/** An interval of a difference: `−1.3 million to −1.1 million`. */
export function intervalText(metric: string, interval: Bounds | null): string {
  if (interval === null) return '';
  return `${differenceText(metric, interval.low)} to ${differenceText(metric, interval.high)}`;
}

/** The cells of a row of figures: under A, under B, difference, interval. */
export function figureCells(figure: PairedFigure): string[] {
  const { metric, a, b, difference, interval, n } = figure;
  if (a === null || b === null || difference === null) {
    const few = Math.min(n.a, n.b);
    return [few > 0 ? `no answer in both (n = ${few})` : 'no answer in both', '', '', ''];
  }
  return [
    figureText(metric, a),
    figureText(metric, b),
    differenceText(metric, difference),
    intervalText(metric, interval),
  ];
}

/** A change of a number of people in words: `7.3 million fewer`, `1,200 more`, `as many`. */
export function moreOrFewer(difference: number): string {
  if (Math.abs(difference) < 0.5) return 'as many';
  return `${count(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'}`;
}
