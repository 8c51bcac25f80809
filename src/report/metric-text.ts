import { findMetric } from '../metrics/catalogue/find-metric.js';
import { isCount } from '../metrics/catalogue/is-count.js';
import { count, full, share } from './text/numbers.js';

/** How a value of a metric is written, by the unit that its file gives it. */
export function kindOf(metric: string): 'share' | 'count' | 'number' {
  if (/\bshares?\b/u.test(findMetric(metric)?.unit ?? '')) return 'share';
  return isCount(metric) ? 'count' : 'number';
}

/** A value of a metric in words: `12.4 %`, `27.4 million`, `−3.21`. */
export function metricText(metric: string, value: number): string {
  switch (kindOf(metric)) {
    case 'share':
      return value < 0 ? `−${share(-value)}` : share(value);
    case 'count':
      return count(value);
    case 'number':
      return full(value, 3).replace('-', '−');
  }
}
