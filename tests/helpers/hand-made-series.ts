import type { Series } from '../../src/experiment/result.js';

/** Values a month, for a measure without keys or for each key of it. */
type Values = readonly number[] | Readonly<Record<string, readonly number[]>>;

/** A series of the values given, of one group in one place; what is not given is 0. */
export function handMade(measures: Readonly<Record<string, Values>>): Series {
  const find = (measure: string, key: string): readonly number[] | undefined => {
    const values = measures[measure];
    if (values === undefined) return undefined;
    return isLine(values) ? values : values[key];
  };
  const lines = Object.values(measures).flatMap((values) =>
    isLine(values) ? [values] : Object.values(values),
  );
  const months = Math.max(1, ...lines.map((line) => line.length));
  const value: Series['value'] = (month, measure, key = '') => find(measure, key)?.[month] ?? 0;
  return {
    months,
    jurisdictions: ['everywhere'],
    groups: ['everyone'],
    value,
    line: (measure, key) =>
      Array.from({ length: months }, (_, month) => value(month, measure, key)),
    rows: () => [],
  };
}

/** A series with other values, month by month and in its lines alike. */
export function withValues(series: Series, value: Series['value']): Series {
  return {
    ...series,
    value,
    line: (measure, key, where) =>
      Array.from({ length: series.months }, (_, month) => value(month, measure, key, where)),
  };
}

function isLine(values: Values): values is readonly number[] {
  return Array.isArray(values);
}
