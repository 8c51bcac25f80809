import { barX, ruleX, text } from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import type { Html } from '../html.js';
import { draw } from './draw.js';
import type { Format, Picture } from './draw.js';

/** One bar: its whole is drawn as an outline, the part of it that is marked is filled. */
interface Bar {
  readonly name: string;
  readonly value: number;
  readonly marked: number;
  /** Stands after the name: the numbers in words. */
  readonly note: string;
}

/** Bars, the longest for the largest value, in the order given. */
export interface BarChart extends Picture {
  readonly bars: readonly Bar[];
}

const ROW = 44;

/** Draws bars with their names and numbers above them. */
export function barChart(chart: BarChart): Html {
  return draw(chart, (format) => layOut(chart, format));
}

function layOut({ bars }: BarChart, format: Format): PlotOptions {
  const rows = bars.map((bar, row) => ({ ...bar, row }));
  const top = Math.max(...bars.map((bar) => bar.value)) || 1;
  const inset = { insetTop: 22, insetBottom: 6 };
  return {
    height: bars.length * ROW + 8,
    margin: 4,
    x: { domain: [0, top], axis: null },
    y: { domain: rows.map(({ row }) => row), axis: null, padding: 0 },
    marks: [
      barX(rows, {
        y: 'row',
        x: 'value',
        fill: 'var(--blue)',
        fillOpacity: 0.18,
        stroke: 'var(--blue)',
        ...inset,
      }),
      barX(rows, { y: 'row', x: 'marked', fill: 'var(--vermilion)', ...inset }),
      ruleX([0]),
      text(rows, {
        y: 'row',
        x: 0,
        dx: 2,
        dy: -13,
        textAnchor: 'start',
        text: (bar: Bar) => `${bar.name}: ${bar.note}`,
        textOverflow: 'ellipsis',
        lineWidth: format.name === 'wide' ? 60 : 28,
      }),
    ],
  };
}
