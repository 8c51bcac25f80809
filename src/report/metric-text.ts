import { findMetric } from '../metrics/catalogue/find-metric.js';
import { count, full, share } from './text/numbers.js';

/** How a value of a metric is written, by the unit that its file gives it. */
export function kindOf(metric: string): 'share' | 'count' | 'number' {
  const unit = findMetric(metric)?.unit ?? '';
  if (/\bshares?\b/u.test(unit)) return 'share';
  return unit.endsWith('of the country') ? 'count' : 'number';
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
