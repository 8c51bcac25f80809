import { barX, dot, text } from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import type { Html } from '../html.js';
import { monthDate } from '../text/months.js';
import { draw } from './draw.js';
import type { Format, Picture } from './draw.js';
import { timeAxis } from './time-axis.js';

/** One band of a life: the months in which something held. */
interface LifeBand {
  readonly name: string;
  readonly color: string;
  /** Months counted from year 0; from the first up to, not including, the second. */
  readonly spans: readonly (readonly [number, number])[];
}

/** A life as bands over time, with marks where a record of something that they did not do was made. */
export interface LifeChart extends Picture {
  readonly from: number;
  readonly until: number;
  readonly bands: readonly LifeBand[];
  readonly marks: readonly number[];
  readonly marksName: string;
}

const ROW = 40;

/** Draws a life: one band for what the regime did and one for what their own acts would have led to. */
export function lifeChart(chart: LifeChart): Html {
  return draw(chart, (format) => layOut(chart, format));
}

function layOut({ from, until, bands, marks, marksName }: LifeChart, format: Format): PlotOptions {
  const rows = [...bands.map(({ name }) => name), ...(marks.length === 0 ? [] : [marksName])];
  const start = monthDate(from);
  return {
    height: rows.length * ROW + 38,
    marginTop: 4,
    marginBottom: 34,
    marginLeft: 12,
    marginRight: 12,
    x: {
      ...timeAxis(from, until, format.name === 'wide' ? 9 : 4),
      domain: [start, monthDate(until)],
    },
    y: { domain: rows, axis: null, padding: 0 },
    marks: [
      barX(rows, {
        y: (row: string) => row,
        x1: start,
        x2: monthDate(until),
        fill: 'currentColor',
        fillOpacity: 0.07,
        insetTop: 20,
        insetBottom: 4,
      }),
      ...bands.map(({ name, color, spans }) =>
        barX(spans, {
          y: () => name,
          x1: ([first]: readonly [number, number]) => monthDate(first),
          x2: ([, last]: readonly [number, number]) => monthDate(last),
          fill: color,
          insetTop: 20,
          insetBottom: 4,
        }),
      ),
      dot(marks, {
        x: (month: number) => monthDate(month),
        y: () => marksName,
        dy: 8,
        symbol: 'times',
        stroke: 'var(--vermilion)',
        strokeWidth: 2.5,
        r: 5,
      }),
      text(rows, {
        y: (row: string) => row,
        x: start,
        dy: -11,
        dx: 2,
        textAnchor: 'start',
        text: (row: string) => row,
      }),
    ],
  };
}
