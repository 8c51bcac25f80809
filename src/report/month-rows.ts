import { writeMonth } from '../regime/units/read-month.js';
import type { Line } from './chart/line-chart.js';
import type { Table } from './table.js';

/** The table of a line chart: one row a month, one column a line. */
export function monthRows(
  caption: string,
  from: number,
  lines: readonly Line[],
  say: (value: number) => string,
): Table {
  const months = Math.max(0, ...lines.map((line) => line.values.length));
  return {
    caption: `${caption}, month by month`,
    columns: ['Month', ...lines.map((line) => line.name)],
    rows: Array.from({ length: months }, (_, month) => [
      writeMonth(from + month),
      ...lines.map(({ values }) => {
        const value = values[month] ?? null;
        return value === null ? '' : say(value);
      }),
    ]),
  };
}
