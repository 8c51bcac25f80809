import { writeMonth } from '../regime/units/read-month.js';
import type { Line } from './chart/line-chart.js';
import type { Table } from './table.js';

/** The table of a line chart: one row a month or a quarter of a year, one column a line. */
export function monthRows(
  caption: string,
  from: number,
  lines: readonly Line[],
  say: (value: number) => string,
  step: 1 | 3 = 1,
): Table {
  const months = Math.max(0, ...lines.map((line) => line.values.length));
  return {
    caption: `${caption}, ${step === 1 ? 'month by month' : 'three months by three months'}`,
    columns: [step === 1 ? 'Month' : 'From the month', ...lines.map((line) => line.name)],
    rows: Array.from({ length: months }, (_, month) => [
      writeMonth(from + month * step),
      ...lines.map(({ values }) => {
        const value = values[month] ?? null;
        return value === null ? '' : say(value);
      }),
    ]),
  };
}
