import { line, rect, ruleY, text } from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import type { Html } from '../html.js';
import { monthDate } from '../text/months.js';
import { full } from '../text/numbers.js';
import { draw } from './draw.js';
import type { Format, Picture } from './draw.js';
import { timeAxis } from './time-axis.js';

/** How a score is spread over people at some months. */
export interface HeatStrip extends Picture {
  /** The range of the score. */
  readonly min: number;
  readonly max: number;
  readonly columns: readonly HeatColumn[];
  /** Lines across, such as the start. */
  readonly marks: readonly { readonly at: number; readonly name: string }[];
}

/** One month: the share of people in each bin, lowest bin first, and the score in the middle. */
export interface HeatColumn {
  /** Counted from year 0; the column reaches to `until`, which is not in it. */
  readonly from: number;
  readonly until: number;
  readonly shares: readonly number[];
  readonly median: number | null;
}

/** Draws a distribution over time: the stronger the colour, the more people; the line is the person in the middle. */
export function heatStrip(chart: HeatStrip): Html {
  return draw(chart, (format) => layOut(chart, format));
}

function layOut({ min, max, columns, marks }: HeatStrip, format: Format): PlotOptions {
  const cells = columns.flatMap((column) =>
    column.shares.flatMap((share, bin) => {
      const width = (max - min) / column.shares.length;
      const low = min + bin * width;
      return share > 0 ? [{ ...span(column), low, high: low + width, share }] : [];
    }),
  );
  const medians = columns.flatMap((column) => {
    const { x1, x2 } = span(column);
    return [
      { date: x1, median: column.median },
      { date: x2, median: column.median },
    ];
  });
  return {
    height: format.name === 'wide' ? 260 : 220,
    marginLeft: 12 + 8 * Math.max(full(min).length, full(max).length),
    marginRight: 78,
    marginTop: 12,
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
      line(medians, { x: 'date', y: 'median', stroke: 'var(--vermilion)', strokeWidth: 2.25 }),
      text(medians.slice(-1), {
        x: 'date',
        y: 'median',
        text: () => 'the middle\nperson',
        textAnchor: 'start',
        dx: 6,
      }),
    ],
  };
}

function span({ from, until }: HeatColumn): { x1: Date; x2: Date } {
  return { x1: monthDate(from), x2: monthDate(until) };
}
