import { rect, ruleY, text } from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import type { Html } from '../html.js';
import { monthDate } from '../text/months.js';
import { full } from '../text/numbers.js';
import { draw } from './draw.js';
import type { Format, Picture } from './draw.js';
import { changeMarks } from './change-marks.js';
import type { Marked } from './change-marks.js';
import { timeAxis } from './time-axis.js';

/** How a score is spread over people at some months. */
export interface HeatStrip extends Picture {
  /** The bands of the score, lowest first, each with its lower and its upper end. */
  readonly bands: readonly { readonly low: number; readonly high: number }[];
  readonly columns: readonly HeatColumn[];
  /** Months at which something changed. */
  readonly changes: readonly Marked[];
  /** Dashed lines across, such as the start, each with its name above it. */
  readonly marks: readonly { readonly at: number; readonly name: string }[];
}

/** One month: the share of people in each band, lowest first, and the band of the person in the middle. */
export interface HeatColumn {
  /** Counted from year 0; the column reaches to `until`, which is not in it. */
  readonly from: number;
  readonly until: number;
  readonly shares: readonly number[];
  readonly middle: number | null;
}

/** Draws a distribution over time: the stronger the colour, the more people; a frame holds the person in the middle. */
export function heatStrip(chart: HeatStrip): Html {
  return draw(chart, (format) => layOut(chart, format));
}

function layOut({ bands, columns, marks, changes }: HeatStrip, format: Format): PlotOptions {
  const min = Math.min(...bands.map(({ low }) => low));
  const max = Math.max(...bands.map(({ high }) => high));
  const cells = columns.flatMap((column) =>
    bands.flatMap((band, index) => {
      const share = column.shares[index] ?? 0;
      return share > 0 ? [{ ...span(column), ...band, share }] : [];
    }),
  );
  const middles = columns.flatMap((column) => {
    const band = column.middle === null ? undefined : bands[column.middle];
    return band === undefined ? [] : [{ ...span(column), ...band }];
  });
  return {
    height: format.name === 'wide' ? 260 : 220,
    marginLeft: 12 + 8 * Math.max(full(min).length, full(max).length),
    marginRight: 78,
    marginTop: 18,
    marginBottom: 34,
    x: timeAxis(columns[0]?.from ?? 0, columns.at(-1)?.until ?? 0, format.name === 'wide' ? 9 : 4),
    y: { domain: [min, max], label: null, ticks: 6 },
    // The root keeps the few visible beside the many.
    opacity: { type: 'identity' },
    marks: [
      rect(cells, {
        x1: 'x1',
        x2: 'x2',
        y1: 'low',
        y2: 'high',
        fill: 'var(--blue)',
        fillOpacity: (cell: { share: number }) => Math.min(1, 0.08 + Math.sqrt(cell.share)),
      }),
      ruleY(
        marks.map(({ at }) => at),
        { strokeDasharray: '3 3', strokeOpacity: 0.6 },
      ),
      ...changeMarks(changes),
      rect(middles, {
        x1: 'x1',
        x2: 'x2',
        y1: 'low',
        y2: 'high',
        fill: 'none',
        stroke: 'var(--vermilion)',
        strokeWidth: 2.25,
      }),
      text(middles.slice(-1), {
        x: 'x2',
        y: (band: { low: number; high: number }) => (band.low + band.high) / 2,
        text: () => 'the middle\nperson',
        textAnchor: 'start',
        dx: 6,
      }),
      // Last, and clear of a frame that holds the start.
      text(marks, {
        x: monthDate(columns[0]?.from ?? 0),
        y: 'at',
        text: 'name',
        stroke: 'var(--paper)',
        strokeWidth: 4,
        fill: 'currentColor',
        textAnchor: 'start',
        lineAnchor: 'bottom',
        dx: 3,
        dy: -9,
      }),
    ],
  };
}

function span({ from, until }: HeatColumn): { x1: Date; x2: Date } {
  return { x1: monthDate(from), x2: monthDate(until) };
}
