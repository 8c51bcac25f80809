import { METRICS } from './metrics.js';
import type { Metric } from './metric.js';

/** The metric of a name: that of one of its figures, or of its file; case and hyphens aside. Undefined: none. */
export function findMetric(name: string): Metric | undefined {
  const wanted = plain(name);
  return METRICS.find(({ names, file }) => [...names, file].some((one) => plain(one) === wanted));
}

/** Every name that {@link findMetric} knows a metric by. */
export function metricNames(): string[] {
  return [...new Set(METRICS.flatMap(({ names, file }) => [...names, file]))];
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('-', ' ').trim();
}
