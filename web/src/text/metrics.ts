import { kindOf, type Metric, METRICS } from 'glasshouse';
import { count, furtherTexts, number } from './text.ts';
import { share } from './share.ts';

/** What is said of a metric in the language of the page. Where it comes from is cited as it is. */
type Part = 'definition' | 'formula' | 'unit' | 'range';
const PARTS: readonly Part[] = ['definition', 'formula', 'unit', 'range'];

/** English is what the package says: a figure by its name, and each part of what is said of a metric. */
export const METRIC_TEXTS: Readonly<Record<string, string>> = Object.fromEntries(
  METRICS.flatMap((metric) => [
    ...metric.names.map((name) => [name, name]),
    ...PARTS.map((part) => [`${metric.file}: ${part}`, metric[part]]),
  ]),
);
const say = furtherTexts(METRIC_TEXTS, { zh: () => import('./zh/metrics.json') });

/** The name of a figure in the language of the page. */
export function metricName(name: string): string {
  return say(name);
}

/** What a metric is, in the language of the page. */
export function metricWords({ file }: Metric): Readonly<Record<Part, string>> {
  const of = (part: Part): string => say(`${file}: ${part}`);
  return {
    definition: of('definition'),
    formula: of('formula'),
    unit: of('unit'),
    range: of('range'),
  };
}

/** A value of a figure, as the unit of its metric asks for: `12.4 %`, `27.4 million`, `2740万`, `−3.21`. */
export function metricValue(name: string, value: number): string {
  switch (kindOf(name)) {
    case 'share':
      return value < 0 ? `−${share(-value)}` : share(value);
    case 'count':
      return count(value);
    case 'number':
      return number(value, 3).replace('-', '−');
  }
}
