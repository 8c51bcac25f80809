import { findMetric } from './find-metric.js';

/** Whether a metric counts people of the country, or their months, so that it rests on its cases and 0 is an answer. */
export function isCount(metric: string): boolean {
  return findMetric(metric)?.unit.endsWith('of the country') ?? false;
}
